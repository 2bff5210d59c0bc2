import { describe, expect, it } from "vitest";
import { periodOf, periodProblem } from "./period";

const ms = (text: string) => Date.parse(text);
const iso = (at: number) => new Date(at).toISOString();
const boundsOf = ({ from, before }: { from: number; before: number }) => [iso(from), iso(before)];

describe("a range", () => {
  const asOf = ms("2026-11-03T15:20:00Z");

  it("of days ends with the day that is running in the zone", () => {
    const period = periodOf({ range: "7d" }, "Asia/Kolkata", asOf);
    expect(boundsOf(period)).toEqual(["2026-10-27T18:30:00.000Z", "2026-11-03T18:30:00.000Z"]);
    expect([period.unit, period.buckets.length]).toEqual(["day", 7]);
  });

  it("is compared with the days before up to the same time of day, also where clocks have changed", () => {
    const { previous } = periodOf({ range: "7d" }, "America/New_York", asOf);
    // 10:20 in the winter, which began on the first of November, and a week earlier in the summer.
    expect(boundsOf(previous)).toEqual(["2026-10-21T04:00:00.000Z", "2026-10-27T14:20:00.000Z"]);
  });

  it("of a day has the hour that is running and the 23 before it, as the zone has them", () => {
    const period = periodOf({ range: "24h" }, "Asia/Kolkata", asOf);
    expect(boundsOf(period)).toEqual(["2026-11-02T15:30:00.000Z", "2026-11-03T15:30:00.000Z"]);
    expect(period.buckets).toHaveLength(24);
    expect(boundsOf(period.previous)).toEqual(["2026-11-01T15:30:00.000Z", "2026-11-02T15:20:00.000Z"]);
  });

  it("has buckets without gaps, one of them of 25 hours", () => {
    const { buckets } = periodOf({ range: "30d" }, "Europe/Berlin", asOf);
    const hours = buckets.map(({ from, before }) => (before - from) / 3_600_000);
    expect(hours.filter((length) => length === 25)).toHaveLength(1);
    expect(buckets.slice(1).every(({ from }, i) => from === buckets[i]?.before)).toBe(true);
  });
});

describe("an own period", () => {
  const asOf = ms("2026-11-03T15:20:00Z");
  const days = (from: string, to: string) =>
    periodOf({ from: { day: from }, to: { day: to } }, "Europe/Berlin", asOf);

  it("of days has all of the last one", () => {
    expect(boundsOf(days("2026-10-24", "2026-10-25"))).toEqual([
      "2026-10-23T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ]);
  });

  it("is shown by hours up to 48 of them", () => {
    expect([days("2026-10-01", "2026-10-02").unit, days("2026-10-24", "2026-10-25").unit]).toEqual([
      "hour",
      "day",
    ]);
  });

  it("of instants is cut where it begins and ends, and compared with as long before", () => {
    const bounds = { from: { at: ms("2026-10-01T10:00:00Z") }, to: { at: ms("2026-10-04T10:00:00Z") } };
    const period = periodOf(bounds, "UTC", asOf);
    expect(period.buckets.map(({ from, before }) => (before - from) / 3_600_000)).toEqual([14, 24, 24, 10]);
    expect(boundsOf(period.previous)).toEqual(["2026-09-28T10:00:00.000Z", "2026-10-01T10:00:00.000Z"]);
  });

  it("ends now where no end is given", () => {
    const period = periodOf({ from: { day: "2026-11-01" }, to: null }, "UTC", asOf);
    expect(period.before).toBe(asOf);
  });

  it("must not be empty, nor longer than a year", () => {
    expect(periodProblem(days("2026-10-02", "2026-10-01"))).toBe("must be after from");
    expect(periodProblem(days("2025-10-02", "2026-10-02"))).toBeNull();
    expect(periodProblem(days("2025-10-01", "2026-10-04"))).toBe("must be at most 366 days after from");
  });
});
