import { describe, expect, it } from "vitest";
import { parseArguments } from "./parse-arguments";

const problemOf = (json: string) => {
  const parsed = parseArguments(json);
  return parsed.ok ? null : parsed.problem;
};

describe("edited arguments", () => {
  it("keeps every type", () => {
    const value = { n: 12.5, big: 9007199254740991, yes: true, none: null, list: [1, "1"], deep: { a: {} } };
    expect(parseArguments(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it.each(["[]", '"text"', "null", "1"])("refuses %s, which is no object", (json) =>
    expect(problemOf(json)).toBe("The arguments must be an object, in curly brackets."),
  );

  it("says what is wrong with text that is not JSON", () =>
    expect(problemOf("{")).toMatch(/^This is not valid JSON: /));

  it.each(["12345678901234567890", "0.12345678901234567890", "1e999", "9007199254740993"])(
    "refuses %s, which would come out as another number",
    (number) => expect(problemOf(`{"n": ${number}}`)).toContain(number),
  );

  it.each(["1e21", "100000000000000000000", "0.1", "-0", "1.50", "3.141592653589793"])("takes %s", (number) =>
    expect(problemOf(`{"n": ${number}}`)).toBeNull(),
  );

  it("passes over digits inside of strings", () =>
    expect(problemOf('{"card": "12345678901234567890 \\" 12345678901234567890"}')).toBeNull());
});
