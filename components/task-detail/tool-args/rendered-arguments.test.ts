import * as fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Args } from "@/lib/client/arguments/fields";
import { childrenOf } from "@/lib/client/arguments/json-search";
import { isSecretHeader } from "@/lib/client/arguments/secrets";
import { KnownArguments, RenderedArguments } from "./rendered-arguments";
import { RENDERERS } from "./renderers/registry";
import { renderedCall } from "./renderers/rendered-call";

const AROUND = { ownDomains: ["acme.com"] };
const ENTITIES = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&amp;": "&" };

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => ENTITIES[entity as keyof typeof ENTITIES]);

/** What is left of a text where it was quoted, taken apart as a list, or written with groups of digits. */
const bare = (text: string): string => text.replace(/[\s,;<>"'\\]/g, "");

const shown = (args: Args): string =>
  textOf(renderToStaticMarkup(createElement(KnownArguments, { args, ...AROUND, otherwise: "no renderer" })));

const leavesOf = (value: unknown): unknown[] => {
  const children = childrenOf(value);
  if (children.length === 0) return typeof value === "object" && value !== null ? [] : [value];
  return children.flatMap(([, child]) => leavesOf(child));
};

const KEYS = (
  "to cc bcc from reply_to subject body html text quoted in_reply_to channel message method url headers statement sql " +
  "database amount currency customer value name email reason payment_id title assignee due description path diff " +
  "old_string new_string service environment from_version to_version commit notes tool address iban id"
).split(" ");

const text = fc.oneof(
  fc.string({ unit: "grapheme-ascii", maxLength: 40 }),
  fc.constantFrom(
    "a@x.com",
    "Jane <j@x.com>",
    "https://x.com/y?z=1",
    "DELETE FROM t",
    "<b>x</b>",
    "@@ -1 +1 @@\n-a\n+b",
  ),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: text },
    fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie("any"), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie("any"), { maxKeys: 4 }),
  ),
})).any;
const someArgs = fc.dictionary(
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...KEYS) }, fc.string({ unit: "grapheme-ascii" })),
  value,
  { maxKeys: 12 },
);

describe.each(RENDERERS.map((renderer) => [renderer.call.toolTypes[0] ?? "", renderer] as const))(
  "%s",
  (toolType, renderer) => {
    const call = (args: Args) => ({ ...args, tool_type: toolType });

    it("is shown by its own renderer, whatever the arguments are", () =>
      fc.assert(fc.property(someArgs, (args) => renderedCall(call(args), AROUND) !== null)));

    it("shows every value of whatever arguments", () =>
      fc.assert(
        fc.property(someArgs, (args) => {
          const all = bare(shown(call(args)));
          for (const leaf of leavesOf(call(args))) {
            for (const piece of String(leaf).split(/[,;<>"\n]/)) expect(all).toContain(bare(piece));
          }
        }),
      ));

    it("is known by each of its names", () => {
      for (const type of renderer.call.toolTypes)
        expect(shown({ tool_type: type, a: 1 })).not.toBe("no renderer");
    });
  },
);

describe("arguments of any call", () => {
  const page = (args: Args) =>
    textOf(renderToStaticMarkup(createElement(RenderedArguments, { args, ...AROUND })));

  it.each([
    [{ tool_type: "sql", statement: "DELETE FROM t" }, "no WHERE: every row"],
    [{ tool_type: "deploy", service: "a", environment: "Production" }, "Look twice: production"],
    [{ tool_type: "email", to: "a@evil.example" }, "Look twice: external"],
    [{ tool_type: "refund", amount: -5, currency: "EUR" }, "negative amount"],
    [{ tool_type: "refund", amount: 50_000, currency: "EUR" }, "large amount"],
    [{ tool_type: "webhook", url: "http://10.0.0.1/" }, "private network"],
    [{ tool_type: "slack", channel: "#a", text: "@here now" }, "notifies everybody"],
    [{ tool_type: "email", to: "a@аcme.com" }, "а (U+0430)"],
  ])("%j say in words: %s", (args, words) => expect(page(args)).toContain(words));

  it("are shown as somebody said of the tool, and as a tree under a name that nobody knows", () => {
    const args = { tool_type: "xyz", statement: "DELETE FROM t" };
    const as = (renderer: string) =>
      textOf(renderToStaticMarkup(createElement(RenderedArguments, { args, ...AROUND, renderer })));
    expect(as("sql")).toContain("no WHERE: every row");
    expect(as("nobody-knows")).toContain("statement");
    expect(as("nobody-knows")).not.toContain("no WHERE: every row");
  });

  it("do not mark what stays inside", () =>
    expect(page({ tool_type: "email", to: ["a@acme.com", "b@lists.acme.com"] })).not.toContain("external"));

  it("count the receivers and those outside", () => {
    const to = Array.from({ length: 40 }, (_, place) => `a${place}@${place < 2 ? "acme.com" : "x.com"}`);
    expect(page({ tool_type: "email", to })).toContain("40 recipients, 38 of them external");
  });

  it("cover the secrets of a request", () => {
    const headers = { Authorization: "Bearer abc123", "x-api-key": "abc123", accept: "text/html" };
    const seen = page({ tool_type: "webhook", url: "https://x.com", headers });
    expect(seen).toContain("Bearer ••••••••");
    expect(seen).not.toContain("abc123");
    expect(seen).toContain("text/html");
    expect(["authorization", "Cookie", "x-api-key", "accept"].filter(isSecretHeader)).toHaveLength(3);
  });

  it("are cut where they are long, and say how long", () => {
    const seen = page({ tool_type: "email", to: "a@x.com", body: "x ".repeat(101_376) });
    expect(seen.length).toBeLessThan(6000);
    expect(seen).toContain("Show all 198 KB");
  });

  it("are a tree of all keys where nothing is known of them", () => {
    const seen = page({ tool_type: "x", n: 42, s: "42", none: null, list: [], deep: { a: [true] } });
    for (const each of ["42number", '"42"', "null", "empty list", "object of 1", "trueboolean"]) {
      expect(seen).toContain(each);
    }
  });

  it("nest without end, but the page does not", () => {
    const deep = JSON.parse(`${'{"a":'.repeat(700)}"the end"${"}".repeat(700)}`);
    expect(page(deep)).toContain("the end");
  });
});
