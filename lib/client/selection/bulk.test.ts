import { describe, expect, it } from "vitest";
import type { BulkResult } from "@/lib/contracts/desk/workbench/bulk";
import { bodyOf, decidable } from "./bulk-command";
import { failedRows, heldUntil, reportOf } from "./bulk-report";
import { doneWords, toolSums } from "./bulk-words";
import type { SelectedRow } from "./selection-store";

const rowOf = (uid: string, more: Partial<SelectedRow> = {}): SelectedRow => ({
  ...{ uid, title: `Refund ${uid}`, type: "hil_approval", version: 3, resolution: null },
  ...{ toolType: "refund", isHighRisk: false, isHeld: false },
  ...more,
});

const APPROVE = { action: "approve", note: "", holdSeconds: 8 } as const;
const uidsOf = (rows: readonly SelectedRow[]) => rows.map(({ uid }) => uid);

describe("what of a selection can be decided", () => {
  const rows = [
    rowOf("plain"),
    rowOf("risky", { isHighRisk: true }),
    rowOf("held", { isHeld: true }),
    rowOf("done", { resolution: "approved" }),
    rowOf("task", { type: "task" }),
  ];

  it("leaves high risk out of approvals, and what does not wait", () => {
    const { toDecide, highRisk, notWaiting } = decidable(rows, "approve");
    expect([uidsOf(toDecide), uidsOf(highRisk), uidsOf(notWaiting)]).toEqual([
      ["plain"],
      ["risky"],
      ["held", "done", "task"],
    ]);
  });

  it("rejects high risk, too", () =>
    expect(uidsOf(decidable(rows, "reject").toDecide)).toEqual(["plain", "risky"]));
});

describe("what is sent", () => {
  it("names each with the version that was selected", () =>
    expect(bodyOf({ ...APPROVE, note: " fine " }, [rowOf("a"), rowOf("b", { version: 9 })])).toEqual({
      action: "approve",
      tasks: [
        { uid: "a", version: 3 },
        { uid: "b", version: 9 },
      ],
      hold_seconds: 8,
      resolution_note: "fine",
    }));

  it("has no note where none was written", () =>
    expect(bodyOf(APPROVE, [rowOf("a")])).not.toHaveProperty("resolution_note"));
});

describe("the words", () => {
  it("sum up per tool, the most frequent first", () =>
    expect(
      toolSums([rowOf("a"), rowOf("b", { toolType: "send_email" }), rowOf("c", { toolType: "send_email" })]),
    ).toBe("2 Send e-mail, 1 Refund"));

  it.each([
    [APPROVE, "1,200 approved"],
    [{ action: "assign", assignTo: null, name: null } as const, "1,200 assigned to nobody"],
    [{ action: "set_priority", priority: "urgent" } as const, "Priority of 1,200 set to urgent"],
  ])("say what became of them", (command, words) => expect(doneWords(command, 1200)).toBe(words));
});

describe("the report", () => {
  const rows = ["a", "b", "c", "d"].map((uid) => rowOf(uid));
  const refused = (uid: string, code: string, details: Record<string, unknown>[] = []): BulkResult => ({
    ...{ uid, ok: false, code, error: `No: ${code}`, details },
  });
  const by = { resolution: "rejected", resolved_by: { user_name: "Mara" }, resolved_at: null };
  const results: BulkResult[] = [
    { uid: "a", ok: true, version: 3, held_until: "2026-05-01T10:00:08.000Z" },
    refused("b", "already_decided", [by]),
    refused("c", "teapot"),
    refused("d", "already_decided"),
  ];
  const report = reportOf(APPROVE, { rows, results });

  it("groups what failed by why, and says who was faster", () =>
    expect(
      report.failures.map(({ title, items }) => [title, items.map(({ row, reason }) => [row.uid, reason])]),
    ).toEqual([
      [
        "Already decided",
        [
          ["b", "Rejected by Mara"],
          ["d", null],
        ],
      ],
      ["No: teapot", [["c", null]]],
    ]));

  it("says until when it can be taken back", () =>
    expect(heldUntil(report)).toBe(Date.parse("2026-05-01T10:00:08Z")));

  it("knows what failed, to select it again", () =>
    expect(uidsOf(failedRows(report))).toEqual(["b", "d", "c"]));

  it("holds nothing where all is final", () =>
    expect(heldUntil(reportOf(APPROVE, { rows, results: results.slice(1) }))).toBeNull());
});
