import type { Ctx } from "@/lib/domain/ctx";
import { organizationsWith } from "@/lib/domain/ctx";
import {
  type Decision,
  type Instant,
  type JsonObject,
  RESOLUTION_OF,
  type WorkTask,
} from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Tx } from "../db/pool";

export type Locked = Pick<WorkTask, "organizationUid" | "type" | "priority" | "resolution"> & {
  version: number;
  isHeld: boolean;
  originAgentUid: string | null;
  toolType: string | null;
};

/**
 * Holds the task against other writers until the transaction ends, where the caller may decide. Joins nothing: whoever
 * waited for the row gets its columns anew, but not those of rows beside it.
 */
export async function lockTask(tx: Tx, ctx: Ctx, uid: string): Promise<Locked | null> {
  const [locked] = await tx.rows<Locked>(
    Prisma.sql`
      SELECT t.organization_uid AS "organizationUid", t.type, t.priority, t.resolution, t.version,
             t.held_until IS NOT NULL AS "isHeld", t.origin_agent_uid AS "originAgentUid", t.tool_type AS "toolType"
      FROM work_tasks t
      WHERE t.organization_uid = ANY (${organizationsWith(ctx, "approvals:decide")}::uuid[])
        AND t.uid = ${lookedUp(uid)}::uuid AND t.deleted_at IS NULL
      FOR UPDATE`,
    "lock-task",
  );
  return locked ?? null;
}

/** The arguments of a locked request, as the agent asked. */
export async function selectToolArgs(
  tx: Tx,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<JsonObject> {
  const [row] = await tx.rows<{ tool_args: JsonObject | null }>(
    Prisma.sql`
      SELECT tool_args FROM work_tasks WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`,
    "select-tool-args",
  );
  return row?.tool_args ?? {};
}

export type DecideIfPending = {
  uid: string;
  decision: Decision;
  /** Arguments that replace the agent's. */
  toolArgs: JsonObject | null;
  note: string | null;
  expectedVersion?: number | undefined;
};

type Decided = { organization_uid: string; version: number };

/** The one condition under which a decision is made or held. */
export const isPending = (ctx: Ctx, { uid, expectedVersion = undefined }: DecideIfPending) => Prisma.sql`
  t.organization_uid = ANY (${organizationsWith(ctx, "approvals:decide")}::uuid[]) AND t.uid = ${uid}::uuid
    AND t.type = 'hil_approval' AND t.resolution IS NULL
    AND (${expectedVersion ?? null}::int IS NULL OR t.version = ${expectedVersion ?? null}::int)`;

/**
 * Decides the approval only if it is still pending, in an organization where the caller may, and no decision on it is
 * held but the caller's own that is due. No row back: somebody else was first, or the caller may not. The agent's
 * arguments are kept beside edited ones that differ.
 */
export async function decideIfPending(
  tx: Tx,
  ctx: Ctx,
  input: DecideIfPending & { at: Instant; isDue: boolean },
): Promise<Decided | null> {
  const edited = input.toolArgs && JSON.stringify(input.toolArgs);
  const [decided] = await tx.rows<Decided>(
    Prisma.sql`
      UPDATE work_tasks t SET
        resolution = ${RESOLUTION_OF[input.decision]}::resolution, resolution_note = ${input.note},
        resolved_at = ${input.at}::timestamptz, updated_at = ${input.at}::timestamptz,
        completed_at = CASE WHEN ${input.decision} = 'approve' THEN ${input.at}::timestamptz END,
        canceled_at = CASE WHEN ${input.decision} = 'reject' THEN ${input.at}::timestamptz END,
        resolved_by_user_uid = ${ctx.actor.uid}::uuid, version = t.version + 1,
        original_tool_args = CASE WHEN ${edited}::jsonb IS DISTINCT FROM t.tool_args::jsonb AND ${edited}::text IS NOT NULL
          THEN t.tool_args END,
        tool_args = coalesce(${edited}::json, t.tool_args),
        held_until = NULL, held_by_user_uid = NULL, held_decision = NULL
      WHERE ${isPending(ctx, input)} AND CASE WHEN ${input.isDue}
        THEN t.held_by_user_uid = ${ctx.actor.uid}::uuid AND t.held_until <= clock_timestamp() ELSE t.held_until IS NULL END
      RETURNING t.organization_uid, t.version`,
    "decide-if-pending",
  );
  return decided ?? null;
}
