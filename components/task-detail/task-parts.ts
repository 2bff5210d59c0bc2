import type { CommentView, ExtrasView } from "@/lib/contracts/desk/objects";
import { PRIORITY_OUT, STATUS_OUT } from "@/lib/contracts/work-tasks/mapping";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { dueOn } from "@/lib/domain/due";
import type { WorkTaskStatus } from "@/lib/domain/work-task";

export type ApprovalDetail = Extract<Detail, { type: "hil_approval" }>;
export type PlainTask = Extract<Detail, { type: "task" }>;

export const originName = ({ origin }: Pick<Detail, "origin">): string =>
  origin.type === "agent" ? origin.agent_name : origin.user_name;

export const authorName = ({ author }: Pick<CommentView, "author">): string =>
  author.type === "agent" ? author.agent_name : author.user_name;

type Assignee = ExtrasView["assignees"][number];

const nameOf = (assignee: Assignee): string =>
  assignee.type === "agent" ? assignee.name : assignee.full_name;

/** All of them where that is known, the one of the contract until then. */
export const assigneeNames = (task: Pick<Detail, "assign_to">, extras: ExtrasView | undefined): string[] =>
  (extras?.assignees ?? (task.assign_to ? [task.assign_to] : [])).map(nameOf);

/** More exact than the contract's word, unless it was read before the task changed. */
export function exactStatus(task: Pick<Detail, "status">, extras: ExtrasView | undefined): WorkTaskStatus {
  return extras && STATUS_OUT[extras.status] === task.status ? extras.status : task.status;
}

export function exactPriority(task: Pick<Detail, "priority">, extras: ExtrasView | undefined): string {
  return extras && PRIORITY_OUT[extras.priority] === task.priority ? extras.priority : task.priority;
}

/** Null where only a day was given: its moment is then the day's last second. */
export function exactDueAt(extras: ExtrasView | undefined): string | null {
  const at = extras?.due_at ?? null;
  return at === null || at === dueOn(at.slice(0, 10)).dueAt ? null : at;
}
