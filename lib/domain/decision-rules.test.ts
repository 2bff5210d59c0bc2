import { expect, it } from "vitest";
import { secondsHeld } from "./decision-rules";

const EIGHT = { undoSeconds: 8, undoSkipsUrgent: false };

it("holds a decision as long as is wanted, and no longer than the organization allows", () => {
  expect([0, 3, 8, 60].map((wanted) => secondsHeld(EIGHT, "urgent", wanted))).toEqual([0, 3, 8, 8]);
  expect(secondsHeld({ ...EIGHT, undoSeconds: 0 }, "low", 8)).toBe(0);
});

it("decides urgent requests at once where the organization says so, and no others", () => {
  const skipping = { ...EIGHT, undoSkipsUrgent: true };
  expect(secondsHeld(skipping, "urgent", 8)).toBe(0);
  expect(secondsHeld(skipping, "high", 8)).toBe(8);
});
