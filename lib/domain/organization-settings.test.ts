import { expect, it } from "vitest";
import { isTimeZone, overlapping } from "./organization-settings";

it.each(["UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires", "Asia/Kolkata"])(
  "%s is a zone",
  (name) => {
    expect(isTimeZone(name)).toBe(true);
  },
);

it.each(["", "+02:00", "Europe/Atlantis", "Berlin", "utc; DROP", "Europe/"])("%j is no zone", (name) => {
  expect(isTimeZone(name)).toBe(false);
});

it("finds stretches of one weekday that meet, and lets them touch", () => {
  const on = (weekday: number, from: string, to: string) => ({ weekday, from, to });
  expect(
    overlapping([
      on(1, "09:00", "12:00"),
      on(1, "12:00", "17:00"),
      on(2, "10:00", "11:00"),
      on(1, "16:00", "24:00"),
    ]),
  ).toEqual([3]);
});
