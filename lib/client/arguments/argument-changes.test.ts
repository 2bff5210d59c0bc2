import { assert, jsonValue, property } from "fast-check";
import { expect, it } from "vitest";
import { argumentChanges, changesWords } from "./argument-changes";

it("names every value that is another one, by its path", () =>
  expect(
    argumentChanges(
      { amount: 12.5, customer: { name: "A", "e mail": "x" }, gone: null, lines: [{ n: 1 }, { n: 2 }] },
      { amount: 10, customer: { name: "A", "e mail": "y" }, came: true, lines: [{ n: 1 }, { n: 3 }] },
    ),
  ).toEqual([
    { path: "gone", kind: "removed", from: null },
    { path: "amount", kind: "changed", from: 12.5, to: 10 },
    { path: 'customer["e mail"]', kind: "changed", from: "x", to: "y" },
    { path: "came", kind: "added", to: true },
    { path: "lines[1].n", kind: "changed", from: 2, to: 3 },
  ]));

it("knows what came into a list and what went", () =>
  expect(argumentChanges({ to: ["a", "b", "c"] }, { to: ["b", "c", "d", "e"] })).toEqual([
    { path: "to[0]", kind: "removed", from: "a" },
    { path: "to[2]", kind: "added", to: "d" },
    { path: "to[3]", kind: "added", to: "e" },
  ]));

it("takes a number and its text for two values", () =>
  expect(argumentChanges({ n: 42 }, { n: "42" })).toEqual([
    { path: "n", kind: "changed", from: 42, to: "42" },
  ]));

it("does not mind the order of keys", () =>
  expect(argumentChanges({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]));

it("finds nothing in arguments that stayed as they are", () =>
  assert(
    property(jsonValue(), (value) => argumentChanges({ value }, structuredClone({ value })).length === 0),
  ));

it.each([
  [1, "1 change"],
  [3, "3 changes"],
])("%i in words: %s", (count, words) => expect(changesWords(count)).toBe(words));
