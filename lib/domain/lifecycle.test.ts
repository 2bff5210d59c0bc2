import { describe, expect, it } from "vitest";
import { NO_STAMPS, stampsIn } from "./lifecycle";

const [first, later] = ["2026-04-20T08:00:00.000Z", "2026-04-21T08:00:00.000Z"];

describe("2.2: lifecycle stamps", () => {
  it("startedAt is set on the first entry to in_progress, and stays", () => {
    const started = stampsIn("in_progress", NO_STAMPS, first);
    expect(started.startedAt).toBe(first);
    expect(stampsIn("todo", started, later).startedAt).toBe(first);
    expect(stampsIn("in_progress", stampsIn("todo", started, later), later).startedAt).toBe(first);
  });

  it("completedAt is set on done, cancelledAt on cancelled, and neither by the other", () => {
    expect(stampsIn("done", NO_STAMPS, first)).toEqual({ ...NO_STAMPS, completedAt: first });
    expect(stampsIn("canceled", NO_STAMPS, first)).toEqual({ ...NO_STAMPS, canceledAt: first });
  });

  it("leaving a terminal state nulls its stamp", () => {
    expect(stampsIn("todo", stampsIn("done", NO_STAMPS, first), later)).toEqual(NO_STAMPS);
    expect(stampsIn("done", stampsIn("canceled", NO_STAMPS, first), later)).toEqual({
      ...NO_STAMPS,
      completedAt: later,
    });
  });

  it("staying done keeps the moment", () => {
    expect(stampsIn("done", stampsIn("done", NO_STAMPS, first), later).completedAt).toBe(first);
  });

  it.each(["triage", "backlog", "todo", "blocked", "in_review"] as const)("%s sets none", (status) => {
    expect(stampsIn(status, NO_STAMPS, first)).toEqual(NO_STAMPS);
  });
});
