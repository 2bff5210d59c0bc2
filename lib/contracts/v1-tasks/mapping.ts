import type { Comment } from "@/lib/domain/comment";
import type { Instant, WorkTaskPriority, WorkTaskRecord, WorkTaskStatus } from "@/lib/domain/work-task";
import { instantWord, keysFor } from "../words";
import type { PRIORITIES, STATUSES, V1Comment, V1Task } from "./objects";

export type Status = (typeof STATUSES)[number];
export type Priority = (typeof PRIORITIES)[number];

/** Section 4: the nearest word for each status; a canceled task has none, and is not shown. */
export const STATUS_OUT: Readonly<Record<WorkTaskStatus, Status | null>> = {
  triage: "pending",
  backlog: "pending",
  todo: "pending",
  in_progress: "in_progress",
  blocked: "in_progress",
  in_review: "in_progress",
  done: "completed",
  canceled: null,
};

export const PRIORITY_OUT: Readonly<Record<WorkTaskPriority, Priority>> = {
  none: "low",
  low: "low",
  medium: "medium",
  high: "high",
  urgent: "urgent",
};

/** What a word means where it is no word for the task's present value. */
export const STATUS_IN: Readonly<Record<Status, WorkTaskStatus>> = {
  pending: "todo",
  in_progress: "in_progress",
  completed: "done",
};

/** The deadline of a task that is never due, since the contract's field cannot be null. */
export const NO_DEADLINE: Instant = "9999-12-31T23:59:59.000Z";

/** A filter covers all that is shown under its words: `pending` finds `triage` and `backlog` too. */
export const statusesIn = (words: readonly Status[] | undefined) => keysFor(STATUS_OUT, words);
export const prioritiesIn = (words: readonly Priority[] | undefined) => keysFor(PRIORITY_OUT, words);

function statusOf({ uid, status }: WorkTaskRecord): Status {
  const word = STATUS_OUT[status];
  if (word === null) throw new Error(`${status} has no word in v1-tasks, so task ${uid} must not be shown`);
  return word;
}

const assignedUsers = ({ assignee, coAssigneeUids }: WorkTaskRecord): string[] =>
  assignee?.type === "user" ? [assignee.uid, ...coAssigneeUids] : [];

/** Section 3.2, response. Never called for a canceled task: `statusesIn` and the door leave those out. */
export const toV1Task = (task: WorkTaskRecord): V1Task => ({
  id: task.uid,
  title: task.title,
  description: task.description,
  tags: [...task.tags],
  deadline: instantWord(task.dueAt ?? NO_DEADLINE),
  created_at: instantWord(task.createdAt),
  updated_at: instantWord(task.updatedAt),
  priority: PRIORITY_OUT[task.priority],
  created_by_id: task.origin.uid,
  company_id: task.organizationUid,
  version: task.version,
  status: statusOf(task),
  call_id: task.external.callId,
  fax_id: task.external.faxId,
  assistant_id: task.external.assistantId,
  session_id: task.external.sessionId,
  patient_id: task.external.patientId,
  type: task.external.type,
  external_message_ids: { ...task.external.messageIds },
  assigned_user_ids: assignedUsers(task),
});

export const toV1Comment = (comment: Comment): V1Comment => ({
  id: comment.uid,
  task_id: comment.taskUid,
  body: comment.body,
  created_by_id: comment.author.uid,
  company_id: comment.organizationUid,
  created_at: instantWord(comment.createdAt),
  updated_at: instantWord(comment.updatedAt),
});
