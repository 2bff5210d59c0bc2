import type { ActionDecision } from "@/lib/domain/bundle";
import type { Ctx } from "@/lib/domain/ctx";
import type { HeldDecision } from "@/lib/domain/held-decision";
import type { Role } from "@/lib/domain/permissions";
import type { Decision, Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";
import { type DecideIfPending, isPending } from "./decide-approval-sql";
import { at, type TaskKey } from "./resolve-sql";

/** As `held_decision` keeps it; of a single call without actions. */
type Stored = {
  action: Decision;
  tool_args: JsonObject | null;
  note: string | null;
  actions?: readonly ActionDecision[] | undefined;
  review_ms?: number | undefined;
};

export async function selectHeld(from: Queryable, task: TaskKey): Promise<HeldDecision | null> {
  const [held] = await from.rows<{ decision: Decision; until: Instant; uid: string; name: string }>(
    Prisma.sql`
      SELECT t.held_decision ->> 'action' AS decision, t.held_until AS until, u.uid, u.name
      FROM work_tasks t JOIN users u ON u.uid = t.held_by_user_uid WHERE ${at(task)}`,
    "select-held",
  );
  return held ? { decision: held.decision, by: { uid: held.uid, name: held.name }, until: held.until } : null;
}

type Held = { organizationUid: string; version: number; heldUntil: Instant };

/**
 * Keeps the decision in the row, and with it the job that will make it: whatever happens to this process, it is made.
 * No row back as decideIfPending says it.
 */
export async function holdIfPending(
  tx: Tx,
  ctx: Ctx,
  input: DecideIfPending & { seconds: number },
): Promise<Held | null> {
  const { decision: action, toolArgs: tool_args, note, actions, reviewMs: review_ms } = input;
  const stored: Stored = { action, tool_args, note, review_ms, ...(actions.length > 0 && { actions }) };
  const [held] = await tx.rows<Held>(
    Prisma.sql`
      WITH held AS (
        UPDATE work_tasks t SET held_until = clock_timestamp() + make_interval(secs => ${input.seconds}),
          held_by_user_uid = ${ctx.actor.uid}::uuid, held_decision = ${JSON.stringify(stored)}::json
        WHERE ${isPending(ctx, input)} AND t.held_until IS NULL
        RETURNING t.organization_uid, t.uid, t.version, t.held_until)
      SELECT held.organization_uid AS "organizationUid", held.version, held.held_until AS "heldUntil",
             (graphile_worker.add_job('commit_decision',
               json_build_object('organizationUid', held.organization_uid, 'uid', held.uid), run_at => held.held_until)).id
      FROM held`,
    "hold-if-pending",
  );
  return held ?? null;
}

/** Takes a held decision off the row: the holder's, or anybody's. */
export async function releaseHeld(
  tx: Tx,
  task: TaskKey,
  holderUid: string,
): Promise<{ version: number } | null> {
  const [released] = await tx.rows<{ version: number }>(
    Prisma.sql`
      UPDATE work_tasks t SET held_until = NULL, held_by_user_uid = NULL, held_decision = NULL
      WHERE ${at(task)} AND t.held_by_user_uid = ${holderUid}::uuid RETURNING t.version`,
    "release-held",
  );
  return released ?? null;
}

export type DueDecision = {
  holderUid: string;
  decision: Decision;
  toolArgs: JsonObject | null;
  note: string | null;
  actions: readonly ActionDecision[];
  reviewMs: number | undefined;
};

/** Locks a task whose held decision is due; null where there is none any more, or none that is due. */
export async function lockDue(tx: Tx, task: TaskKey): Promise<DueDecision | null> {
  const [due] = await tx.rows<{ holder_uid: string; held_decision: Stored }>(
    Prisma.sql`
      SELECT t.held_by_user_uid AS holder_uid, t.held_decision FROM work_tasks t
      WHERE ${at(task)} AND t.held_until <= clock_timestamp() AND t.frozen_since IS NULL FOR UPDATE`,
    "lock-due",
  );
  if (!due) return null;
  const {
    action: decision,
    tool_args: toolArgs,
    note,
    actions = [],
    review_ms: reviewMs,
  } = due.held_decision;
  return { holderUid: due.holder_uid, decision, toolArgs, note, actions, reviewMs };
}

/** Who held a decision, and the role that they have now. */
export async function selectHolder(
  tx: Tx,
  organizationUid: string,
  userUid: string,
): Promise<{ name: string; role: Role | null } | null> {
  const [holder] = await tx.rows<{ name: string; role: Role | null }>(
    Prisma.sql`
      SELECT u.name, m.role FROM users u
      LEFT JOIN memberships m ON m.user_uid = u.uid AND m.organization_uid = ${organizationUid}::uuid
      WHERE u.uid = ${userUid}::uuid`,
    "select-holder",
  );
  return holder ?? null;
}

/** Tasks whose held decision should be final by now, without those that somebody is at work on. */
export const selectOverdue = (from: Queryable, limit: number): Promise<TaskKey[]> =>
  from.rows<TaskKey>(
    Prisma.sql`
      SELECT organization_uid AS "organizationUid", uid FROM work_tasks
      WHERE held_until <= clock_timestamp() AND frozen_since IS NULL ORDER BY held_until LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
    "select-overdue",
  );
