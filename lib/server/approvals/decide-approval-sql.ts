import type { Ctx } from "@/lib/domain/ctx";
import { organizationsWith } from "@/lib/domain/ctx";
import { type Decision, type Instant, type JsonObject, RESOLUTION_OF } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

export type DecideIfPending = {
  uid: string;
  decision: Decision;
  /** Arguments that replace the agent's. */
  toolArgs: JsonObject | null;
  note: string | null;
  expectedVersion?: number | undefined;
  at: Instant;
};

type Decided = { organization_uid: string; version: number };

/**
 * Decides the approval only if it is still pending, in an organization where the caller may. No row back: somebody
 * else was first, or the caller may not. The agent's arguments are kept beside edited ones that differ.
 */
export async function decideIfPending(tx: Tx, ctx: Ctx, input: DecideIfPending): Promise<Decided | null> {
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
        tool_args = coalesce(${edited}::json, t.tool_args)
      WHERE t.organization_uid = ANY (${organizationsWith(ctx, "approvals:decide")}::uuid[]) AND t.uid = ${input.uid}::uuid
        AND t.type = 'hil_approval' AND t.resolution IS NULL
        AND (${input.expectedVersion ?? null}::int IS NULL OR t.version = ${input.expectedVersion ?? null}::int)
      RETURNING t.organization_uid, t.version`,
    "decide-if-pending",
  );
  return decided ?? null;
}
