import { expect, it } from "vitest";
import { instantWord, keysFor } from "./words";

const TABLE = { a: "one", b: "one", c: "two", d: null } as const;

it("finds all values that are shown under one of the words, and none without a word", () => {
  expect(keysFor(TABLE, ["one"])).toEqual(["a", "b"]);
  expect(keysFor(TABLE, ["one", "two"])).toEqual(["a", "b", "c"]);
  expect(keysFor(TABLE, [])).toEqual([]);
});

it("takes no filter for no filter", () => {
  expect(keysFor(TABLE, undefined)).toBeUndefined();
});

it.each([
  ["2026-04-20T08:00:00.000Z", "2026-04-20T08:00:00Z"],
  ["2026-04-20T08:00:00.123Z", "2026-04-20T08:00:00.123Z"],
  ["2026-04-20T08:00:00.100Z", "2026-04-20T08:00:00.100Z"],
])("writes %s as %s", (at, word) => {
  expect(instantWord(at)).toBe(word);
});
