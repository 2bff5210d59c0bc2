import type { ExportedChange, ExportPlace } from "@/lib/domain/exports";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type ChangeFilter = {
  organizationUid: string;
  taskUids?: readonly string[] | undefined;
  actorUids?: readonly string[] | undefined;
  actions?: readonly string[] | undefined;
  /** Inclusive. */
  from?: Instant | undefined;
  /** Exclusive. */
  before?: Instant | undefined;
};

/** By hand, since which conditions there are varies; the index goes by moment, and at one moment by number. */
function conditionsOf({ organizationUid, taskUids, actorUids, actions, from, before }: ChangeFilter) {
  const conditions = [Prisma.sql`c.organization_uid = ${organizationUid}::uuid`];
  if (taskUids) conditions.push(Prisma.sql`c.task_uid = ANY (${taskUids}::uuid[])`);
  if (actorUids) conditions.push(Prisma.sql`c.by_uid = ANY (${actorUids}::uuid[])`);
  if (actions) conditions.push(Prisma.sql`c.action = ANY (${actions}::text[])`);
  if (from) conditions.push(Prisma.sql`c.at >= ${from}::timestamptz`);
  if (before) conditions.push(Prisma.sql`c.at < ${before}::timestamptz`);
  return Prisma.join(conditions, " AND ");
}

export async function countChanges(from: Queryable, filter: ChangeFilter): Promise<number> {
  const [row] = await from.rows<{ n: number }>(
    Prisma.sql`SELECT count(*) AS n FROM change_log c WHERE ${conditionsOf(filter)}`,
  );
  return row?.n ?? 0;
}

/** So many entries at most are read at once, and no more than about so many bytes of them. */
const MOST_ROWS = 1000;
const MOST_BYTES = 4 * 1024 * 1024;

const behind = (place: ExportPlace | undefined): Prisma.Sql =>
  place ? Prisma.sql`AND (c.at, c.seq) > (${place.at}::timestamptz, ${place.key}::bigint)` : Prisma.empty;

/** The next entries, oldest first. */
export const selectChanges = (
  from: Queryable,
  filter: ChangeFilter,
  after: ExportPlace | undefined,
): Promise<ExportedChange[]> =>
  from.rows<ExportedChange>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT *, sum(size) OVER (ORDER BY at, seq) - size AS bytes_before FROM (
        SELECT c.organization_uid, c.uid, c.at, c.seq, coalesce(pg_column_size(c.details), 0) AS size FROM change_log c
        WHERE ${conditionsOf(filter)} ${behind(after)} ORDER BY c.at, c.seq LIMIT ${MOST_ROWS}) oldest)
    SELECT c.uid, c.seq, c.organization_uid AS "organizationUid", c.at, c.task_uid AS "taskUid", t.number AS "taskNumber",
           c.by_type AS "byType", c.by_uid AS "byUid", c.by_name AS "byName", c.action, c.details
    FROM (SELECT organization_uid, uid FROM found WHERE bytes_before < ${MOST_BYTES}) page
    JOIN change_log c USING (organization_uid, uid)
    LEFT JOIN work_tasks t ON t.organization_uid = c.organization_uid AND t.uid = c.task_uid AND t.deleted_at IS NULL
    ORDER BY c.at, c.seq`);
