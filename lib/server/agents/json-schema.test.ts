import { expect, it } from "vitest";
import { brokenFields } from "./broken-fields";
import { schemaProblem } from "./schema-problem";

const REFUND = {
  type: "object",
  required: ["amount", "currency"],
  additionalProperties: false,
  properties: {
    amount: { type: "number", exclusiveMinimum: 0 },
    currency: { enum: ["EUR", "USD"] },
    to: { $ref: "#/$defs/address" },
    lines: {
      type: "array",
      items: { type: "object", required: ["sku"], properties: { sku: { type: "string" } } },
    },
  },
  $defs: { address: { type: "string", format: "email" } },
};
const RIGHT = {
  tool_type: "refund",
  amount: 1.5,
  currency: "EUR",
  to: "ana@x.example",
  lines: [{ sku: "a" }],
};
const fields = (args: object, schema: object = REFUND) =>
  brokenFields({ ...schema }, { ...args }).map(({ field }) => field);

it("finds nothing wrong with what the schema allows, and does not ask it about the name of the tool", () => {
  expect(schemaProblem(REFUND)).toBeNull();
  expect(fields(RIGHT)).toEqual([]);
});

it.each([
  ["a wrong type", { amount: "1" }, ["tool_args.amount"]],
  ["a number out of range", { amount: 0 }, ["tool_args.amount"]],
  ["a value that is none of the list", { currency: "GBP" }, ["tool_args.currency"]],
  ["a wrong format behind a reference", { to: "ana" }, ["tool_args.to"]],
  ["what is missing in a list", { lines: [{ sku: "a" }, {}] }, ["tool_args.lines.1.sku"]],
  ["an argument that is none", { note: 1 }, ["tool_args.note"]],
  ["all of several", { amount: "1", currency: 7 }, ["tool_args.amount", "tool_args.currency"]],
])("names %s", (_, wrong, expected) => {
  expect(fields({ ...RIGHT, ...wrong })).toEqual(expected);
});

it("names what is missing at the top, in words", () => {
  expect(brokenFields(REFUND, { amount: 1 })).toEqual([
    { field: "tool_args.currency", message: "is required" },
  ]);
});

it("asks the schema about the name of the tool where it says something of it", () => {
  const schema = { type: "object", properties: { tool_type: { const: "refund" } } };
  expect(fields({ tool_type: "payout" }, schema)).toEqual(["tool_args.tool_type"]);
});

const EXPONENTIAL = { type: "object", properties: { name: { type: "string", pattern: "^(a+)+$" } } };
const deep = (levels: number): object =>
  levels === 0 ? { type: "string" } : { type: "object", properties: { in: deep(levels - 1) } };

it.each([
  ["takes for ever", EXPONENTIAL, { name: `${"a".repeat(40)}!` }],
  ["refers to itself", { type: "object", $ref: "#" }, {}],
  ["refers to nothing", { type: "object", properties: { a: { $ref: "#/$defs/b" } } }, { a: 1 }],
  ["has a pattern that is none", { type: "object", properties: { a: { pattern: "(" } } }, { a: "x" }],
  ["is of a draft that nobody knows", { $schema: "https://x.example/draft-99", type: "string" }, {}],
  ["makes no sense", { type: "object", anyOf: 7, required: 3 }, {}],
])("keeps nobody from deciding where the schema %s", (_, schema, args) => {
  expect(fields(args, schema)).toEqual([]);
});

it("gives up on a pattern that takes for ever", () =>
  expect(fields({ name: `${"a".repeat(40)}!` }, EXPONENTIAL)).toEqual([]));

it.each([
  ["is of another type", { type: "string" }],
  ["has no type", { properties: {} }],
  ["is of an old draft", { $schema: "http://json-schema.org/draft-04/schema#", type: "object" }],
  ["refers to another document", { type: "object", properties: { a: { $ref: "https://x.example/a.json" } } }],
  ["refers to nothing at once", { type: "object", allOf: [{ $ref: "#/$defs/a" }] }],
  ["refers to itself at once", { type: "object", $ref: "#" }],
  ["has a pattern that is none", { type: "object", properties: { a: { type: "string", pattern: "(" } } }],
  ["has a name pattern that is none", { type: "object", patternProperties: { "(": {} } }],
  ["has a pattern that is too long", { type: "object", properties: { a: { pattern: "a".repeat(501) } } }],
  ["is too deep", deep(40)],
  [
    "is too large",
    { type: "object", properties: { a: { enum: Array.from({ length: 6000 }, (_, i) => i) } } },
  ],
])("refuses a schema that %s", (_, schema) => {
  expect(schemaProblem({ ...schema })).not.toBeNull();
});

it.each(["http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"])(
  "takes a schema of %s",
  ($schema) => {
    expect(schemaProblem({ $schema, type: "object", properties: { a: { type: "integer" } } })).toBeNull();
    expect(fields({ a: 1.5 }, { $schema, type: "object", properties: { a: { type: "integer" } } })).toEqual([
      "tool_args.a",
    ]);
  },
);
