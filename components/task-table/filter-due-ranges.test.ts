import { describe, expect, it } from "vitest";
import { duePresets, dueSummary } from "./filter-due-ranges";

const NOW = new Date(2026, 1, 27, 12).getTime();

describe("the presets for due dates", () => {
  it("are days on the viewer's calendar, over the end of a month", () =>
    expect(duePresets(NOW).map(({ range }) => range)).toEqual([
      { from: null, to: "2026-02-26" },
      { from: "2026-02-27", to: "2026-02-27" },
      { from: "2026-02-27", to: "2026-03-05" },
    ]));
});

describe("the words of the chip", () => {
  it.each([
    [{ from: null, to: null }, null],
    [{ from: null, to: "2026-02-26" }, "overdue"],
    [{ from: "2026-02-27", to: "2026-03-05" }, "next 7 days"],
    [{ from: "2026-02-27", to: null }, "from 2026-02-27"],
    [{ from: null, to: "2026-02-20" }, "until 2026-02-20"],
    [{ from: "2026-02-01", to: "2026-02-20" }, "2026-02-01 to 2026-02-20"],
  ])("for %j are %j", (range, words) => expect(dueSummary(range, NOW)).toBe(words));
});
