import { type Ctx, organizationsWith } from "@/lib/domain/ctx";
import {
  type Instant,
  type JsonObject,
  RESOLUTION_OF,
  type Resolution,
  type Verdict,
} from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable, Tx } from "../db/pool";

export type TaskKey = { organizationUid: string; uid: string };

export const at = ({ organizationUid, uid }: TaskKey) =>
  Prisma.sql`t.organization_uid = ${organizationUid}::uuid AND t.uid = ${uid}::uuid`;

export type Resolved = { organizationUid: string; version: number; agentUid: string | null };

type Resolving = {
  verdict: Verdict;
  at: Instant;
  /** The person who decides; nobody where it is the agent or time. */
  byUserUid: string | null;
  /** Arguments that replace the agent's. */
  toolArgs: JsonObject | null;
  note: string | null;
  reviewMs?: number | undefined;
  /** Of which request, and what else must be true of it. */
  where: Prisma.Sql;
};

/**
 * The only statement that writes a resolution, onto a request that has none. No row back: somebody else was first, or
 * `where` does not hold. The agent's arguments are kept beside edited ones that differ.
 */
export async function resolveIfPending(tx: Tx, resolving: Resolving, name: string): Promise<Resolved | null> {
  const { verdict, byUserUid, note, where } = resolving;
  const edited = resolving.toolArgs && JSON.stringify(resolving.toolArgs);
  const [row] = await tx.rows<Resolved & { isBundle: boolean; uid: string }>(
    Prisma.sql`
      UPDATE work_tasks t SET
        resolution = ${RESOLUTION_OF[verdict]}::resolution, resolution_note = ${note},
        resolved_at = ${resolving.at}::timestamptz, updated_at = ${resolving.at}::timestamptz,
        completed_at = CASE WHEN ${verdict} = 'approve' THEN ${resolving.at}::timestamptz END,
        canceled_at = CASE WHEN ${verdict} <> 'approve' THEN ${resolving.at}::timestamptz END,
        resolved_by_user_uid = ${byUserUid}::uuid, review_ms = ${resolving.reviewMs ?? null}::int, version = t.version + 1,
        original_tool_args = CASE WHEN ${edited}::jsonb IS DISTINCT FROM t.tool_args::jsonb AND ${edited}::text IS NOT NULL
          THEN t.tool_args END,
        tool_args = coalesce(${edited}::json, t.tool_args),
        held_until = NULL, held_by_user_uid = NULL, held_decision = NULL,
        outcome_due_at = CASE WHEN ${verdict} = 'approve' THEN ${resolving.at}::timestamptz + make_interval(mins => (
          SELECT o.not_executed_minutes FROM organizations o WHERE o.uid = t.organization_uid)) END,
        needs_info_since = NULL, frozen_since = NULL, clock_stopped_at = NULL
      WHERE t.type = 'hil_approval' AND t.resolution IS NULL AND ${where}
      RETURNING t.organization_uid AS "organizationUid", t.version, t.origin_agent_uid AS "agentUid",
        t.bundled_tools IS NOT NULL AS "isBundle", t.uid`,
    name,
  );
  if (!row) return null;
  const { isBundle, uid, ...resolved } = row;
  if (isBundle && byUserUid === null) await endActions(tx, { ...resolved, uid }, resolving);
  return resolved;
}

/** Where nobody decided, none of the calls is decided either: what was said of some of them was never final. */
async function endActions(tx: Tx, task: TaskKey, { verdict, at: moment }: Resolving): Promise<void> {
  await tx.rows(
    Prisma.sql`
      UPDATE approval_actions SET resolution = ${RESOLUTION_OF[verdict]}::resolution, resolved_at = ${moment}::timestamptz,
        resolution_note = NULL, resolved_by_user_uid = NULL,
        tool_args = coalesce(original_tool_args, tool_args), original_tool_args = NULL
      WHERE organization_uid = ${task.organizationUid}::uuid AND task_uid = ${task.uid}::uuid`,
    "end-actions",
  );
}

