import { describe, expect, it } from "vitest";
import type { Item } from "@/lib/contracts/work-tasks/objects";
import { nextUndecided, stepFrom } from "./walk";

const UIDS = ["a", "b", "c"];

describe("a step in the list", () => {
  it.each([
    [null, 1, "a"],
    [null, -1, "c"],
    ["a", 1, "b"],
    ["c", -1, "b"],
  ] as const)("leads from %j by %i to %j", (open, step, uid) =>
    expect(stepFrom(UIDS, open, 0, step)).toEqual({ kind: "task", uid }),
  );

  it("leads to another page at either end", () => {
    expect(stepFrom(UIDS, "c", 2, 1)).toEqual({ kind: "page", by: 1 });
    expect(stepFrom(UIDS, "a", 0, -1)).toEqual({ kind: "page", by: -1 });
  });

  it("goes on from the place of a task that has left the list", () => {
    expect(stepFrom(UIDS, "gone", 1, 1)).toEqual({ kind: "task", uid: "b" });
    expect(stepFrom(UIDS, "gone", 1, -1)).toEqual({ kind: "task", uid: "a" });
  });
});

const item = (uid: string, resolution: "approved" | null, type = "hil_approval") =>
  ({ uid, type, resolution }) as Item;

const B = new Set(["b"]);

describe("the next to decide", () => {
  it("is the one that follows, decided ones passed over", () => {
    const items = [item("a", null), item("b", null), item("c", "approved"), item("d", null)];
    expect(nextUndecided(items, B, 1)?.uid).toBe("d");
  });

  it("is an earlier one when none follows", () =>
    expect(nextUndecided([item("a", null), item("b", null)], B, 1)?.uid).toBe("a"));

  it("is never a task, nor the one just decided", () =>
    expect(nextUndecided([item("a", null, "task"), item("b", null)], B, 1)).toBeUndefined());

  it("is none that was decided before, where the list was read too early to know", () => {
    const items = [item("a", null), item("b", null), item("c", null)];
    expect(nextUndecided(items, new Set(["a", "b"]), 0)?.uid).toBe("c");
  });
});
