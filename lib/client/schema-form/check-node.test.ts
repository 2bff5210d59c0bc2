import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nodeOf, rawNode } from "@/lib/client/json/json-node";
import { parseJson } from "@/lib/client/json/parse-json";
import { checkNode } from "./check-node";
import { patternSteps } from "./pattern-cost";
import { nameOf, reasonOf } from "./problem-reason";
import type { SchemaPart } from "./schema";
import { formLimit } from "./schema-limits";

const REFUND = {
  type: "object",
  required: ["amount", "currency"],
  additionalProperties: false,
  properties: {
    amount: { type: "number", exclusiveMinimum: 0, maximum: 1000 },
    currency: { enum: ["EUR", "USD"] },
    memo: { type: ["string", "null"], maxLength: 5 },
    to: { $ref: "#/$defs/address" },
    count: { anyOf: [{ type: "integer", minimum: 1 }, { type: "null" }] },
    code: { type: "string", pattern: "^[A-Z]{2}\\d+$" },
    lines: { type: "array", minItems: 1, items: { type: "object", required: ["sku"] } },
  },
  $defs: { address: { type: "string", format: "email" } },
};

const problemsIn = (value: unknown, schema: SchemaPart = REFUND) =>
  Object.fromEntries(checkNode(schema, nodeOf(value)).problems);

const FINE = { amount: 5, currency: "EUR" };

describe("what is wrong with arguments", () => {
  it.each([
    [{ ...FINE, amount: 0 }, { "/amount": "must be greater than 0" }],
    [{ ...FINE, amount: 1001 }, { "/amount": "must be at most 1000" }],
    [{ ...FINE, amount: "5" }, { "/amount": "must be a number" }],
    [{ amount: 5 }, { "/currency": "is required" }],
    [{ ...FINE, currency: "CHF" }, { "/currency": 'must be "EUR" or "USD"' }],
    [{ ...FINE, memo: "too long" }, { "/memo": "must have at most 5 characters" }],
    [{ ...FINE, memo: 5 }, { "/memo": "must be text or null" }],
    [{ ...FINE, to: "nobody" }, { "/to": "must be an e-mail address" }],
    [{ ...FINE, count: 0 }, { "/count": "must be at least 1 or null" }],
    [{ ...FINE, count: "x" }, { "/count": "must be a whole number or null" }],
    [{ ...FINE, code: "ab1" }, { "/code": "must match the pattern ^[A-Z]{2}\\d+$" }],
    [{ ...FINE, "a/b~c d": 1 }, { "/a~1b~0c d": "is not a field that this tool takes" }],
    [{ ...FINE, lines: [] }, { "/lines": "must have at least 1 entry" }],
    [{ ...FINE, lines: [{ sku: 1 }, {}] }, { "/lines/1/sku": "is required" }],
  ])("%j", (value, problems) => expect(problemsIn(value)).toEqual(problems));

  it.each([FINE, { ...FINE, tool_type: "refund" }, { ...FINE, memo: null, count: null, to: "a@b.example" }])(
    "nothing with %j",
    (value) => expect(problemsIn(value)).toEqual({}),
  );

  it("a number that would become another one is refused in words, whatever the schema says", () => {
    const parsed = parseJson('{"amount": 1e400, "card": 12345678901234567890}');
    if (!parsed.ok) throw new Error();
    expect(Object.fromEntries(checkNode({ type: "object" }, parsed.node).problems)).toEqual({
      "/amount": "The number 1e400 is too long to stay exact. Put it in quotes.",
      "/card": "The number 12345678901234567890 is too long to stay exact. Put it in quotes.",
    });
  });

  it("what is half written says its own problem only", () => {
    const node = { kind: "object", at: 0, entries: [["amount", rawNode("1,5", "Write a number.")]] } as const;
    const { problems } = checkNode(REFUND, node);
    expect(Object.fromEntries(problems)).toEqual({
      "/amount": "Write a number.",
      "/currency": "is required",
    });
    expect(reasonOf(problems)).toBe("amount: Write a number., and 1 more");
  });
});

