import { expect, it } from "vitest";
import { secondsUntilRetry } from "./dialects";
import { secondsIn } from "./exchange";

const delivery = (attemptsMade: number, more: object = {}) => ({
  ...{ dialect: "standard" as const, eventType: "approval.decided", attemptsMade },
  ...more,
});

it("tries again for three days, then no more", () => {
  const delays = Array.from({ length: 10 }, (_, made) => secondsUntilRetry(delivery(made + 1), null, 0));
  expect(delays).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
});

it("adds a tenth at most by chance", () => {
  expect(secondsUntilRetry(delivery(2), null, 0.5)).toBe(315);
  for (let n = 0; n < 100; n += 1) {
    const seconds = secondsUntilRetry(delivery(2), null);
    expect(seconds).toBeGreaterThanOrEqual(300);
    expect(seconds).toBeLessThan(330);
  }
});

it("does not come back earlier than an answer asks, nor later than a day for it", () => {
  expect(secondsUntilRetry(delivery(1), 60, 0)).toBe(60);
  expect(secondsUntilRetry(delivery(2), 60, 0)).toBe(300);
  expect(secondsUntilRetry(delivery(1), 1_000_000, 0)).toBe(86_400);
});

it("makes three attempts in v1-tasks, and one of a ping", () => {
  const company = (made: number) => secondsUntilRetry(delivery(made, { dialect: "v1_tasks" }), null, 0);
  expect([company(1), company(2), company(3)]).toEqual([60, 300, null]);
  expect(secondsUntilRetry(delivery(1, { eventType: "ping" }), null)).toBeNull();
});

it.each([
  [undefined, null],
  ["120", 120],
  ["0", 0],
  ["Sun, 22 Nov 2026 10:02:00 GMT", 120],
  ["Sun, 22 Nov 2026 09:00:00 GMT", 0],
  ["soon", null],
  ["", null],
])("reads Retry-After: %s", (word, seconds) => {
  expect(secondsIn(word, Date.parse("2026-11-22T10:00:00Z"))).toBe(seconds);
});
