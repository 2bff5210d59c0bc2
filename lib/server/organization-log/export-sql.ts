import type { ExportedOrganizationChange, ExportPlace } from "@/lib/domain/exports";
import type { SubjectType } from "@/lib/domain/organization-change";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type OrganizationLogFilter = {
  organizationUid: string;
  byUids?: readonly string[] | undefined;
  actions?: readonly string[] | undefined;
  subjectTypes?: readonly SubjectType[] | undefined;
  /** Inclusive. */
  from?: Instant | undefined;
  /** Exclusive. */
  before?: Instant | undefined;
};

function conditionsOf({
  organizationUid,
  byUids,
  actions,
  subjectTypes,
  from,
  before,
}: OrganizationLogFilter) {
  const conditions = [Prisma.sql`l.organization_uid = ${organizationUid}::uuid`];
  if (byUids) conditions.push(Prisma.sql`l.by_uid = ANY (${byUids}::uuid[])`);
  if (actions) conditions.push(Prisma.sql`l.action = ANY (${actions}::text[])`);
  if (subjectTypes) conditions.push(Prisma.sql`l.subject_type = ANY (${subjectTypes}::text[])`);
  if (from) conditions.push(Prisma.sql`l.at >= ${from}::timestamptz`);
  if (before) conditions.push(Prisma.sql`l.at < ${before}::timestamptz`);
  return Prisma.join(conditions, " AND ");
}

export async function countEntries(from: Queryable, filter: OrganizationLogFilter): Promise<number> {
  const [row] = await from.rows<{ n: number }>(
    Prisma.sql`SELECT count(*) AS n FROM organization_log l WHERE ${conditionsOf(filter)}`,
  );
  return row?.n ?? 0;
}

const MOST_ROWS = 500;

/** By hand: the next entries in the order in which they were numbered. */
export const selectEntries = (
  from: Queryable,
  filter: OrganizationLogFilter,
  after: ExportPlace | undefined,
): Promise<ExportedOrganizationChange[]> =>
  from.rows<ExportedOrganizationChange>(Prisma.sql`
    SELECT l.uid, l.seq, l.organization_uid AS "organizationUid", l.at, l.by_type AS "byType", l.by_uid AS "byUid",
           l.by_name AS "byName", l.action, l.subject_type AS "subjectType", l.subject_uid AS "subjectUid",
           l.subject_name AS "subjectName", l.before, l.after
    FROM organization_log l WHERE ${conditionsOf(filter)} AND l.seq > ${after?.key ?? "0"}::bigint
    ORDER BY l.seq LIMIT ${MOST_ROWS}`);