it("names values as paths", () => expect(nameOf("/lines/0/unit price")).toBe('lines[0]["unit price"]'));

const chain = Object.fromEntries(
  Array.from({ length: 40 }, (_, n) => [
    `d${n}`,
    { allOf: [{ $ref: `#/$defs/d${n + 1}` }, { $ref: `#/$defs/d${n + 1}` }] },
  ]),
);
const deep = (depth: number): SchemaPart => (depth === 0 ? {} : { type: "object", not: deep(depth - 1) });

const HOSTILE: readonly (readonly [string, SchemaPart, unknown])[] = [
  ["refers to itself", { $ref: "#" }, {}],
  ["doubles forty times", { $ref: "#/$defs/d0", $defs: { ...chain, d40: {} } }, {}],
  ["has an endless pattern", { properties: { a: { pattern: "^(a+)+$" } } }, { a: `${"a".repeat(50)}!` }],
  ["has a pattern that is none", { properties: { a: { pattern: "(" } } }, { a: "x" }],
  [
    "has an endless pattern of names",
    { patternProperties: { "^(a+)+$": {} } },
    { [`${"a".repeat(50)}!`]: 1 },
  ],
  [
    "hides a pattern below the name of a keyword",
    {
      ...{ properties: { enum: { pattern: "^(a|a)*$" }, a: { $ref: "#/properties/enum" } } },
    },
    { a: `${"a".repeat(50)}!` },
  ],
  ["is too deep", deep(200), {}],
  ["refers elsewhere", { $ref: "https://evil.example/schema" }, {}],
  ["is of a draft that nobody knows", { $schema: "https://evil.example/draft" }, {}],
  ["is no schema", { type: 5, required: "x", properties: 7, items: null, enum: {} }, { a: [] }],
];

/** Without its limits, each of them would take hours. */
const LONG_MS = 5000;

it.each(HOSTILE)("a schema that %s neither throws nor takes long", (_, schema, value) => {
  const before = performance.now();
  checkNode(schema, nodeOf(value));
  formLimit(schema, nodeOf(value));
  expect(performance.now() - before).toBeLessThan(LONG_MS);
});

it("says when a part of a schema was not asked", () => {
  const schema = { properties: { a: { pattern: "^(a+)+$" } } };
  expect(checkNode(schema, nodeOf({ a: "aaa" })).isPartial).toBe(true);
  expect(checkNode(REFUND, nodeOf({ code: "AB12" })).isPartial).toBe(false);
});

it.each(["^[A-Z]{2}\\d+$", "^\\d{1,3}(,\\d{3})*(\\.\\d{2})?$", "^[^@\\s]+@[^@\\s]+$", "^(yes|no)$"])(
  "the pattern %s is quick enough to be asked",
  (pattern) => expect(patternSteps(pattern, 100)).toBeLessThan(2_000_000),
);

it.each(["(a+)+", "(a|a)*", "(.*)*x", "(\\w+\\s?)*$", "(?:a?){50}", "\\1(a)", "(((a*)*)*)", "(a+){10}"])(
  "the pattern %s is not",
  (pattern) => expect(patternSteps(pattern, 100)).toBe(Number.POSITIVE_INFINITY),
);

it("there is no form for ten thousand fields, and none for a schema that is too deep", () => {
  const properties = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`f${n}`, {}]));
  expect(formLimit({ properties }, nodeOf({}))).toBe("The schema of this tool is too large for a form.");
  expect(formLimit(deep(100), nodeOf({}))).toBe("The schema of this tool is nested too deeply for a form.");
  expect(formLimit(REFUND, nodeOf(FINE))).toBeNull();
});

it("takes any value with any schema", () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (schema, value) => {
      checkNode(schema, nodeOf(value));
    }),
  ));
