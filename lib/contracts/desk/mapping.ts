import type { Channel, ChannelMessage, Identity } from "@/lib/domain/channel";
import type { Comment } from "@/lib/domain/comment";
import type { HeldDecision } from "@/lib/domain/held-decision";
import { identifierOf, type RelatedTask, type TaskExtras } from "@/lib/domain/task-extras";
import type { ChangeLogEntry, Expiry, ExternalIds } from "@/lib/domain/work-task";
import { toExecution, toQuestion } from "../approvals/mapping";
import { toAssignTo } from "../work-tasks/mapping";
import type {
  ChannelDetailView,
  ChannelMessageView,
  ChannelView,
  CommentView,
  ExpiryView,
  ExtrasView,
  HeldDecisionView,
  MemberView,
  RelatedTaskView,
} from "./objects";
import { toContextFacts } from "./workbench/context-facts";

const toAuthor = (author: Comment["author"]): CommentView["author"] =>
  author.type === "user"
    ? { type: "user", user_uid: author.uid, user_name: author.name, avatar_url: author.avatarUrl }
    : { type: "agent", agent_uid: author.uid, agent_name: author.name };

export const toComment = (comment: Comment): CommentView => ({
  uid: comment.uid,
  author: toAuthor(comment.author),
  body: comment.body,
  mentions: comment.mentions,
  created_at: comment.createdAt,
  updated_at: comment.updatedAt,
  edited_at: comment.editedAt,
});

const toRelated = (task: RelatedTask): RelatedTaskView => ({
  uid: task.uid,
  identifier: identifierOf(task),
  title: task.title,
  status: task.status,
});

const toExternal = (external: ExternalIds): ExtrasView["external"] => ({
  type: external.type,
  call_id: external.callId,
  fax_id: external.faxId,
  assistant_id: external.assistantId,
  session_id: external.sessionId,
  patient_id: external.patientId,
});

export const toHeldDecision = ({ decision, by, until }: HeldDecision): HeldDecisionView => ({
  action: decision,
  by: { user_uid: by.uid, user_name: by.name },
  until,
});

export const toExpiry = ({ at, onExpiry, stoppedAt, overdueAt }: Expiry): ExpiryView => ({
  at,
  on_expiry: onExpiry,
  stopped_at: stoppedAt,
  overdue_at: overdueAt,
});

const toLogEntry = (entry: ChangeLogEntry): ExtrasView["change_log"][number] => ({
  at: entry.at,
  by_name: entry.byName,
  by_type: entry.byType,
  action: entry.action,
  details: entry.details as Record<string, unknown> | null,
});

export function toExtras({ task, ...around }: TaskExtras): ExtrasView {
  return {
    uid: task.uid,
    organization_uid: task.organizationUid,
    identifier: identifierOf(task),
    version: task.version,
    status: task.status,
    priority: task.priority,
    due_at: task.dueAt,
    started_at: task.startedAt,
    completed_at: task.completedAt,
    canceled_at: task.canceledAt,
    archived_at: task.archivedAt,
    blocked_reason: task.blockedReason,
    tags: [...task.tags],
    assignees: [task.assignee, ...around.coAssignees].map(toAssignTo).filter((one) => one !== null),
    channel: around.channel,
    parent: around.parent && toRelated(around.parent),
    subtasks: around.subtasks.map(toRelated),
    external: toExternal(task.external),
    external_message_ids: task.external.messageIds,
    comments: around.comments.map(toComment),
    change_log: task.changeLog.map(toLogEntry),
    context: around.context.map(toContextFacts),
    held: around.held && toHeldDecision(around.held),
    outcome_due_at: task.approval?.outcomeDueAt ?? null,
    execution: task.approval?.execution ? toExecution(task.approval.execution) : null,
    needs_info_since: task.approval?.needsInfoSince ?? null,
    frozen_since: task.approval?.frozenSince ?? null,
    revised_in_version: task.approval?.revisedInVersion ?? null,
    questions: task.approval?.questions.map(toQuestion) ?? [],
    expiry: task.approval?.expiry ? toExpiry(task.approval.expiry) : null,
    tools: around.tools.map(({ toolType, description, jsonSchema, renderer }) => ({
      tool_type: toolType,
      ...{ description, json_schema: { ...jsonSchema }, renderer },
    })),
    tool: around.tool && {
      ...{ description: around.tool.description, renderer: around.tool.renderer },
      json_schema: { ...around.tool.jsonSchema },
    },
  };
}

export const toChannel = (channel: Channel): ChannelView => ({
  uid: channel.uid,
  name: channel.name,
  purpose: channel.purpose,
  type: channel.type,
  is_member: channel.isMember,
  member_count: channel.memberCount,
  created_at: channel.createdAt,
});

export const toMember = ({ type, uid, name, handle }: Identity): MemberView => ({ type, uid, name, handle });

const posted = (message: ChannelMessage) => ({
  uid: message.uid,
  at: message.at,
  by_type: message.byType,
  by_name: message.byName,
});

/** One branch a shape, so that the compiler sees which details belong to which kind. */
export function toChannelMessage(message: ChannelMessage): ChannelMessageView {
  switch (message.kind) {
    case "task_created":
    case "task_added":
      return {
        ...posted(message),
        kind: message.kind,
        task_uid: message.taskUid,
        details: message.details,
      };
    case "task_status_changed":
    case "task_completed":
      return {
        ...posted(message),
        kind: message.kind,
        task_uid: message.taskUid,
        details: message.details,
      };
    case "summary":
      return { ...posted(message), kind: message.kind, task_uid: null, details: message.details };
  }
}

type ChannelParts = { channel: Channel; members: Identity[]; messages: ChannelMessage[]; hasMore: boolean };

/** `messages` newest first. */
export const toChannelDetail = ({
  channel,
  members,
  messages,
  hasMore,
}: ChannelParts): ChannelDetailView => ({
  ...toChannel(channel),
  members: members.map(toMember),
  messages: messages.map(toChannelMessage),
  has_more: hasMore,
});
