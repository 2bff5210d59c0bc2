import { describe, expect, it } from "vitest";
import { differenceWords, durationWords, moneyWords, shareWords } from "./amount-words";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe("a span of time", () => {
  it.each([
    [null, "–"],
    [0, "0 s"],
    [999, "0 s"],
    [45_000, "45 s"],
    [9 * MINUTE + 5000, "9 min 5 s"],
    [12 * MINUTE + 5000, "12 min"],
    [3 * HOUR + 20 * MINUTE, "3 h 20 min"],
    [20 * HOUR + 59 * MINUTE, "20 h"],
    [52 * HOUR, "2 d 4 h"],
    [1500 * 24 * HOUR, "1,500 d"],
  ])("of %j ms is said in the units that matter: %s", (ms, words) => expect(durationWords(ms)).toBe(words));
});

describe("a share", () => {
  it.each([
    [null, "–"],
    [0, "0%"],
    [0.784, "78%"],
    [0.0041, "0.4%"],
    [1.8, "180%"],
  ])("of %j is %s", (share, words) => expect(shareWords(share)).toBe(words));
});

it("money is said in its currency, small amounts with two digits that count", () =>
  expect([moneyWords(12.4, "EUR"), moneyWords(0.0042, "EUR"), moneyWords(null, "EUR")]).toEqual([
    "€12.40",
    "€0.0042",
    "–",
  ]));

it("a difference has its sign, also where there is none", () =>
  expect([differenceWords(12, 3), differenceWords(3, 12), differenceWords(3, 3)]).toEqual([
    "+9",
    "−9",
    "±0",
  ]));
