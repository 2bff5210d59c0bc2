import type { LoggedChange } from "@/lib/domain/organization-change";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type LogFilter = {
  organizationUid: string;
  byUids?: readonly string[] | undefined;
  actions?: readonly string[] | undefined;
  subjectTypes?: readonly string[] | undefined;
  subjectUids?: readonly string[] | undefined;
  from?: Instant | undefined;
  to?: Instant | undefined;
};

/** As conditions on `organization_log l`; for whatever reads the log. */
export function logConditions(filter: LogFilter): Prisma.Sql {
  const { byUids, actions, subjectTypes, subjectUids, from, to } = filter;
  const conditions = [
    Prisma.sql`l.organization_uid = ${filter.organizationUid}::uuid`,
    byUids && Prisma.sql`l.by_uid = ANY (${[...byUids]}::uuid[])`,
    actions && Prisma.sql`l.action = ANY (${[...actions]}::text[])`,
    subjectTypes && Prisma.sql`l.subject_type = ANY (${[...subjectTypes]}::text[])`,
    subjectUids && Prisma.sql`l.subject_uid = ANY (${[...subjectUids]}::uuid[])`,
    from && Prisma.sql`l.at >= ${from}::timestamptz`,
    to && Prisma.sql`l.at < ${to}::timestamptz`,
  ];
  return Prisma.join(
    conditions.filter((condition) => condition !== undefined),
    " AND ",
  );
}

export type NumberedChange = LoggedChange & { seq: number };

/** Newest first; those before the entry of a number. */
export const selectLog = (
  from: Queryable,
  filter: LogFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<NumberedChange[]> =>
  from.rows<NumberedChange>(Prisma.sql`
    SELECT l.uid, l.seq, l.at, json_build_object('type', l.by_type, 'uid', l.by_uid, 'name', l.by_name) AS by, l.action,
           json_build_object('type', l.subject_type, 'uid', l.subject_uid, 'name', l.subject_name) AS subject, l.before, l.after
    FROM organization_log l WHERE ${logConditions(filter)} ${before === null ? Prisma.empty : Prisma.sql`AND l.seq < ${before}::bigint`}
    ORDER BY l.seq DESC LIMIT ${limit}::int`);
