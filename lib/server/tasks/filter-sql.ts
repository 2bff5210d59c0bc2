import type {
  CalendarDate,
  ExecutionOutcome,
  Instant,
  Resolution,
  WorkTaskPriority,
  WorkTaskStatus,
  WorkTaskType,
} from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { allOf, containing } from "./conditions-sql";

export type AssignToType = "user" | "agent" | "nobody";

export type WorkTaskFilter = {
  organizationUid: string;
  /** Only what this agent asked for or what is assigned to it. */
  ofAgentUid?: string | undefined;
  /** Only these tasks. */
  uid?: readonly string[] | undefined;
  type?: readonly WorkTaskType[] | undefined;
  status?: readonly WorkTaskStatus[] | undefined;
  priority?: readonly WorkTaskPriority[] | undefined;
  assignToType?: readonly AssignToType[] | undefined;
  assignToUid?: readonly string[] | undefined;
  originAgentUid?: readonly string[] | undefined;
  /** Names of tools; a task has none, a request of several calls can have several. */
  tool?: readonly string[] | undefined;
  /** Inclusive; tasks without a due date are left out as soon as one bound is given. */
  dueDateFrom?: CalendarDate | undefined;
  dueDateTo?: CalendarDate | undefined;
  resolution?: readonly (Resolution | "pending")[] | undefined;
  /** What came of what was approved: as the agent said, or nothing yet, in time (`awaited`) or beyond it. */
  execution?: readonly (ExecutionOutcome | "awaited" | "not_executed")[] | undefined;
  /** Requests that wait, by what they are held up by. */
  waiting?: readonly ("needs_info" | "frozen" | "overdue" | "held")[] | undefined;
  /** From inclusive, before exclusive. */
  createdFrom?: Instant | undefined;
  createdBefore?: Instant | undefined;
  /** Of the exact moment; what has none is left out as soon as one bound is given. */
  dueFrom?: Instant | undefined;
  dueBefore?: Instant | undefined;
  /** Of the end of a request, whoever or whatever ended it. */
  decidedFrom?: Instant | undefined;
  decidedBefore?: Instant | undefined;
  decidedBy?: readonly string[] | undefined;
  /** Of what people decided: whether the reviewer changed arguments. */
  edited?: readonly ("true" | "false")[] | undefined;
  /** Decided after it was looked at for less than that. */
  reviewUnderSeconds?: number | undefined;
  /** Text in title, description or reasoning, in any case. */
  q?: string | undefined;
};

/** The assignee or one of the people beside. */
export const assignedTo = (uids: readonly string[]): Prisma.Sql => Prisma.sql`(
  t.assignee_user_uid = ANY (${uids}::uuid[]) OR t.assignee_agent_uid = ANY (${uids}::uuid[])
  OR (t.co_assignee_user_uids <> '{}' AND t.co_assignee_user_uids && ${uids}::uuid[]))`;

const ASSIGNED_TO: Record<AssignToType, Prisma.Sql> = {
  user: Prisma.sql`t.assignee_user_uid IS NOT NULL`,
  agent: Prisma.sql`t.assignee_agent_uid IS NOT NULL`,
  nobody: Prisma.sql`(t.assignee_user_uid IS NULL AND t.assignee_agent_uid IS NULL)`,
};

