import type { ActionDecision } from "@/lib/domain/bundle";
import type { Ctx } from "@/lib/domain/ctx";
import { organizationsWith } from "@/lib/domain/ctx";
import type { Decision, Instant, JsonObject, WorkTask } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Tx } from "../db/pool";
import { IS_OVERDUE, type Resolved, resolveIfPending } from "./resolve-sql";

export type Locked = Pick<WorkTask, "organizationUid" | "type" | "priority" | "resolution"> & {
  version: number;
  isHeld: boolean;
  /** Time is over for it, and nobody has done anything about that yet. */
  isExpiring: boolean;
  isAsked: boolean;
  isFrozen: boolean;
  /** It carries several calls. */
  isBundle: boolean;
  /** The version with which the agent last revised its arguments. */
  revisedInVersion: number | null;
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
             t.held_until IS NOT NULL AS "isHeld", coalesce(t.on_expiry = 'expire' AND ${IS_OVERDUE}, false) AS "isExpiring",
             t.needs_info_since IS NOT NULL AS "isAsked", t.frozen_since IS NOT NULL AS "isFrozen",
             t.bundled_tools IS NOT NULL AS "isBundle", t.revised_in_version AS "revisedInVersion",
             t.origin_agent_uid AS "originAgentUid", t.tool_type AS "toolType"
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
  /** Where it carries several calls, what is decided of those that were open, and of those that are decided anew. */
  actions: readonly ActionDecision[];
  expectedVersion?: number | undefined;
  /** How long it was looked at, in milliseconds, where that is known. */
  reviewMs?: number | undefined;
};

/** The one condition under which a decision is made or held. */
export const isPending = (ctx: Ctx, { uid, expectedVersion = undefined }: DecideIfPending) => Prisma.sql`
  t.organization_uid = ANY (${organizationsWith(ctx, "approvals:decide")}::uuid[]) AND t.uid = ${uid}::uuid
    AND t.type = 'hil_approval' AND t.resolution IS NULL
    AND (${expectedVersion ?? null}::int IS NULL OR t.version = ${expectedVersion ?? null}::int)`;

/**
 * Decides the approval only if it is still pending, in an organization where the caller may, and no decision on it is
 * held but the caller's own that is due. No row back: somebody else was first, or the caller may not.
 */
export const decideIfPending = (
  tx: Tx,
  ctx: Ctx,
  input: DecideIfPending & { at: Instant; isDue: boolean },
): Promise<Resolved | null> =>
  resolveIfPending(
    tx,
    {
      ...{ verdict: input.decision, at: input.at, byUserUid: ctx.actor.uid },
      ...{ toolArgs: input.toolArgs, note: input.note, reviewMs: input.reviewMs },
      where: Prisma.sql`${isPending(ctx, input)} AND CASE WHEN ${input.isDue}
        THEN t.held_by_user_uid = ${ctx.actor.uid}::uuid AND t.held_until <= clock_timestamp() ELSE t.held_until IS NULL END`,
    },
    "decide-if-pending",
  );
