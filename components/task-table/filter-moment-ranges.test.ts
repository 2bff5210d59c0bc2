import { describe, expect, it } from "vitest";
import { fieldOf, momentOf, momentSummary } from "./filter-moment-ranges";

const NOW = new Date(2026, 10, 22, 12).getTime();
const at = (day: number, hours: number, year = 2026) => new Date(year, 10, day, hours).toISOString();

describe("the words of a chip about moments", () => {
  it.each([
    [{ from: null, before: null }, null],
    [{ from: at(20, 14), before: at(20, 16) }, "20 Nov 14:00 – 16:00"],
    [{ from: at(20, 14), before: at(21, 9) }, "20 Nov 14:00 – 21 Nov 09:00"],
    [{ from: at(20, 14, 2025), before: null }, "from 20 Nov 2025 14:00"],
    [{ from: null, before: at(20, 16) }, "before 20 Nov 16:00"],
    [{ from: "nonsense", before: at(20, 16) }, "nonsense – 20 Nov 16:00"],
  ])("for %j are %j", (range, words) => expect(momentSummary(range, NOW)).toBe(words));
});

describe("a field of date and time", () => {
  it("gives back the moment that it shows, on the viewer's clock", () =>
    expect(momentOf(fieldOf(at(20, 14)))).toBe(at(20, 14)));

  it("is empty where there is no moment, and says none while its year is typed", () => {
    expect([fieldOf(null), fieldOf("nonsense")]).toEqual(["", ""]);
    expect([momentOf(""), momentOf("0202-11-20T14:00")]).toEqual([null, null]);
  });
});
