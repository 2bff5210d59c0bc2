import { expect, it } from "vitest";
import { expiryWords } from "./expiry-words";

const NOW = Date.parse("2026-04-20T08:00:00.000Z");
const IN_4_MIN = "2026-04-20T08:04:30.000Z";
const expiry = { at: IN_4_MIN, on_expiry: "expire" as const, stopped_at: null, overdue_at: null };

it.each([
  ["soon", expiry, "in 4 min", "Expires in 4 min, and counts as a no then"],
  [
    "later",
    { ...expiry, at: "2026-04-20T10:00:00.000Z" },
    "in 2 h",
    "Expires in 2 h, and counts as a no then",
  ],
  ["soon", { ...expiry, on_expiry: "keep" as const }, "in 4 min", "Overdue in 4 min, and stays open then"],
])("counts down what is %s to be over", (urgency, given, words, sentence) =>
  expect(expiryWords(given, NOW)).toEqual({ urgency, words, sentence }),
);

it("does not count while the time stands still", () => {
  const stopped = { ...expiry, stopped_at: "2026-04-20T07:00:00.000Z" };
  expect(expiryWords(stopped, NOW)).toEqual({
    ...{ urgency: "later", words: "1 h left" },
    sentence: "Its time stands still, 1 h before it counts as a no",
  });
});

it("says what became of it when the time is over", () => {
  const over = { ...expiry, at: "2026-04-20T07:50:00.000Z" };
  expect(expiryWords(over, NOW).sentence).toBe("Its time is over: it counts as a no");
  expect(expiryWords({ ...over, on_expiry: "keep" }, NOW)).toEqual({
    ...{ urgency: "late", words: "10 min late", sentence: "Overdue for 10 min, and stays open" },
  });
});
