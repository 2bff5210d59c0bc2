import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { CLIENT_TYPES, clientTypes } from "./client-types";
import { typeOf } from "./typescript";

it("the client's types are what the operations say (else: npm run client-types)", () => {
  expect(readFileSync(CLIENT_TYPES, "utf8")).toBe(clientTypes());
});

describe("a schema as a type", () => {
  it.each([
    [{ type: "integer" }, "number"],
    [{ type: ["string", "null"] }, "string | null"],
    [{ enum: ["a", 1] }, '"a" | 1'],
    [{ const: "a" }, '"a"'],
    [{ $ref: "#/$defs/Thing" }, "Thing"],
    [{}, "unknown"],
    [{ type: "object" }, "{ [key: string]: unknown }"],
    [{ type: "array", items: { type: "string" } }, "string[]"],
    [{ type: "array", items: { enum: ["a", "b"] } }, '("a" | "b")[]'],
    [{ anyOf: [{ type: "boolean" }, { type: "null" }] }, "boolean | null"],
    [
      {
        type: "object",
        properties: { a: { type: "string" }, b: { description: "B", type: "null" } },
        required: ["a"],
      },
      "{\n  a: string;\n  /** B */\n  b?: null;\n}",
    ],
  ])("%j is %s", (schema, type) => expect(typeOf(schema)).toBe(type));
});
