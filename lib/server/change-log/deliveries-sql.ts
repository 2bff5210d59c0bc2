import { V1_TASKS_EVENT, type WebhookEventType } from "@/lib/domain/webhook";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";

/** Something that happened to a task, as it stands after it. */
export type Happened = {
  organizationUid: string;
  uid: string;
  version: number;
  at: Instant;
  type: WebhookEventType;
  /** The actions of its log entries. */
  changes: readonly string[];
  comment?: { uid: string; author_type: string; author_uid: string };
};

/** Where the task is read from: its row, or the part of the statement that inserts it. */
type From = "work_tasks" | "task";

/** The same at each attempt, so the state is that of the event. No titles, texts and arguments, unless asked for. */
const stateOf = ({ version, changes, comment }: Happened) => Prisma.sql`
  t.uid, t.organization_uid, 'T-' || t.number AS identifier, t.type, ${version}::int AS version, ${changes}::text[] AS changes,
  t.status AS exact_status, t.priority AS exact_priority, coalesce(t.assignee_user_uid, t.assignee_agent_uid) AS assign_to_uid,
  ${changes.includes("deleted")}::boolean AS is_deleted
  ${comment ? Prisma.sql`, ${JSON.stringify(comment)}::json AS comment` : Prisma.empty}`;

const approvalOf = (happened: Happened) => Prisma.sql`
  ${stateOf(happened)}, t.origin_agent_uid AS agent_uid, coalesce(t.resolution::text, 'pending') AS resolution,
  to_char(t.resolved_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS resolved_at,
  t.resolved_by_user_uid AS resolved_by_uid, t.needs_info_since IS NOT NULL AS needs_info, t.execution_outcome`;

/** `row_to_json` writes without spaces, and takes over the text of JSON columns as it is. */
const json = (columns: Prisma.Sql) => Prisma.sql`(SELECT row_to_json(j) FROM (SELECT ${columns}) j)`;

/** What an endpoint is told of a task. The final arguments of a request are its `tool_args`. */
const dataOf = (happened: Happened) => Prisma.sql`
  CASE WHEN t.type = 'task' THEN ${json(stateOf(happened))}
       WHEN e.include_arguments THEN ${json(Prisma.sql`${approvalOf(happened)}, t.tool_args`)}
       ELSE ${json(approvalOf(happened))} END`;

const bodyOf = (happened: Happened, companyWord: string | null) => Prisma.sql`
  CASE e.dialect
    WHEN 'standard' THEN ${json(Prisma.sql`${happened.type}::text AS type, ${happened.at}::text AS timestamp, ${dataOf(happened)} AS data`)}
    ELSE ${json(Prisma.sql`
      ${companyWord}::text AS event_type, t.uid AS task_id, t.organization_uid AS company_id, ${happened.version}::int AS version,
      ${happened.at}::text AS occurred_at, ${happened.comment?.uid ?? null}::text AS comment_id`)} END`;

/**
 * A delivery to each endpoint that asked for it, as a part of the statement that writes what happened: where there are
 * no endpoints, it costs one look at an index. Endpoints are locked against being deleted meanwhile, so that nobody's
 * decision fails by it. v1-tasks has no approvals, and no canceled tasks but those that have just become so.
 */
export function insertDeliveries(happened: Happened, from: From = "work_tasks"): Prisma.Sql {
  const { organizationUid, uid, type, changes } = happened;
  const companyWord = V1_TASKS_EVENT[type] ?? null;
  const tasks = from === "task" ? Prisma.sql`task` : Prisma.sql`work_tasks`;
  return Prisma.sql`
    deliveries AS (
      INSERT INTO webhook_deliveries (organization_uid, uid, endpoint_uid, task_uid, event_type, body)
      SELECT e.organization_uid, gen_random_uuid(), e.uid, t.uid,
             CASE e.dialect WHEN 'standard' THEN ${type}::text ELSE ${companyWord}::text END,
             ${bodyOf(happened, companyWord)}::text
      FROM webhook_endpoints e
      JOIN ${tasks} t ON t.organization_uid = e.organization_uid AND t.uid = ${uid}::uuid
      WHERE e.organization_uid = ${organizationUid}::uuid AND e.disabled_at IS NULL
        AND CASE e.dialect WHEN 'standard' THEN ${type}::text ELSE ${companyWord}::text END = ANY (e.event_types)
        AND (e.agent_uid IS NULL OR (t.type = 'hil_approval' AND t.origin_agent_uid = e.agent_uid))
        AND (e.dialect = 'standard'
             OR (t.type = 'task' AND (t.status <> 'canceled' OR ${changes.includes("status_changed")}::boolean)))
      FOR KEY SHARE OF e
      RETURNING uid)`;
}

/** The job that sends them, where there are any. */
export const SEND_JOB = Prisma.sql`(SELECT (graphile_worker.add_job('send_webhooks')).id FROM deliveries LIMIT 1)`;
