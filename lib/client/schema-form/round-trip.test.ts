import fc from "fast-check";
import { expect, it } from "vitest";
import { type JsonNode, plainOf, textOf } from "@/lib/client/json/json-node";
import { parseJson } from "@/lib/client/json/parse-json";
import { entryOf, movedUp, withEntry, withItem, withoutEntry } from "./edit-node";
import { kindFor, shapeOf } from "./field-kind";
import { isPart, own, resolved, type SchemaPart } from "./schema";
import { startOf } from "./start-value";

const nodeIn = (text: string): JsonNode => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.problem.words);
  return parsed.node;
};

const leaf = fc.oneof(
  fc.constantFrom(
    { type: "string" },
    { type: "string", format: "date-time" },
    { type: ["string", "null"] },
    { type: "number" },
    { type: "integer", minimum: 0 },
    { type: "boolean" },
    { type: "null" },
    { enum: ["a", 1, null] },
    { const: "x" },
    { $ref: "#/$defs/a" },
    { $ref: "#" },
    { $ref: "#/nowhere" },
    true,
    {},
  ),
  fc.record({ title: fc.string(), default: fc.jsonValue(), type: fc.constantFrom("string", "object", "x") }),
);

const { schema } = fc.letrec((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom("a", "b", "c", "__proto__"), tie("schema")),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
    }),
    fc.record({ type: fc.constant("array"), items: tie("schema") }),
    fc.record({ anyOf: fc.array(tie("schema"), { maxLength: 3 }) }),
    fc.record({ oneOf: fc.tuple(tie("schema"), fc.constant({ type: "null" })) }),
    fc.record({ allOf: fc.array(tie("schema"), { maxLength: 2 }) }),
  ),
}));

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("1.50", "12345678901234567890", "1e2", "-0", "true", "null", '"x\\r\\ny"', '"\\u202e"'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
    fc.string().map((text) => JSON.stringify(text)),
    fc.array(tie("value"), { maxLength: 4 }).map((items) => `[${items.join(",")}]`),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c", "d", "__proto__"), tie("value")), {
        selector: ([key]) => key,
      })
      .map((entries) => `{${entries.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(",")}}`),
  ),
})).value as fc.Arbitrary<string>;

/** What every field of the form gives back when it is written to without being changed. */
function writtenBack(root: SchemaPart, part: unknown, node: JsonNode): JsonNode {
  const shape = shapeOf(root, part);
  const kind = kindFor(shape, node);
  if (kind.kind === "object" && node.kind === "object") {
    return node.entries.reduce<typeof node>((all, [key, child]) => {
      const inner = own(shape.part.properties, key) ?? shape.part.additionalProperties ?? true;
      return withEntry(all, key, writtenBack(root, inner, child));
    }, node);
  }
  if (kind.kind === "list" && node.kind === "array") {
    return node.items.reduce<typeof node>(
      (all, item, place) => withItem(all, place, writtenBack(root, kind.items, item)),
      node,
    );
  }
  // A field of JSON reads its own text again.
  return kind.kind === "json" ? nodeIn(textOf(node)) : node;
}

it("the form gives back exactly the JSON that it was given, whatever the schema says", () =>
  fc.assert(
    fc.property(schema, value, (part, text) => {
      const root = isPart(part) ? { ...part, $defs: { a: { type: "string" } } } : {};
      const node = nodeIn(text);
      const back = writtenBack(root, part, node);
      expect(textOf(back)).toBe(textOf(node));
      expect(plainOf(nodeIn(textOf(back)))).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000 },
  ));

it("a change of one field leaves the others, and their order, as they are", () => {
  const node = nodeIn('{"b": 1.50, "a": {"y": [1, 2], "x": 12345678901234567890}, "c": null}');
  if (node.kind !== "object") throw new Error();
  const changed = withEntry(node, "c", nodeIn('"new"'));
  expect(textOf(changed)).toBe(
    textOf(nodeIn('{"b":1.50,"a":{"y":[1,2],"x":12345678901234567890},"c":"new"}')),
  );
  expect(textOf(withoutEntry(changed, "a"))).toBe('{\n  "b": 1.50,\n  "c": "new"\n}');
  expect(entryOf(node, "__proto__")).toBeUndefined();
  expect(movedUp([1, 2, 3], 2)).toEqual([1, 3, 2]);
  expect(movedUp([1, 2, 3], 0)).toEqual([1, 2, 3]);
});

it("looks through references, and ends where they go round in a circle", () => {
  const root = {
    $defs: { money: { type: "number", title: "Money" }, a: { $ref: "#/$defs/b" }, b: { $ref: "#/$defs/a" } },
  };
  expect(resolved(root, { $ref: "#/$defs/money", title: "Amount" })).toEqual({
    type: "number",
    title: "Amount",
  });
  expect(resolved(root, { $ref: "#/$defs/a" })).toBeNull();
  expect(resolved(root, { $ref: "#/$defs/none" })).toBeNull();
  expect(shapeOf(root, { anyOf: [{ $ref: "#/$defs/money" }, { type: "null" }] })).toMatchObject({
    kind: { kind: "number" },
    mayBeNull: true,
  });
});

it("a field that is added begins with what the schema proposes, or as something that must be filled in", () => {
  const begin = (part: SchemaPart) => textOf(startOf({}, part));
  expect(begin({ type: "string", default: "EUR" })).toBe('"EUR"');
  expect(begin({ type: "number" })).toBe("");
  expect(begin({ enum: ["a", "b"] })).toBe("");
  expect(begin({ const: 5 })).toBe("5");
  expect(begin({ type: "object", required: ["a"], properties: { a: { type: "string" } } })).toBe(
    '{\n  "a": ""\n}',
  );
});
