import { type Due, dueAt, dueOn, NEVER_DUE } from "@/lib/domain/due";
import { RESOLUTIONS, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import * as v1Agent from "./v1-agent/mapping";
import * as v1Tasks from "./v1-tasks/mapping";
import { instantWord } from "./words";
import * as workTasks from "./work-tasks/mapping";

/** The contracts whose words for the same task are compared, in the order of the columns. */
export const COMPARED = ["work-tasks", "v1-agent", "v1-tasks"] as const;

/** Which word of which contract stands for a value; null where a contract does not show it at all. */
export type Correspondence = {
  /** What the values are, as a heading of their column. */
  subject: string;
  rows: readonly { value: string; words: readonly (string | null)[] }[];
};

const statuses: Correspondence = {
  subject: "Status",
  rows: WORK_TASK_STATUSES.map((status) => ({
    value: status,
    words: [workTasks.STATUS_OUT[status], v1Agent.STATUS_OUT[status], v1Tasks.STATUS_OUT[status]],
  })),
};

const priorities: Correspondence = {
  subject: "Priority",
  rows: WORK_TASK_PRIORITIES.map((priority) => ({
    value: priority,
    words: [workTasks.PRIORITY_OUT[priority], v1Agent.PRIORITY_OUT[priority], v1Tasks.PRIORITY_OUT[priority]],
  })),
};

const dueRow = (value: string, due: Due) => ({
  value,
  words: [
    due.dueDate ?? "null",
    due.dueAt ? instantWord(due.dueAt) : "null",
    instantWord(due.dueAt ?? v1Tasks.NO_DEADLINE),
  ],
});

const dues: Correspondence = {
  subject: "Due",
  rows: [
    dueRow("a day", dueOn("2026-05-01")),
    dueRow("a moment", dueAt("2026-05-01T17:00:00.000Z")),
    dueRow("never", NEVER_DUE),
  ],
};

const approvals: Correspondence = {
  subject: "Approval",
  rows: (["pending", ...RESOLUTIONS] as const).map((resolution) => ({
    value: resolution,
    words: [resolution, v1Agent.RESOLUTION_OUT[resolution], null],
  })),
};

/** Section 4, made from the tables that the mappers use. */
export const CORRESPONDENCES: readonly Correspondence[] = [statuses, priorities, dues, approvals];
