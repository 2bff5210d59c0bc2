import fc from "fast-check";
import { expect, it } from "vitest";
import { hasInexactNumber } from "./exact-numbers";

/** The value of a decimal literal as a fraction of whole numbers: what it says, exactly. */
function fraction(literal: string): { n: bigint; d: bigint } {
  const [mantissa = "", exponent = "0"] = literal.toLowerCase().split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const power = Number(exponent) - decimals.length;
  const digits = BigInt(whole + decimals);
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : { n: digits, d: 10n ** BigInt(-power) };
}

/** Whether JavaScript prints the same number as was written. */
function survives(literal: string): boolean {
  const value = Number(literal);
  if (!Number.isFinite(value)) return false;
  const [before, after] = [fraction(literal), fraction(String(value))];
  return before.n * after.d === after.n * before.d;
}

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: min, maxLength: max });
const literal = fc
  .record({
    whole: digits(1, 20).map((text) => BigInt(text).toString()),
    decimals: fc.option(digits(1, 20), { nil: "" }),
    exponent: fc.option(fc.integer({ min: -340, max: 340 }), { nil: null }),
  })
  .map(
    ({ whole, decimals, exponent }) =>
      `${whole}${decimals && `.${decimals}`}${exponent === null ? "" : `e${exponent}`}`,
  );

it("finds exactly the numbers that would come out altered, wherever they stand", () => {
  const property = fc.property(literal, fc.boolean(), (number, isNested) => {
    const json = isNested ? `{"a":[true,{"b":${number}}]}` : `[${number}]`;
    expect(hasInexactNumber(json) === null).toBe(survives(number));
  });
  fc.assert(property, { numRuns: 5000 });
});

it.each([
  "9999999.999999999",
  "9007199254740993",
  "0.30000000000000004441",
  "1e400",
  "1e-400",
  "123456.7890123456789",
])("refuses %s", (number) => {
  expect(hasInexactNumber(`{"n":${number}}`)).toBe(number);
});

it.each([
  "0",
  "-0.0",
  "1.0",
  "9007199254740992",
  "0.1",
  "1e21",
  "5e-324",
  "1.7976931348623157e308",
  "100e-2",
])("lets %s pass", (number) => {
  expect(hasInexactNumber(`{"n":${number}}`)).toBeNull();
});

it("does not take digits in a text for a number", () => {
  expect(hasInexactNumber('{"iban":"12345678901234567890","9007199254740993":"1e999"}')).toBeNull();
});