/** Of a request that its agent looks up: it is the agent's own, in its organization. */
const isOwn = (ctx: Ctx, uid: string) => Prisma.sql`
  t.organization_uid = ANY (${organizationsWith(ctx, "approvals:request")}::uuid[]) AND t.uid = ${lookedUp(uid)}::uuid
    AND t.type = 'hil_approval' AND t.origin_agent_uid = ${ctx.actor.uid}::uuid`;

/** Time is over: it runs, nobody is about to decide, and the moment has come. */
export const IS_OVERDUE = Prisma.sql`(t.resolution IS NULL AND t.clock_stopped_at IS NULL AND t.held_until IS NULL
  AND t.expires_at <= clock_timestamp())`;

export type OwnRequest = TaskKey & {
  version: number;
  resolution: Resolution | null;
  /** Time is over for it, and nobody has done anything about that yet. */
  isExpiring: boolean;
  isAsked: boolean;
  isHeld: boolean;
  /** It carries several calls. */
  isBundle: boolean;
};

/** Holds one of the agent's own requests against other writers. Joins nothing, as lockTask says. */
export async function lockOwn(tx: Tx, ctx: Ctx, uid: string): Promise<OwnRequest | null> {
  const [own] = await tx.rows<OwnRequest>(
    Prisma.sql`
      SELECT t.organization_uid AS "organizationUid", t.uid, t.version, t.resolution,
             coalesce(t.on_expiry = 'expire' AND ${IS_OVERDUE}, false) AS "isExpiring",
             t.needs_info_since IS NOT NULL AS "isAsked", t.held_until IS NOT NULL AS "isHeld",
             t.bundled_tools IS NOT NULL AS "isBundle"
      FROM work_tasks t WHERE ${isOwn(ctx, uid)} FOR UPDATE`,
    "lock-own",
  );
  return own ?? null;
}

/** Whatever is held of a decision, the agent's word counts: it was told that the request waits. */
export const withdrawIfPending = (
  tx: Tx,
  task: TaskKey,
  input: { note: string | null; at: Instant },
): Promise<Resolved | null> =>
  resolveIfPending(
    tx,
    { ...input, verdict: "withdraw", byUserUid: null, toolArgs: null, where: at(task) },
    "withdraw-if-pending",
  );

export const expireIfOverdue = (tx: Tx, task: TaskKey, moment: Instant): Promise<Resolved | null> =>
  resolveIfPending(
    tx,
    {
      ...{ verdict: "expire", at: moment, byUserUid: null, toolArgs: null, note: null },
      where: Prisma.sql`${at(task)} AND t.on_expiry = 'expire' AND ${IS_OVERDUE}`,
    },
    "expire-if-overdue",
  );

/** Marks a request that is kept beyond its time, once. */
export async function markOverdue(
  tx: Tx,
  task: TaskKey,
  moment: Instant,
): Promise<{ version: number; expiresAt: Instant } | null> {
  const [marked] = await tx.rows<{ version: number; expiresAt: Instant }>(
    Prisma.sql`
      UPDATE work_tasks t SET overdue_at = ${moment}::timestamptz
      WHERE ${at(task)} AND t.on_expiry = 'keep' AND t.overdue_at IS NULL AND ${IS_OVERDUE}
      RETURNING t.version, t.expires_at AS "expiresAt"`,
    "mark-overdue",
  );
  return marked ?? null;
}

/** Requests whose time is over, without those that somebody is at work on. The moment is one that an index can be asked with. */
export const selectExpiring = (from: Queryable, limit: number): Promise<TaskKey[]> =>
  from.rows<TaskKey>(
    Prisma.sql`
      SELECT t.organization_uid AS "organizationUid", t.uid FROM work_tasks t
      WHERE t.expires_at <= now() AND t.resolution IS NULL AND t.clock_stopped_at IS NULL AND t.overdue_at IS NULL
        AND t.held_until IS NULL
      ORDER BY t.expires_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`,
    "select-expiring",
  );
