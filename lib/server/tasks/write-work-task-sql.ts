import { v7 as uuidv7 } from "uuid";
import type { ContextEntity, Instant, UnnumberedDetail, WorkTaskDetail } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

const uidIf = (entity: ContextEntity, type: ContextEntity["entityType"]) =>
  entity.entityType === type ? entity.uid : null;

/** Links as a part of a statement that writes the task itself: one round trip for both. */
const insertLinks = (
  organizationUid: string,
  taskUid: string,
  entities: readonly ContextEntity[],
) => Prisma.sql`
  INSERT INTO work_task_entities (organization_uid, uid, task_uid, position, invoice_uid, party_uid, message_uid)
  SELECT ${organizationUid}::uuid, l.uid, ${taskUid}::uuid, l.position - 1, l.invoice_uid, l.party_uid, l.message_uid
  FROM unnest(${entities.map(() => uuidv7())}::uuid[], ${entities.map((e) => uidIf(e, "invoice"))}::uuid[],
              ${entities.map((e) => uidIf(e, "party"))}::uuid[], ${entities.map((e) => uidIf(e, "message"))}::uuid[])
       WITH ORDINALITY AS l (uid, invoice_uid, party_uid, message_uid, position)`;

const json = (value: unknown) => (value === null ? null : JSON.stringify(value));

export type NewWorkTask = UnnumberedDetail & { metadata: object | null };

const uidOf = (who: { type: string; uid: string } | null, type: "user" | "agent") =>
  who?.type === type ? who.uid : null;

/** The first entry of the log, the event where there is one, and their announcement, as parts of the statement. */
export type FirstEntry = { entries: Prisma.Sql; event: Prisma.Sql | null; announcement: Prisma.Sql };

export type Inserted = { number: number; isFrozen: boolean };

/** A request of an agent that is paused is made frozen. Nobody pauses or resumes it until the request is saved. */
function freezing({ type, organizationUid, origin, createdAt }: NewWorkTask) {
  if (type === "task" || origin.type === "user") {
    return { agent: Prisma.empty, frozenSince: Prisma.sql`NULL`, name: "insert-work-task" };
  }
  return {
    // Without a condition on it: one that is asked before the row is locked would pass over a pause under way.
    agent: Prisma.sql`agent AS (
      SELECT paused_at FROM agents WHERE organization_uid = ${organizationUid}::uuid AND uid = ${origin.uid}::uuid FOR SHARE),`,
    frozenSince: Prisma.sql`(SELECT CASE WHEN paused_at IS NOT NULL THEN ${createdAt}::timestamptz END FROM agent)`,
    name: "insert-request",
  };
}

/** A job for when the time of a request is over, if it has one. */
export const expiryJob = (
  { organizationUid, uid }: Pick<NewWorkTask, "organizationUid" | "uid">,
  at: Instant | null,
) => Prisma.sql`
  CASE WHEN ${at}::timestamptz IS NOT NULL THEN (graphile_worker.add_job('expire_approval',
    json_build_object('organizationUid', ${organizationUid}::uuid, 'uid', ${uid}::uuid), run_at => ${at}::timestamptz)).id END`;

/**
 * By hand: task, links and first log entry in one statement, with a kept plan. Gives the number that the database gave;
 * until this transaction ends, other new tasks of the organization wait for theirs, so it should be its last statement.
 */
