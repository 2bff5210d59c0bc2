import { describe, expect, it } from "vitest";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";
import { nextUndecided, stepFrom } from "./walk";

const UIDS = ["a", "b", "c"];

describe("a step in the list", () => {
  it.each([
    [null, 1, "a"],
    [null, -1, "c"],
    ["a", 1, "b"],
    ["c", -1, "b"],
  ] as const)("leads from %j by %i to %j", (open, step, uid) =>
    expect(stepFrom(UIDS, open, 0, step)).toBe(uid),
  );

  it("leads nowhere beyond either end", () => {
    expect(stepFrom(UIDS, "c", 2, 1)).toBeUndefined();
    expect(stepFrom(UIDS, "a", 0, -1)).toBeUndefined();
  });

  it("goes on from the place of a task that is not in the list", () => {
    expect(stepFrom(UIDS, "gone", 1, 1)).toBe("b");
    expect(stepFrom(UIDS, "gone", 1, -1)).toBe("a");
  });
});

const row = (uid: string, more: object = {}) =>
  ({ uid, type: "hil_approval", resolution: null, held: null, ...more }) as DeskRow;

const NONE = new Set<string>();

describe("the next to decide", () => {
  it("is the one that follows, decided ones passed over", () => {
    const rows = [row("a"), row("b"), row("c", { resolution: "approved" }), row("d")];
    expect(nextUndecided(rows, new Set(["b"]), 1)?.uid).toBe("d");
  });

  it("is never a task", () => expect(nextUndecided([row("a", { type: "task" })], NONE)).toBeUndefined());

  it("is none that somebody is deciding", () =>
    expect(nextUndecided([row("a", { held: { action: "approve" } }), row("b")], NONE)?.uid).toBe("b"));

  it("is none that was decided before, where the list was read too early to know", () =>
    expect(nextUndecided([row("a"), row("b"), row("c")], new Set(["a", "b"]))?.uid).toBe("c"));
});
