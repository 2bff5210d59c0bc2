import { describe, expect, it } from "vitest";
import { DAY, dayOf, startOfDay, weekdayOf, zoneBetween } from "./zone";

const ms = (text: string) => Date.parse(text);
const iso = (at: number) => new Date(at).toISOString();
const dayNumber = (date: string) => ms(date) / DAY;
const zone = (name: string, day: string) => zoneBetween(name, ms(day), ms(day));

describe("the start of a day", () => {
  it.each([
    ["Asia/Kolkata", "2026-06-01", "2026-05-31T18:30:00.000Z"],
    ["America/St_Johns", "2026-06-01", "2026-06-01T02:30:00.000Z"],
    ["Europe/Berlin", "2026-03-30", "2026-03-29T22:00:00.000Z"],
    ["Pacific/Kiritimati", "2026-06-01", "2026-05-31T10:00:00.000Z"],
  ])("is the zone's own in %s", (name, day, expected) => {
    expect(iso(startOfDay(zone(name, day), dayNumber(day)))).toBe(expected);
  });

  it("is one in the morning where midnight is skipped", () => {
    // In Cairo clocks go forward at midnight of the last Friday of April.
    expect(iso(startOfDay(zone("Africa/Cairo", "2026-04-24"), dayNumber("2026-04-24")))).toBe(
      "2026-04-23T22:00:00.000Z",
    );
  });

  it("is the first of two midnights", () => {
    // In Havana clocks go back from one to midnight.
    expect(iso(startOfDay(zone("America/Havana", "2026-11-01"), dayNumber("2026-11-01")))).toBe(
      "2026-11-01T04:00:00.000Z",
    );
  });

  it("makes days of 23 and 25 hours where the clocks change", () => {
    const hours = (day: string) => {
      const berlin = zone("Europe/Berlin", day);
      return (startOfDay(berlin, dayNumber(day) + 1) - startOfDay(berlin, dayNumber(day))) / 3_600_000;
    };
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-06-01")]).toEqual([23, 25, 24]);
  });
});

it("tells the local day and its weekday", () => {
  const kolkata = zone("Asia/Kolkata", "2026-06-01");
  // A Sunday in UTC, and Monday there.
  expect(weekdayOf(dayOf(kolkata.localOf(ms("2026-05-31T19:00:00Z"))))).toBe(0);
});