export async function insertWorkTask(tx: Tx, task: NewWorkTask, first: FirstEntry): Promise<Inserted> {
  const { approval, external } = task;
  const expiry = approval?.expiry ?? null;
  const { agent, frozenSince, name } = freezing(task);
  const [inserted] = await tx.rows<Inserted>(
    Prisma.sql`
      WITH ${agent} task AS (
        INSERT INTO work_tasks (organization_uid, uid, type, title, description, status, priority, due_date, due_at, version,
          created_at, updated_at, started_at, completed_at, canceled_at,
          assignee_user_uid, assignee_agent_uid, co_assignee_user_uids, origin_user_uid, origin_agent_uid,
          reasoning, tool_args, trigger, metadata, expires_at, on_expiry, frozen_since, clock_stopped_at, parent_uid, channel_uid, tags,
          external_type, call_id, fax_id, assistant_id, session_id, patient_id, external_message_ids)
        VALUES (${task.organizationUid}::uuid, ${task.uid}::uuid, ${task.type}::work_task_type, ${task.title}, ${task.description},
          ${task.status}::work_task_status, ${task.priority}::work_task_priority, ${task.dueDate}::date, ${task.dueAt}::timestamptz,
          ${task.version}, ${task.createdAt}::timestamptz, ${task.updatedAt}::timestamptz,
          ${task.startedAt}::timestamptz, ${task.completedAt}::timestamptz, ${task.canceledAt}::timestamptz,
          ${uidOf(task.assignee, "user")}::uuid, ${uidOf(task.assignee, "agent")}::uuid, ${task.coAssigneeUids}::uuid[],
          ${uidOf(task.origin, "user")}::uuid, ${uidOf(task.origin, "agent")}::uuid,
          ${approval?.reasoning ?? null}, ${json(approval?.toolArgs ?? null)}::json, ${json(approval?.trigger ?? null)}::json,
          ${json(task.metadata)}::json, ${expiry?.at ?? null}::timestamptz, ${expiry?.onExpiry ?? "expire"}::on_expiry,
          ${frozenSince}, ${frozenSince}, ${task.parentUid}::uuid, ${task.channelUid}::uuid,
          ${task.tags}::text[], ${external.type}, ${external.callId}, ${external.faxId}, ${external.assistantId},
          ${external.sessionId}, ${external.patientId}, ${json(external.messageIds)}::json)
        RETURNING number, frozen_since IS NOT NULL AS is_frozen
      ), links AS (${insertLinks(task.organizationUid, task.uid, task.contextEntities)}), entries AS (${first.entries})
      ${first.event ? Prisma.sql`, ${first.event}` : Prisma.empty}
      SELECT number, is_frozen AS "isFrozen", ${first.announcement}, ${expiryJob(task, expiry?.at ?? null)} FROM task`,
    name,
  );
  return inserted ?? { number: 0, isFrozen: false };
}

/** Writes all changeable columns of a locked task, and its links where they changed. */
export async function saveWorkTask(tx: Tx, task: WorkTaskDetail, withLinks: boolean): Promise<void> {
  const { external } = task;
  const update = Prisma.sql`
    UPDATE work_tasks SET title = ${task.title}, description = ${task.description}, status = ${task.status}::work_task_status,
      priority = ${task.priority}::work_task_priority, due_date = ${task.dueDate}::date, due_at = ${task.dueAt}::timestamptz,
      started_at = ${task.startedAt}::timestamptz, completed_at = ${task.completedAt}::timestamptz,
      canceled_at = ${task.canceledAt}::timestamptz, blocked_reason = ${task.blockedReason},
      assignee_user_uid = ${uidOf(task.assignee, "user")}::uuid, assignee_agent_uid = ${uidOf(task.assignee, "agent")}::uuid,
      co_assignee_user_uids = ${task.coAssigneeUids}::uuid[], channel_uid = ${task.channelUid}::uuid, tags = ${task.tags}::text[],
      external_type = ${external.type}, call_id = ${external.callId}, fax_id = ${external.faxId},
      assistant_id = ${external.assistantId}, session_id = ${external.sessionId}, patient_id = ${external.patientId},
      external_message_ids = ${json(external.messageIds)}::json,
      version = ${task.version}, updated_at = ${task.updatedAt}::timestamptz
    WHERE organization_uid = ${task.organizationUid}::uuid AND uid = ${task.uid}::uuid`;
  if (!withLinks) {
    await tx.rows(update, "save-work-task");
    return;
  }
  await tx.rows(Prisma.sql`
    WITH task AS (${update}),
    gone AS (DELETE FROM work_task_entities WHERE organization_uid = ${task.organizationUid}::uuid AND task_uid = ${task.uid}::uuid)
    ${insertLinks(task.organizationUid, task.uid, task.contextEntities)}`);
}
