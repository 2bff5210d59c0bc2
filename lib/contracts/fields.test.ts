import fc from "fast-check";
import { expect, it } from "vitest";
import { calendarDate, csv, dateTime, instant, oneOf, text, uid, unstorable, wholeNumber } from "./fields";

const accepts = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

it("accepts exactly the days that exist, from the year 1 on", () => {
  const parts = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  );
  const property = fc.property(parts, ([year, month, day]) => {
    const pad = (n: number, length: number) => String(n).padStart(length, "0");
    const written = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const exists = year > 0 && date.toISOString().slice(0, 10) === written;
    expect([written, accepts(calendarDate, written)]).toEqual([written, exists]);
  });
  fc.assert(property, { numRuns: 2000 });
});

it.each([
  "2026-2-3",
  "2026-02-03T00:00:00Z",
  " 2026-02-03",
  "20260203",
  "",
  "+002026-02-03",
  20_260_203,
  null,
])("does not take %j for a day", (value) => {
  expect(accepts(calendarDate, value)).toBe(false);
});

it("turns an instant with any offset into UTC", () => {
  expect(instant.parse("2026-05-01T17:00:00+23:59")).toBe("2026-04-30T17:01:00.000Z");
  expect(instant.parse("2026-05-01T17:00:00.123456Z")).toBe("2026-05-01T17:00:00.123Z");
});

it.each(["2026-05-01", "2026-05-01T17:00:00", "0000-06-01T00:00:00Z", "9999-12-31T23:59:59-00:01", "x", 7])(
  "does not take %j for an instant",
  (value) => {
    expect(accepts(instant, value)).toBe(false);
  },
);

it("takes a date and time without an offset for UTC, wherever the server is", () => {
  const offset = fc.constantFrom("", "Z", "+00:00", "-00:00");
  const moments = fc.date({
    min: new Date("0001-01-01T00:00:00Z"),
    max: new Date("9999-12-31T23:59:59.999Z"),
    noInvalidDate: true,
  });
  const property = fc.property(moments, offset, (date, suffix) => {
    const at = date.toISOString();
    expect(dateTime.parse(at.replace("Z", suffix))).toBe(at);
  });
  fc.assert(property);
});

it.each(["2026-05-01", "2026-02-30T17:00:00", "0001-01-01T00:00:00+00:01", "0000-12-31T23:59:59", "", null])(
  "does not take %j for a date and time",
  (value) => {
    expect(accepts(dateTime, value)).toBe(false);
  },
);

it.each([
  ["a\0b", "NUL"],
  ["\ud800", "surrogate"],
  ["\udc00 tail", "surrogate"],
])("knows that %j cannot be stored", (value, why) => {
  expect(unstorable(value)).toContain(why);
});

it("knows that every other text can be stored", () => {
  for (const value of ["", "👩", "\u0001\uffff"]) expect(unstorable(value)).toBeNull();
});

it("measures text in characters as people count them", () => {
  const title = text(1, 255);
  for (const good of ["a", "👩".repeat(255), ` ${"a".repeat(254)}`]) expect(accepts(title, good)).toBe(true);
  for (const bad of ["", "  \t\n", "a".repeat(256), "👩".repeat(256)])
    expect(accepts(title, bad)).toBe(false);
});

it("reads whole numbers as decimal digits and nothing else", () => {
  const page = wholeNumber(1, 100);
  expect(page.parse("100")).toBe(100);
  for (const bad of ["0", "101", "-1", "1.0", "1e2", "0x10", " 1", "", "١", "1".repeat(30)]) {
    expect([bad, accepts(page, bad)]).toEqual([bad, false]);
  }
});

it("splits lists at commas, once each, and takes no value for no filter", () => {
  const list = csv(oneOf(["a", "b"]), "a, b");
  expect(list.parse("b, a,,b")).toEqual(["b", "a"]);
  expect(list.parse(" , ")).toBeUndefined();
  expect(accepts(list, "a;b")).toBe(false);
  expect(accepts(list, "a,".repeat(101))).toBe(false);
});

it("writes uids in small letters", () => {
  expect(uid.parse("A1B2C3D4-E5F6-4890-ABCD-EF1234567890")).toBe("a1b2c3d4-e5f6-4890-abcd-ef1234567890");
  for (const bad of [
    "",
    "nil",
    "{a1b2c3d4-e5f6-4890-abcd-ef1234567890}",
    "a1b2c3d4e5f64890abcdef1234567890",
  ]) {
    expect(accepts(uid, bad)).toBe(false);
  }
});
