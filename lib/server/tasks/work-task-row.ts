import type {
  Approval,
  ApprovalAction,
  ChangeLogEntry,
  ContextEntity,
  Execution,
  Expiry,
  JsonObject,
  ListedTask,
  Machine,
  Person,
  Question,
  WorkTask,
  WorkTaskDetail,
  WorkTaskRecord,
} from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { ACTIONS, instantIn } from "./actions-row";

/** The columns that a list needs, joined with the names of the people and agents. */
export type ItemRow = Pick<WorkTask, "uid" | "type" | "title" | "status" | "priority" | "resolution"> & {
  organization_uid: string;
  due_date: string | null;
  created_at: string;
  assignee_user_uid: string | null;
  assignee_agent_uid: string | null;
  assignee_name: string | null;
  assignee_avatar_url: string | null;
  origin_user_uid: string | null;
  origin_agent_uid: string | null;
  origin_name: string;
  origin_avatar_url: string | null;
  trigger_type: string | null;
};

/** A row as it is stored, with the names of a list. */
export type RecordRow = ItemRow & {
  number: number;
  description: string;
  updated_at: string;
  version: number;
  due_at: string | null;
  started_at: string | null;
  completed_at: string | null;
  canceled_at: string | null;
  archived_at: string | null;
  blocked_reason: string | null;
  parent_uid: string | null;
  channel_uid: string | null;
  co_assignee_user_uids: string[];
  tags: string[];
  external_type: string | null;
  call_id: string | null;
  fax_id: string | null;
  assistant_id: string | null;
  session_id: string | null;
  patient_id: string | null;
  external_message_ids: JsonObject;
};

/** What only a request has. */
export type ApprovalRow = Pick<WorkTask, "type" | "resolution"> & {
  reasoning: string | null;
  tool_args: JsonObject | null;
  original_tool_args: JsonObject | null;
  trigger: JsonObject | null;
  resolution_note: string | null;
  expires_at: string | null;
  on_expiry: Expiry["onExpiry"];
  clock_stopped_at: string | null;
  overdue_at: string | null;
  outcome_due_at: string | null;
  execution_outcome: Execution["outcome"] | null;
  execution_result: unknown;
  execution_error: string | null;
  execution_ref: string | null;
  executed_at: string | null;
  needs_info_since: string | null;
  frozen_since: string | null;
  revised_in_version: number | null;
  questions: Question[];
  is_test: boolean;
  actions: ApprovalAction[];
  resolved_at: string | null;
  resolved_by_user_uid: string | null;
  resolved_by_name: string | null;
  resolved_by_avatar_url: string | null;
};

export type DetailRow = RecordRow &
  ApprovalRow & {
    context_entities: ContextEntity[];
    change_log: ChangeLogEntry[];
  };

export const ITEM_COLUMNS = Prisma.sql`
  t.organization_uid, t.uid, t.type, t.title, t.status, t.priority, t.due_date, t.created_at, t.resolution,
  t.assignee_user_uid, t.assignee_agent_uid, coalesce(au.name, aa.name) AS assignee_name, au.avatar_url AS assignee_avatar_url,
  t.origin_user_uid, t.origin_agent_uid, coalesce(ou.name, oa.name) AS origin_name, ou.avatar_url AS origin_avatar_url,
  t.trigger ->> 'type' AS trigger_type`;

/** Once for a list, which is of one organization. */
export const testModeOf = (organizationUid: string): Prisma.Sql =>
  Prisma.sql`(SELECT o.is_test FROM organizations o WHERE o.uid = ${organizationUid}::uuid) AS is_test`;

export type ListedRow = ItemRow & { is_test: boolean };

export const toListedTask = (row: ListedRow): ListedTask => ({ ...toWorkTask(row), isTest: row.is_test });

export const RECORD_COLUMNS = Prisma.sql`${ITEM_COLUMNS},
  t.number, t.description, t.updated_at, t.version, t.due_at, t.started_at, t.completed_at, t.canceled_at, t.archived_at, t.blocked_reason,
  t.parent_uid, t.channel_uid, t.co_assignee_user_uids, t.tags, t.external_type, t.call_id, t.fax_id, t.assistant_id,
  t.session_id, t.patient_id, t.external_message_ids`;

const QUESTIONS = Prisma.raw(`
  coalesce((
    SELECT json_agg(json_build_object('uid', q.uid, 'question', q.question, 'askedBy', json_build_object('uid', u.uid, 'name', u.name),
      'askedAt', ${instantIn("q.asked_at")}, 'answer', q.answer, 'answeredAt', ${instantIn("q.answered_at")}) ORDER BY q.uid)
    FROM approval_questions q JOIN users u ON u.uid = q.asked_by_user_uid
    WHERE q.organization_uid = t.organization_uid AND q.task_uid = t.uid), '[]') AS questions`);

