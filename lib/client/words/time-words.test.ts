import { describe, expect, it } from "vitest";
import {
  ageWords,
  agoWords,
  countdownWords,
  daysUntil,
  dueAtWords,
  dueWords,
  momentOfDayWords,
} from "./time-words";

const NOON = new Date(2026, 10, 21, 12).getTime();
const msBefore = (ms: number) => new Date(NOON - ms).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe("times in words", () => {
  it.each([
    [0, "just now"],
    [-5000, "just now"],
    [MINUTE, "1 min ago"],
    [59 * MINUTE, "59 min ago"],
    [5 * HOUR, "5 h ago"],
    [13 * DAY, "13 d ago"],
    [21 * DAY, "3 wk ago"],
  ])("%i ms before now is %s", (ms, words) => expect(agoWords(msBefore(ms), NOON)).toBe(words));

  it("counts an age without `ago`", () => expect(ageWords(msBefore(2 * DAY), NOON)).toBe("2 d"));
});

describe("due dates in words", () => {
  it.each([
    ["2026-11-19", "2 d late", "late"],
    ["2026-11-21", "today", "soon"],
    ["2026-11-22", "tomorrow", "soon"],
    ["2026-11-24", "in 3 d", "later"],
    ["2026-12-24", "24 Dec", "later"],
    ["2027-01-02", "2 Jan 2027", "later"],
  ])("%s is %s", (date, words, urgency) => expect(dueWords(date, NOON)).toEqual({ words, urgency }));

  it("counts calendar days, whatever the hour", () => {
    expect(daysUntil("2026-11-22", new Date(2026, 10, 21, 23, 59).getTime())).toBe(1);
    expect(daysUntil("2026-11-22", new Date(2026, 10, 21, 0, 1).getTime())).toBe(1);
  });
});

describe("exact moments in words", () => {
  it.each([
    [new Date(2026, 10, 21, 17, 0), "today, 17:00", "soon"],
    [new Date(2026, 10, 21, 10, 0), "2 h late", "late"],
    [new Date(2026, 10, 22, 0, 0), "tomorrow, 00:00", "soon"],
    [new Date(2026, 10, 24, 9, 30), "in 3 d, 09:30", "later"],
    [new Date(2027, 0, 2, 8, 5), "2 Jan 2027, 08:05", "later"],
  ])("%s is %s", (at, words, urgency) =>
    expect(dueAtWords(at.toISOString(), NOON)).toEqual({ words, urgency }),
  );

  it("has the day, the year and the minute", () =>
    expect(momentOfDayWords(new Date(2026, 4, 1, 9, 5).toISOString())).toBe("1 May 2026, 09:05"));
});

describe("a countdown", () => {
  const inMs = (ms: number) => new Date(NOON + ms).toISOString();
  const dayIn = (ms: number) => inMs(ms).slice(0, 10);

  it.each([
    [-3 * HOUR, "3 h late", "late"],
    [12 * MINUTE, "in 12 min", "soon"],
    [23 * HOUR, "in 23 h", "soon"],
    [24 * HOUR, "tomorrow", "soon"],
    [3 * DAY, "in 3 d", "later"],
    [33 * DAY, "24 Dec", "later"],
  ])("to a moment %i ms from now is %s", (ms, words, urgency) =>
    expect(countdownWords({ date: dayIn(ms), at: inMs(ms) }, NOON)).toEqual({ words, urgency }),
  );

  it.each([
    [-3 * DAY, "3 d late", "late"],
    [3 * DAY, "in 3 d", "later"],
  ])("to a day %i ms from now counts days", (ms, words, urgency) =>
    expect(countdownWords({ date: dayIn(ms), at: null }, NOON)).toEqual({ words, urgency }),
  );

  it("goes by the day where the moment is of another one", () =>
    expect(countdownWords({ date: dayIn(5 * DAY), at: inMs(-DAY) }, NOON).words).toBe("in 5 d"));
});
