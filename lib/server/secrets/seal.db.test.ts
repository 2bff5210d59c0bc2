import { expect, it } from "vitest";
import { seal, unseal } from "./seal";

const SECRET = Buffer.from("what nobody else may read");

it("opens what it sealed, which never looks the same", () => {
  const [one, other] = [seal("tests", SECRET), seal("tests", SECRET)];
  expect(unseal("tests", one)).toEqual(SECRET);
  expect(one.equals(other)).toBe(false);
  expect(one.includes(SECRET)).toBe(false);
});

it("does not open what was sealed for another purpose", () => {
  expect(() => unseal("other tests", seal("tests", SECRET))).toThrow();
});

it("does not open what was changed, wherever that was", () => {
  const sealed = seal("tests", SECRET);
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal("tests", changed)).toThrow();
  }
});
