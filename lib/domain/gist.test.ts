import fc from "fast-check";
import { expect, it } from "vitest";
import { gistOf } from "./gist";

it("leaves what is short as it is", () => {
  const args = {
    to: ["a@b.test"],
    amount: 1234567.89,
    is_urgent: true,
    note: null,
    deep: { er: { id: 1e300 } },
  };
  expect(gistOf(args)).toEqual(args);
});

it("cuts texts, lists, keys and depth", () => {
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`k${index}`, index]));
  const cut = gistOf({
    text: "x".repeat(500),
    list: [1, 2, 3, 4, 5, 6],
    many,
    a: { b: { c: { d: 1 }, e: [1] } },
  });
  expect(cut).toMatchObject({
    text: "x".repeat(200),
    list: [1, 2, 3, 4, 5],
    a: { b: { c: { d: 1 }, e: [1] } },
  });
  expect(Object.keys(cut.many as object)).toHaveLength(30);
  expect(gistOf({ a: { b: { c: { d: { e: 1 }, f: [1], g: 2 } } } })).toEqual({
    a: { b: { c: { d: {}, f: [], g: 2 } } },
  });
});

it("cuts no character in half", () => {
  expect(gistOf({ text: `${"x".repeat(199)}😀` })).toEqual({ text: "x".repeat(199) });
});

it("takes a key for a key, whatever it is called", () => {
  const args = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}') as Record<string, unknown>;
  expect(JSON.stringify(gistOf(args))).toBe(JSON.stringify(args));
});

it("stays small, whatever comes", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 12 })), (args) => {
      expect(gistOf(gistOf(args))).toEqual(gistOf(args));
    }),
  );
});
