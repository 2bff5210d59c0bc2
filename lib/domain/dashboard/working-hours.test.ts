import { describe, expect, it } from "vitest";
import { type WorkingHours, workingTime } from "./working-hours";
import { zoneBetween } from "./zone";

const ms = (text: string) => Date.parse(text);
const [FROM, TO] = [ms("2026-03-01T00:00:00Z"), ms("2026-11-30T00:00:00Z")];

const workdays = (...hours: [string, string][]): WorkingHours =>
  [1, 2, 3, 4, 5].flatMap((weekday) => hours.map(([from, to]) => ({ weekday, from, to })));

function minutes(
  timeZone: string,
  workingHours: WorkingHours,
  [a, b]: [string, string],
  holidays: string[] = [],
) {
  const zone = zoneBetween(timeZone, FROM, TO);
  return workingTime({ zone, workingHours, holidays }, FROM, TO)(ms(a), ms(b)) / 60_000;
}

describe("working time", () => {
  const nineToFive = workdays(["09:00", "17:00"]);

  it("leaves out evenings and weekends", () => {
    // Friday 16:00 to Monday 10:30.
    expect(minutes("UTC", nineToFive, ["2026-05-15T16:00:00Z", "2026-05-18T10:30:00Z"])).toBe(60 + 90);
  });

  it("counts several stretches of one day, and nothing between them", () => {
    const hours = workdays(["13:00", "17:00"], ["09:00", "12:00"]);
    expect(minutes("UTC", hours, ["2026-05-18T11:30:00Z", "2026-05-18T13:15:00Z"])).toBe(30 + 15);
  });

  it("counts hours that overlap once", () => {
    const hours = workdays(["09:00", "12:00"], ["11:00", "13:00"]);
    expect(minutes("UTC", hours, ["2026-05-18T00:00:00Z", "2026-05-19T00:00:00Z"])).toBe(240);
  });

  it("leaves out holidays", () => {
    const days: [string, string] = ["2026-05-14T00:00:00Z", "2026-05-16T00:00:00Z"];
    expect(minutes("UTC", nineToFive, days, ["2026-05-14"])).toBe(480);
  });

  it("is that of the zone, of half an hour too", () => {
    // Monday, 9:00 in Kolkata is 3:30 in UTC.
    expect(minutes("Asia/Kolkata", nineToFive, ["2026-05-18T03:00:00Z", "2026-05-18T04:00:00Z"])).toBe(30);
  });

  it("has an hour less in the night in which clocks go forward, and one more in which they go back", () => {
    const nights: WorkingHours = [{ weekday: 7, from: "00:00", to: "06:00" }];
    const night = (day: string): [string, string] => [`${day}T00:00:00+02:00`, `${day}T12:00:00+01:00`];
    expect(minutes("Europe/Berlin", nights, [`2026-03-28T22:00:00Z`, `2026-03-29T12:00:00Z`])).toBe(5 * 60);
    expect(minutes("Europe/Berlin", nights, night("2026-10-25"))).toBe(7 * 60);
  });

  it("goes on until midnight where hours end at 24:00", () => {
    const evenings: WorkingHours = [{ weekday: 1, from: "22:00", to: "24:00" }];
    expect(minutes("UTC", evenings, ["2026-05-18T12:00:00Z", "2026-05-19T12:00:00Z"])).toBe(120);
  });

  it("is none where there are no hours", () => {
    expect(minutes("UTC", [], ["2026-05-18T00:00:00Z", "2026-05-19T00:00:00Z"])).toBe(0);
  });
});