/** Of `work_tasks t`, joined with APPROVAL_JOIN. */
export const APPROVAL_COLUMNS = Prisma.sql`
  t.type, t.resolution, t.reasoning, t.tool_args, t.original_tool_args, t.trigger, t.resolution_note, t.resolved_at,
  t.resolved_by_user_uid, ru.name AS resolved_by_name, ru.avatar_url AS resolved_by_avatar_url,
  t.expires_at, t.on_expiry, t.clock_stopped_at, t.overdue_at,
  t.outcome_due_at, t.execution_outcome, t.execution_result, t.execution_error, t.execution_ref, t.executed_at,
  t.needs_info_since, t.frozen_since, t.revised_in_version, ${QUESTIONS}, ${ACTIONS},
  (SELECT o.is_test FROM organizations o WHERE o.uid = t.organization_uid) AS is_test`;

export const APPROVAL_JOIN = Prisma.sql`LEFT JOIN users ru ON ru.uid = t.resolved_by_user_uid`;

export const ITEM_JOINS = Prisma.sql`
  LEFT JOIN users au ON au.uid = t.assignee_user_uid
  LEFT JOIN agents aa ON aa.organization_uid = t.organization_uid AND aa.uid = t.assignee_agent_uid
  LEFT JOIN users ou ON ou.uid = t.origin_user_uid
  LEFT JOIN agents oa ON oa.organization_uid = t.organization_uid AND oa.uid = t.origin_agent_uid`;

const person = (uid: string, name: string, avatarUrl: string | null): Person => ({
  type: "user",
  uid,
  name,
  avatarUrl,
});

function assigneeOf(row: ItemRow): Person | Machine | null {
  const name = row.assignee_name ?? "";
  if (row.assignee_user_uid) return person(row.assignee_user_uid, name, row.assignee_avatar_url);
  return row.assignee_agent_uid ? { type: "agent", uid: row.assignee_agent_uid, name } : null;
}

const originOf = (row: ItemRow): WorkTask["origin"] =>
  row.origin_agent_uid
    ? { type: "agent", uid: row.origin_agent_uid, name: row.origin_name, triggerType: row.trigger_type }
    : person(row.origin_user_uid ?? "", row.origin_name, row.origin_avatar_url);

export const toWorkTask = (row: ItemRow): WorkTask => ({
  organizationUid: row.organization_uid,
  uid: row.uid,
  type: row.type,
  title: row.title,
  status: row.status,
  priority: row.priority,
  dueDate: row.due_date,
  createdAt: row.created_at,
  assignee: assigneeOf(row),
  origin: originOf(row),
  resolution: row.resolution,
});

export type ExpiryRow = Pick<ApprovalRow, "expires_at" | "on_expiry" | "clock_stopped_at" | "overdue_at">;

export const EXPIRY_COLUMNS = Prisma.sql`t.expires_at, t.on_expiry, t.clock_stopped_at, t.overdue_at`;

export const expiryOf = (row: ExpiryRow): Expiry | null =>
  row.expires_at === null
    ? null
    : {
        at: row.expires_at,
        onExpiry: row.on_expiry,
        stoppedAt: row.clock_stopped_at,
        overdueAt: row.overdue_at,
      };

function executionOf(row: ApprovalRow): Execution | null {
  const { execution_outcome: outcome, executed_at: at } = row;
  if (outcome === null || at === null) return null;
  const { execution_result: result, execution_error: error, execution_ref: externalRef } = row;
  return { outcome, result, error, externalRef, at };
}

export function approvalOf(row: ApprovalRow): Approval | null {
  if (row.type !== "hil_approval") return null;
  return {
    reasoning: row.reasoning ?? "",
    toolArgs: row.tool_args ?? {},
    originalToolArgs: row.original_tool_args,
    actions: row.actions,
    trigger: row.trigger,
    resolutionNote: row.resolution_note,
    resolvedAt: row.resolved_at,
    resolvedBy: row.resolved_by_user_uid
      ? person(row.resolved_by_user_uid, row.resolved_by_name ?? "", row.resolved_by_avatar_url)
      : null,
    expiry: expiryOf(row),
    outcomeDueAt: row.outcome_due_at,
    execution: executionOf(row),
    needsInfoSince: row.needs_info_since,
    frozenSince: row.frozen_since,
    revisedInVersion: row.revised_in_version,
    questions: row.questions,
    isTest: row.is_test,
  };
}

export const toWorkTaskRecord = (row: RecordRow): WorkTaskRecord => ({
  ...toWorkTask(row),
  number: row.number,
  description: row.description,
  updatedAt: row.updated_at,
  version: row.version,
  dueAt: row.due_at,
  startedAt: row.started_at,
  completedAt: row.completed_at,
  canceledAt: row.canceled_at,
  archivedAt: row.archived_at,
  blockedReason: row.blocked_reason,
  parentUid: row.parent_uid,
  channelUid: row.channel_uid,
  coAssigneeUids: row.co_assignee_user_uids,
  tags: row.tags,
  external: {
    type: row.external_type,
    callId: row.call_id,
    faxId: row.fax_id,
    assistantId: row.assistant_id,
    sessionId: row.session_id,
    patientId: row.patient_id,
    messageIds: row.external_message_ids,
  },
});

export const toWorkTaskDetail = (row: DetailRow): WorkTaskDetail => ({
  ...toWorkTaskRecord(row),
  contextEntities: row.context_entities,
  changeLog: row.change_log,
  approval: approvalOf(row),
});
