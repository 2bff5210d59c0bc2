import { expect, it } from "vitest";
import { amountOf, moneyDangers, moneyWords } from "./money";

it.each([
  [42, "EUR", "42.00 EUR"],
  [2400, "USD", "2,400.00 USD"],
  [12.345, "EUR", "12.345 EUR"],
  [5000, "JPY", "5,000 JPY"],
  [-3, "eur", "-3.00 eur"],
  [7, null, "7"],
  [7, "points", "7 points"],
  [1e21, "EUR", "1e+21 EUR"],
  ["1.234,50", "EUR", "1.234,50 EUR"],
])("%j %s is written %s", (amount, currency, words) => expect(moneyWords(amount, currency)).toBe(words));

it.each([
  [42, "EUR", []],
  [-1, "EUR", ["negative amount"]],
  [0, "EUR", ["nothing is moved"]],
  [10_000, "EUR", ["large amount"]],
  ["10,000", "EUR", ["large amount"]],
  [10_000, "JPY", []],
  [1_000_000, "JPY", ["large amount"]],
  [5, null, ["no currency"]],
  ["1.234,50.00", "EUR", ["not a plain number"]],
])("%j %s: look out for %j", (amount, currency, dangers) =>
  expect(moneyDangers(amount, currency)).toEqual(dangers),
);

it.each([["12.50"], ["1 000,00"], [3]])("%j is an amount", (value) => expect(amountOf(value)).toBe(value));

it.each([["all"], [""], [null], [{}], ["12 EUR"]])("%j is none", (value) =>
  expect(amountOf(value)).toBeNull(),
);
