import fc from "fast-check";
import { expect, it } from "vitest";
import { isExact } from "./exact-number";
import { nodeOf, plainOf, textOf } from "./json-node";
import { parseJson } from "./parse-json";

const nodeIn = (text: string) => {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.problem.words);
  return parsed.node;
};

it("reads what JSON.stringify writes, and writes the same text again", () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value, null, 2);
      expect(plainOf(nodeIn(text))).toEqual(JSON.parse(text));
      expect(textOf(nodeIn(text))).toBe(text);
      expect(textOf(nodeOf(JSON.parse(text)))).toBe(text);
      expect(textOf(nodeIn(JSON.stringify(value)))).toBe(text);
    }),
  ));

it("reads exactly what JSON.parse reads", () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ \n1-.e0tu', "true", "null") }), (text) => {
      let isJson = true;
      try {
        JSON.parse(text);
      } catch {
        isJson = false;
      }
      expect(parseJson(text).ok).toBe(isJson);
    }),
    { numRuns: 2000 },
  ));

it("keeps numbers as they are written, and names that mean something to programs", () => {
  const text = '{\n  "a": 1.50,\n  "b": 12345678901234567890,\n  "__proto__": {\n    "x": -0e+7\n  }\n}';
  expect(textOf(nodeIn(text))).toBe(text);
  expect(JSON.stringify(plainOf(nodeIn('{"__proto__": 1}')))).toBe('{"__proto__":1}');
});

it.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, "a comma or } must stand here"],
  ['{"a": 1,}', 1, 9, "the comma before this bracket must go"],
  ['{"a": }', 1, 7, "a value must stand here"],
  ["{a: 1}", 1, 2, "a name in quotes must stand here"],
  ['{"a" 1}', 1, 6, "a colon must stand here"],
  ['{"a": "x', 1, 7, "this text has no closing quotation mark"],
  ['{"a": [1', 1, 9, "the text ends too early"],
  ["{} {}", 1, 4, "nothing may follow the closing bracket"],
  ["[".repeat(200), 1, 102, "this is nested too deeply"],
])("says where %j stops being JSON", (text, line, column, words) =>
  expect(parseJson(text)).toMatchObject({ ok: false, problem: { line, column, words } }),
);

it.each(["1e400", "12345678901234567890", "0.12345678901234567890", "1e-400", "1.2345678e-320"])(
  "knows that %s would become another number",
  (token) => expect(isExact(token)).toBe(false),
);

it("knows that every number of a program stays", () =>
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(isExact(JSON.stringify(number))).toBe(true);
    }),
  ));
