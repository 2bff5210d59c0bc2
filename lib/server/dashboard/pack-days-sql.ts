import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";
import { FORMAT } from "./day-facts";
import type { DayKey } from "./packed-days-sql";

/**
 * The last day that can be packed: it ended two hours ago, and whatever may have written to it without saying so, as new
 * requests and decisions do for an hour, is over. Asked for before the snapshot of which a day is packed.
 */
const LAST_CLOSED = Prisma.sql`(
  SELECT (least(now() - interval '2 hours', coalesce(min(a.xact_start), now()) - interval '1 hour') AT TIME ZONE 'UTC')::date - 1
  FROM pg_stat_activity a WHERE a.datname = current_database() AND a.backend_xid IS NOT NULL AND a.pid <> pg_backend_pid())`;

/** Days that were changed since they were packed, then such as were never packed, the oldest first. */
export const selectUnpacked = (from: Queryable, limit: number): Promise<DayKey[]> =>
  from.rows<DayKey>(
    Prisma.sql`
      WITH closed AS MATERIALIZED (SELECT ${LAST_CLOSED} AS last), changed AS (
        SELECT DISTINCT c.organization_uid, c.kind, c.day FROM dashboard_day_changes c, closed WHERE c.day <= closed.last
        ORDER BY c.day LIMIT ${limit}
      ), firsts AS (
        SELECT o.uid AS organization_uid, k.kind, coalesce(
          (SELECT max(d.day) + 1 FROM dashboard_days d WHERE d.organization_uid = o.uid AND d.kind = k.kind),
          CASE k.kind
            WHEN 'arrived' THEN (SELECT min(t.created_at) FROM work_tasks t
              WHERE t.organization_uid = o.uid AND t.deleted_at IS NULL AND t.archived_at IS NULL)
            ELSE (SELECT min(t.resolved_at) FROM work_tasks t
              WHERE t.organization_uid = o.uid AND t.resolution IS NOT NULL AND t.deleted_at IS NULL AND t.archived_at IS NULL)
          END::date) AS day
        FROM organizations o CROSS JOIN (VALUES ('arrived'), ('ended')) k (kind)
      ), missing AS (
        SELECT f.organization_uid, f.kind, d.day::date FROM firsts f CROSS JOIN closed
        CROSS JOIN LATERAL generate_series(f.day, closed.last, interval '1 day') d (day)
        LIMIT ${limit}
      ), outdated AS (
        SELECT d.organization_uid, d.kind, d.day FROM dashboard_days d WHERE d.format <> ${FORMAT}::int LIMIT ${limit}
      )
      SELECT DISTINCT organization_uid AS "organizationUid", kind, day
      FROM (SELECT * FROM changed UNION ALL SELECT * FROM missing UNION ALL SELECT * FROM outdated) unpacked
      ORDER BY day LIMIT ${limit}`,
    "dashboard-unpacked",
  );

/** Whether nobody else packs; held until the transaction ends. */
export async function lockPacking(tx: Tx): Promise<boolean> {
  const [row] = await tx.rows<{ locked: boolean }>(
    Prisma.sql`SELECT pg_try_advisory_xact_lock(hashtext('pack_dashboard_days')) AS locked`,
  );
  return row?.locked ?? false;
}

type Packed = DayKey & { requests: number; facts: Buffer };

/** Saves a day, and forgets what the same snapshot has seen of its changes. */
export async function savePacked(
  tx: Tx,
  { organizationUid, kind, day, requests, facts }: Packed,
): Promise<void> {
  await tx.rows(
    Prisma.sql`
      WITH seen AS (
        DELETE FROM dashboard_day_changes
        WHERE organization_uid = ${organizationUid}::uuid AND kind = ${kind} AND day = ${day}::date
      )
      INSERT INTO dashboard_days (organization_uid, kind, day, format, requests, facts)
      SELECT uid, ${kind}, ${day}::date, ${FORMAT}::int, ${requests}::int, ${facts}::bytea FROM organizations
      WHERE uid = ${organizationUid}::uuid
      ON CONFLICT (organization_uid, kind, day) DO UPDATE SET version = DEFAULT, format = excluded.format,
        requests = excluded.requests, facts = excluded.facts, packed_at = now()`,
    "save-packed-day",
  );
}

/** All packed days that are as their rows are, to be compared with them. */
export const selectAllPacked = (from: Queryable, after: DayKey | null, limit: number): Promise<DayKey[]> =>
  from.rows<DayKey>(
    Prisma.sql`
      SELECT d.organization_uid AS "organizationUid", d.kind, d.day FROM dashboard_days d
      WHERE d.format = ${FORMAT}::int AND (${after === null} OR (d.organization_uid, d.kind, d.day)
        > (${after?.organizationUid ?? null}::uuid, ${after?.kind ?? null}::text, ${after?.day ?? null}::date))
      ORDER BY d.organization_uid, d.kind, d.day LIMIT ${limit}`,
    "all-packed-days",
  );

/** Takes the turn to compare, where nobody has for a day. */
export async function takeTurnToCheck(from: Queryable): Promise<boolean> {
  const taken = await from.rows(
    Prisma.sql`
      INSERT INTO dashboard_checks AS c (checked_at) VALUES (now()) ON CONFLICT (only_one) DO UPDATE SET checked_at = now()
      WHERE c.checked_at < now() - interval '24 hours' RETURNING checked_at`,
  );
  return taken.length > 0;
}
