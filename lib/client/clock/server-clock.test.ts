import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { noteServerTime, serverNow } from "./server-clock";

const NOW = Date.parse("2026-04-20T08:00:00.700Z");
beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

it.each([
  ["the same", "Mon, 20 Apr 2026 08:00:00 GMT", 0],
  ["ahead by a minute", "Mon, 20 Apr 2026 08:01:00 GMT", 59_300],
  ["behind by an hour", "Mon, 20 Apr 2026 07:00:00 GMT", -3_600_700],
  ["the same again", "Mon, 20 Apr 2026 08:00:00 GMT", 0],
])("takes the server's time from its answers: %s", (_, date, ahead) => {
  noteServerTime(date);
  expect(serverNow()).toBe(NOW + ahead);
});

it("keeps what it knows where an answer says nothing of it", () => {
  noteServerTime("Mon, 20 Apr 2026 08:01:00 GMT");
  noteServerTime(null);
  expect(serverNow()).toBe(NOW + 59_300);
});