const assignToTypeCondition = (types: readonly AssignToType[]): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    types.map((type) => ASSIGNED_TO[type]),
    " OR ",
  )})`;

/** What waits alone is found by an index of its own, which its condition must name as it stands. */
function resolutionCondition(values: readonly (Resolution | "pending")[]): Prisma.Sql {
  const decided = values.filter((value) => value !== "pending");
  const isDecided = Prisma.sql`t.resolution = ANY (${decided}::resolution[])`;
  if (!values.includes("pending")) return isDecided;
  if (decided.length === 0) return Prisma.sql`(t.type = 'hil_approval' AND t.resolution IS NULL)`;
  return Prisma.sql`(t.type = 'hil_approval' AND (t.resolution IS NULL OR ${isDecided}))`;
}

/** Of a row of `work_tasks t`; null where nothing is to come of it. */
export const EXECUTION = `CASE WHEN t.execution_outcome IS NOT NULL THEN t.execution_outcome::text
  WHEN t.outcome_due_at <= now() THEN 'not_executed' WHEN t.outcome_due_at > now() THEN 'awaited' END`;

/** What waits for its outcome is found by an index of its own, which the condition must name as it stands. */
function executionCondition(values: NonNullable<WorkTaskFilter["execution"]>): Prisma.Sql {
  const isAny = Prisma.sql`${Prisma.raw(EXECUTION)} = ANY (${values}::text[])`;
  const isMissing = Prisma.sql`t.outcome_due_at IS NOT NULL AND t.execution_outcome IS NULL`;
  if (values.some((value) => value !== "not_executed")) return Prisma.sql`(${isAny})`;
  return Prisma.sql`(${isMissing} AND t.outcome_due_at <= now())`;
}

/** Of a row of `work_tasks t`; all of them are over with its resolution. */
export const HELD_UP_BY = {
  needs_info: "t.needs_info_since IS NOT NULL",
  frozen: "t.frozen_since IS NOT NULL",
  overdue: "t.overdue_at IS NOT NULL",
  held: "t.held_until IS NOT NULL",
} as const satisfies Record<NonNullable<WorkTaskFilter["waiting"]>[number], string>;

function waitingCondition(values: NonNullable<WorkTaskFilter["waiting"]>): Prisma.Sql {
  const isAny = Prisma.raw(values.map((value) => HELD_UP_BY[value]).join(" OR "));
  return Prisma.sql`(t.type = 'hil_approval' AND t.resolution IS NULL AND (${isAny}))`;
}

/** The day of the moment goes before it, since that is what the index has. */
const dueFromCondition = (at: Instant): Prisma.Sql =>
  Prisma.sql`(t.due_date >= ${at.slice(0, 10)}::date AND t.due_at >= ${at}::timestamptz)`;
const dueBeforeCondition = (at: Instant): Prisma.Sql =>
  Prisma.sql`(t.due_date <= ${at.slice(0, 10)}::date AND t.due_at < ${at}::timestamptz)`;

/** Of a row of `work_tasks t`: what the agent asked is kept beside what the reviewer made of it, there or in a call of the bundle. */
const HAS_EDITS = `(t.original_tool_args IS NOT NULL OR (t.bundled_tools IS NOT NULL AND EXISTS (
  SELECT FROM approval_actions a
  WHERE a.organization_uid = t.organization_uid AND a.task_uid = t.uid AND a.original_tool_args IS NOT NULL)))`;

const IS_DECIDED = "t.resolution = ANY ('{approved,rejected}'::resolution[])";

/** Null where nobody decided. */
export const EDITED = `CASE WHEN ${IS_DECIDED} THEN ${HAS_EDITS}::text END`;

function editedCondition(values: NonNullable<WorkTaskFilter["edited"]>): Prisma.Sql {
  const [isDecided, hasEdits] = [Prisma.raw(IS_DECIDED), Prisma.raw(HAS_EDITS)];
  if (values.length > 1) return isDecided;
  return values[0] === "true"
    ? Prisma.sql`(${isDecided} AND ${hasEdits})`
    : Prisma.sql`(${isDecided} AND NOT ${hasEdits})`;
}

function textCondition(q: string): Prisma.Sql {
  const pattern = containing(q);
  return Prisma.sql`(t.title ILIKE ${pattern} OR t.description ILIKE ${pattern} OR t.reasoning ILIKE ${pattern})`;
}

const onRows: { [K in keyof WorkTaskFilter]-?: (value: NonNullable<WorkTaskFilter[K]>) => Prisma.Sql } = {
  organizationUid: (uid) => Prisma.sql`t.organization_uid = ${uid}::uuid`,
  ofAgentUid: (uid) => Prisma.sql`(t.origin_agent_uid = ${uid}::uuid OR t.assignee_agent_uid = ${uid}::uuid)`,
  uid: (uids) => Prisma.sql`t.uid = ANY (${uids}::uuid[])`,
  type: (values) => Prisma.sql`t.type = ANY (${values}::work_task_type[])`,
  status: (values) => Prisma.sql`t.status = ANY (${values}::work_task_status[])`,
  priority: (values) => Prisma.sql`t.priority = ANY (${values}::work_task_priority[])`,
  assignToType: assignToTypeCondition,
  assignToUid: assignedTo,
  originAgentUid: (uids) => Prisma.sql`t.origin_agent_uid = ANY (${uids}::uuid[])`,
  tool: (names) => Prisma.sql`(t.tool_type = ANY (${names}::text[]) OR t.bundled_tools && ${names}::text[])`,
  dueDateFrom: (date) => Prisma.sql`t.due_date >= ${date}::date`,
  dueDateTo: (date) => Prisma.sql`t.due_date <= ${date}::date`,
  resolution: resolutionCondition,
  execution: executionCondition,
  waiting: waitingCondition,
  createdFrom: (at) => Prisma.sql`t.created_at >= ${at}::timestamptz`,
  createdBefore: (at) => Prisma.sql`t.created_at < ${at}::timestamptz`,
  dueFrom: dueFromCondition,
  dueBefore: dueBeforeCondition,
  decidedFrom: (at) => Prisma.sql`t.resolved_at >= ${at}::timestamptz`,
  decidedBefore: (at) => Prisma.sql`t.resolved_at < ${at}::timestamptz`,
  decidedBy: (uids) => Prisma.sql`t.resolved_by_user_uid = ANY (${uids}::uuid[])`,
  edited: editedCondition,
  reviewUnderSeconds: (seconds) => Prisma.sql`t.review_ms < ${seconds * 1000}`,
  q: textCondition,
};

/** Of a row of `work_tasks t`, as the indexes of the lists have it. */
export const IS_LISTED = Prisma.sql`t.deleted_at IS NULL AND t.archived_at IS NULL`;

/** Which rows of `work_tasks t` a filter means. */
export function rowConditions(filter: WorkTaskFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [IS_LISTED];
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined) conditions.push(onRows[key as keyof WorkTaskFilter](value as never));
  }
  return allOf(conditions);
}
