import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type Archived = { uid: string; version: number };

/** The organizations that do not keep everything in their lists. */
export async function selectRetaining(from: Queryable): Promise<string[]> {
  const rows = await from.rows<{ uid: string }>(
    Prisma.sql`SELECT uid FROM organizations WHERE retention_months IS NOT NULL ORDER BY uid`,
    "select-retaining",
  );
  return rows.map(({ uid }) => uid);
}

/** Each with an index of its own, which its condition names as it stands. */
const OVER = {
  decided: Prisma.sql`t.resolution IS NOT NULL AND t.resolved_at < kept.since
    AND (t.outcome_due_at IS NULL OR t.execution_outcome IS NOT NULL OR t.outcome_due_at <= now())`,
  ended: Prisma.sql`t.type = 'task' AND t.status IN ('done', 'canceled')
    AND coalesce(t.completed_at, t.canceled_at) < kept.since`,
} as const;

const OLDEST_FIRST = {
  decided: Prisma.sql`t.resolved_at`,
  ended: Prisma.sql`coalesce(t.completed_at, t.canceled_at)`,
} as const;

export type Over = keyof typeof OVER;
export const OVERS = Object.keys(OVER) as Over[];

/** What is over since before `kept.since`, and not archived yet. */
const old = (organizationUid: string, over: Over) => Prisma.sql`
  kept JOIN work_tasks t ON ${OVER[over]}
  WHERE t.organization_uid = ${organizationUid}::uuid AND t.deleted_at IS NULL AND t.archived_at IS NULL`;

/** By hand: how many of an organization are over for longer than so many months. */
export async function countOld(
  from: Queryable,
  { organizationUid, months }: { organizationUid: string; months: number },
): Promise<number> {
  const [counted] = await from.rows<{ tasks: number }>(
    Prisma.sql`
      WITH kept AS MATERIALIZED (SELECT now() - make_interval(months => ${months}::int) AS since)
      SELECT ((SELECT count(*) FROM ${old(organizationUid, "decided")})
            + (SELECT count(*) FROM ${old(organizationUid, "ended")}))::int AS tasks`,
    "count-old",
  );
  return counted?.tasks ?? 0;
}

/**
 * By hand: archives the oldest of what is over for longer than its organization keeps it in the lists, without what
 * somebody is at work on. What changed while this waited for its row is looked at again, as it is by then.
 */
export const archiveOldest = (
  tx: Tx,
  { organizationUid, over, at, limit }: { organizationUid: string; over: Over; at: Instant; limit: number },
): Promise<Archived[]> =>
  tx.rows<Archived>(
    Prisma.sql`
      WITH kept AS MATERIALIZED (
        SELECT ${at}::timestamptz - make_interval(months => o.retention_months) AS since FROM organizations o
        WHERE o.uid = ${organizationUid}::uuid),
      old AS (
        SELECT t.uid FROM ${old(organizationUid, over)}
        ORDER BY ${OLDEST_FIRST[over]} LIMIT ${limit} FOR UPDATE OF t SKIP LOCKED)
      UPDATE work_tasks t SET archived_at = ${at}::timestamptz FROM old
      WHERE t.organization_uid = ${organizationUid}::uuid AND t.uid = old.uid
      RETURNING t.uid, t.version`,
    `archive-${over}`,
  );
