import type { Decision, Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";
import { at, IS_OVERDUE, type Resolved, resolveIfPending, type TaskKey } from "./resolve-sql";
import type { TestRule } from "./test-rule";

/** Keeps what will be decided about a request that was just made, and adds the job that does it. */
export async function insertTestDecision(tx: Tx, task: TaskKey, rule: TestRule): Promise<void> {
  const toolArgs = rule.toolArgs && JSON.stringify(rule.toolArgs);
  await tx.rows(Prisma.sql`
    WITH kept AS (
      INSERT INTO test_decisions (organization_uid, task_uid, verdict, tool_args, note, due_at)
      VALUES (${task.organizationUid}::uuid, ${task.uid}::uuid, ${rule.verdict}, ${toolArgs}::json, ${rule.note},
        clock_timestamp() + make_interval(secs => ${rule.afterMs / 1000}))
      RETURNING due_at)
    SELECT (graphile_worker.add_job('decide_test_request',
      json_build_object('organizationUid', ${task.organizationUid}::uuid, 'uid', ${task.uid}::uuid), run_at => kept.due_at)).id
    FROM kept`);
}

export type DueTest = {
  organizationUid: string;
  verdict: Decision;
  toolArgs: JsonObject | null;
  note: string | null;
  originAgentUid: string | null;
  toolType: string | null;
};

/** Whatever is found: nothing is decided by rules but in an organization in test mode. */
const OF_TEST = Prisma.sql`EXISTS (SELECT FROM organizations o WHERE o.uid = t.organization_uid AND o.is_test)`;

/** Locks what is due about a request; null where nothing is, any more or yet. */
export async function lockDueTest(tx: Tx, { organizationUid, uid }: TaskKey): Promise<DueTest | null> {
  const [due] = await tx.rows<DueTest>(Prisma.sql`
    SELECT d.organization_uid AS "organizationUid", d.verdict, d.tool_args AS "toolArgs", d.note,
           t.origin_agent_uid AS "originAgentUid", t.tool_type AS "toolType"
    FROM test_decisions d JOIN work_tasks t ON t.organization_uid = d.organization_uid AND t.uid = d.task_uid
    WHERE d.organization_uid = ${organizationUid}::uuid AND d.task_uid = ${uid}::uuid
      AND d.due_at <= clock_timestamp() AND ${OF_TEST}
    FOR UPDATE OF d`);
  return due ?? null;
}

/** Not while a person's decision is held or the agent is paused, and not after the request's time. */
export const decideTestIfPending = (
  tx: Tx,
  task: TaskKey,
  { verdict, toolArgs, note }: DueTest,
  moment: Instant,
): Promise<Resolved | null> =>
  resolveIfPending(
    tx,
    {
      ...{ verdict, toolArgs, note, at: moment, byUserUid: null },
      where: Prisma.sql`${at(task)} AND t.held_until IS NULL AND t.frozen_since IS NULL AND ${OF_TEST}
        AND NOT coalesce(t.on_expiry = 'expire' AND ${IS_OVERDUE}, false)`,
    },
    "decide-test-if-pending",
  );

export async function deleteTestDecision(tx: Tx, { organizationUid, uid }: TaskKey): Promise<void> {
  await tx.rows(Prisma.sql`
    DELETE FROM test_decisions WHERE organization_uid = ${organizationUid}::uuid AND task_uid = ${uid}::uuid`);
}

export async function selectVersion(
  tx: Tx,
  task: TaskKey,
): Promise<{ version: number; isOver: boolean } | null> {
  const [found] = await tx.rows<{ version: number; isOver: boolean }>(
    Prisma.sql`SELECT t.version, t.resolution IS NOT NULL AS "isOver" FROM work_tasks t WHERE ${at(task)}`,
  );
  return found ?? null;
}

/** What is due, without what cannot be decided at the moment. */
export const selectDueTests = (from: Queryable, limit: number): Promise<TaskKey[]> =>
  from.rows<TaskKey>(
    Prisma.sql`
      SELECT d.organization_uid AS "organizationUid", d.task_uid AS uid
      FROM test_decisions d JOIN work_tasks t ON t.organization_uid = d.organization_uid AND t.uid = d.task_uid
      WHERE d.due_at <= now() AND (t.resolution IS NOT NULL OR (t.held_until IS NULL AND t.frozen_since IS NULL))
      ORDER BY d.due_at LIMIT ${limit}`,
    "select-due-tests",
  );
