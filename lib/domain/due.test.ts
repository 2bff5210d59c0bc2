import { expect, it } from "vitest";
import { dueAt, dueOn, NEVER_DUE } from "./due";

it("a day is due with its last second, and a moment on its day in UTC", () => {
  expect(dueOn("2026-05-01")).toEqual({ dueDate: "2026-05-01", dueAt: "2026-05-01T23:59:59.000Z" });
  expect(dueAt("2026-05-01T22:00:00.000Z")).toEqual({
    dueDate: "2026-05-01",
    dueAt: "2026-05-01T22:00:00.000Z",
  });
  expect(dueOn(null)).toEqual(NEVER_DUE);
  expect(dueAt(null)).toEqual(NEVER_DUE);
});
