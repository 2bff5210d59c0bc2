import { v7 as uuidv7 } from "uuid";
import type { ContextEntity, Instant, WorkTaskDetail } from "@/lib/domain/work-task";
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

export type NewWorkTask = WorkTaskDetail & {
  metadata: object | null;
  expiresAt: Instant | null;
};

const uidOf = (who: { type: string; uid: string } | null, type: "user" | "agent") =>
  who?.type === type ? who.uid : null;

/** By hand: task and links in one statement, with a kept plan. */
export async function insertWorkTask(tx: Tx, task: NewWorkTask): Promise<void> {
  const { approval } = task;
  await tx.rows(
    Prisma.sql`
      WITH task AS (
        INSERT INTO work_tasks (organization_uid, uid, type, title, description, status, priority, due_date, version,
          created_at, updated_at, assignee_user_uid, assignee_agent_uid, origin_user_uid, origin_agent_uid,
          reasoning, tool_args, trigger, metadata, expires_at)
        VALUES (${task.organizationUid}::uuid, ${task.uid}::uuid, ${task.type}::work_task_type, ${task.title}, ${task.description},
          ${task.status}::work_task_status, ${task.priority}::work_task_priority, ${task.dueDate}::date, ${task.version},
          ${task.createdAt}::timestamptz, ${task.updatedAt}::timestamptz,
          ${uidOf(task.assignee, "user")}::uuid, ${uidOf(task.assignee, "agent")}::uuid,
          ${uidOf(task.origin, "user")}::uuid, ${uidOf(task.origin, "agent")}::uuid,
          ${approval?.reasoning ?? null}, ${json(approval?.toolArgs ?? null)}::json, ${json(approval?.trigger ?? null)}::json,
          ${json(task.metadata)}::json, ${task.expiresAt}::timestamptz)
      )
      ${insertLinks(task.organizationUid, task.uid, task.contextEntities)}`,
    "insert-work-task",
  );
}

/** Writes all changeable columns of a locked task, and its links where they changed. */
export async function saveWorkTask(tx: Tx, task: WorkTaskDetail, withLinks: boolean): Promise<void> {
  const update = Prisma.sql`
    UPDATE work_tasks SET title = ${task.title}, description = ${task.description}, status = ${task.status}::work_task_status,
      priority = ${task.priority}::work_task_priority, due_date = ${task.dueDate}::date,
      assignee_user_uid = ${uidOf(task.assignee, "user")}::uuid, assignee_agent_uid = ${uidOf(task.assignee, "agent")}::uuid,
      version = ${task.version}, updated_at = ${task.updatedAt}::timestamptz
    WHERE organization_uid = ${task.organizationUid}::uuid AND uid = ${task.uid}::uuid`;
  if (!withLinks) {
    await tx.rows(update);
    return;
  }
  await tx.rows(Prisma.sql`
    WITH task AS (${update}),
    gone AS (DELETE FROM work_task_entities WHERE organization_uid = ${task.organizationUid}::uuid AND task_uid = ${task.uid}::uuid)
    ${insertLinks(task.organizationUid, task.uid, task.contextEntities)}`);
}
