import type * as channel from "@/lib/domain/channel";
import type * as comment from "@/lib/domain/comment";
import { identifierOf } from "@/lib/domain/task-extras";
import type {
  Instant,
  Resolution,
  WorkTaskPriority,
  WorkTaskRecord,
  WorkTaskStatus,
} from "@/lib/domain/work-task";
import { instantWord } from "../words";
import type { Channel, Comment, Identity, PRIORITIES, STATUSES, Task, Workspace } from "./objects";

export type Status = (typeof STATUSES)[number];
export type Priority = (typeof PRIORITIES)[number];

/** Section 4. This contract has a word for every status. */
export const STATUS_OUT = {
  triage: "triage",
  backlog: "backlog",
  todo: "todo",
  in_progress: "in_progress",
  blocked: "blocked",
  in_review: "in_review",
  done: "done",
  canceled: "cancelled",
} as const satisfies Record<WorkTaskStatus, Status>;

export const PRIORITY_OUT = {
  none: "none",
  low: "low",
  medium: "medium",
  high: "high",
  urgent: "urgent",
} as const satisfies Record<WorkTaskPriority, Priority>;

/** An approval waits for people, and what they decide ends it; its own status says nothing. */
export const RESOLUTION_OUT = {
  pending: "in_review",
  approved: "done",
  rejected: "cancelled",
  withdrawn: "cancelled",
  expired: "cancelled",
} as const satisfies Record<Resolution | "pending", Status>;

const STATUS_IN: Record<Status, WorkTaskStatus> = { ...STATUS_OUT, cancelled: "canceled" };

export const statusIn = (word: Status): WorkTaskStatus => STATUS_IN[word];

export const statusOf = ({ type, status, resolution }: WorkTaskRecord): Status =>
  type === "hil_approval" ? RESOLUTION_OUT[resolution ?? "pending"] : STATUS_OUT[status];

/** An answer that was kept before there was such a moment has none. */
const instantOrNull = (at: Instant | null | undefined) => (at ? instantWord(at) : null);

type Actor = { type: "user" | "agent"; uid: string } | null;

const userIn = (actor: Actor) => (actor?.type === "user" ? actor.uid : null);
const agentIn = (actor: Actor) => (actor?.type === "agent" ? actor.uid : null);

/**
 * Section 2.2. Tasks of Countersign come from no message and no extraction, and are not shown once
 * they are deleted.
 */
export const toTask = (task: WorkTaskRecord): Task => ({
  id: task.uid,
  identifier: identifierOf(task),
  workspaceId: task.organizationUid,
  title: task.title,
  description: task.description || null,
  status: statusOf(task),
  priority: PRIORITY_OUT[task.priority],
  version: task.version,
  dueAt: instantOrNull(task.dueAt),
  assigneeUserId: userIn(task.assignee),
  assigneeAgentId: agentIn(task.assignee),
  createdByUserId: userIn(task.origin),
  createdByAgentId: agentIn(task.origin),
  parentTaskId: task.parentUid,
  channelId: task.channelUid,
  originMessageId: null,
  originExtractionId: null,
  startedAt: instantOrNull(task.startedAt),
  completedAt: instantOrNull(task.completedAt),
  cancelledAt: instantOrNull(task.canceledAt),
  archivedAt: instantOrNull(task.archivedAt),
  createdAt: instantWord(task.createdAt),
  updatedAt: instantWord(task.updatedAt),
  deletedAt: null,
});

/** Section 2.9. Comments answer no other comment, and are neither resolved nor deleted. */
export const toComment = (written: comment.Comment): Comment => ({
  id: written.uid,
  taskId: written.taskUid,
  authorUserId: userIn(written.author),
  authorAgentId: agentIn(written.author),
  body: written.body,
  parentCommentId: null,
  resolvedAt: null,
  mentions: written.mentions.map(({ uid: id, type }) => ({ id, type })),
  createdAt: instantWord(written.createdAt),
  updatedAt: instantWord(written.updatedAt),
  deletedAt: null,
});

export const toIdentity = ({ uid, type, name, handle }: channel.Identity): Identity => ({
  id: uid,
  kind: type,
  displayName: name,
  handle,
});

export const toChannel = ({ uid, name, purpose, type }: channel.Channel): Channel => ({
  id: uid,
  name,
  purpose,
  type,
});

type Organization = Omit<Workspace, "id" | "createdAt"> & { uid: string; createdAt: Instant };

/** Section 2.10. An organization is a workspace in this contract. */
export const toWorkspace = ({ uid, createdAt, ...rest }: Organization): Workspace => ({
  id: uid,
  createdAt: instantWord(createdAt),
  ...rest,
});
