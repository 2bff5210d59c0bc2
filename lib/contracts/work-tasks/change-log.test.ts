import { expect, it } from "vitest";
import { type ChangeLogEntry, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { sampleTask } from "../testing/sample-task";
import { toDetail } from "./mapping";
import { PRIORITIES, STATUSES } from "./words";

const changed = (action: string, details: unknown): ChangeLogEntry => ({
  at: "2026-03-16T10:00:00.000Z",
  byName: "Jane Smith",
  byType: "user",
  action,
  details,
});
const logOf = (...changeLog: ChangeLogEntry[]) => toDetail(sampleTask({ changeLog })).change_log;
const move = (action: string, from: string, to: string) => changed(action, { from, to });

it("1.11: tells a change of status and of priority in the contract's words", () => {
  const log = logOf(
    move("status_changed", "backlog", "blocked"),
    move("priority_changed", "none", "urgent"),
    move("status_changed", "in_review", "canceled"),
  );
  expect(log.map(({ action, details }) => [action, details])).toEqual([
    ["status_changed", { from: "in_review", to: "canceled" }],
    ["priority_changed", { from: "low", to: "urgent" }],
    ["status_changed", { from: "todo", to: "in_progress" }],
  ]);
});

it.each([
  ["status_changed", "triage", "backlog"],
  ["status_changed", "in_progress", "blocked"],
  ["priority_changed", "none", "low"],
])("1.11: leaves out a %s from %s to %s, which are one word here", (action, from, to) => {
  expect(logOf(move(action, from, to))).toEqual([]);
});

it("1.11: never shows a status or priority that is none of the contract's", () => {
  for (const [action, values, words] of [
    ["status_changed", WORK_TASK_STATUSES, STATUSES],
    ["priority_changed", WORK_TASK_PRIORITIES, PRIORITIES],
  ] as const) {
    const moves = values.flatMap((from) => values.map((to) => move(action, from, to)));
    for (const { details } of logOf(...moves)) {
      for (const shown of Object.values(details ?? {})) expect(words).toContain(shown);
    }
  }
});

it.each(["tags", "channel", "assignees", "due_at", "external_ids", "blocked_reason"])(
  "passes on a change of %s as it was recorded",
  (field) => {
    const details = { from: null, to: ["x"] };
    expect(logOf(changed(`${field}_changed`, details))).toMatchObject([
      { action: `${field}_changed`, details },
    ]);
  },
);
