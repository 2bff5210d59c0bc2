import { Prisma } from "@/prisma/generated/client";
import { allOf } from "./conditions-sql";
import type { WorkTaskFilter } from "./list-work-tasks-sql";

/** What only the rows know: text, an agent's own view, and several assignees, since a task that two have is in two cells. */
const isForRows = ({ q, ofAgentUid, assignToUid }: WorkTaskFilter): boolean =>
  q !== undefined || ofAgentUid !== undefined || (assignToUid?.length ?? 0) > 1;

/** Dates as text sort like dates; ':' comes after every digit. */
const dueKind = ({ dueDateFrom: from, dueDateTo: to }: WorkTaskFilter): Prisma.Sql[] =>
  from === undefined && to === undefined
    ? []
    : [Prisma.sql`kind = 'due' AND value >= ${from ?? ""} AND value <= ${to ?? ":"}`];

const uidKind = (kind: "assignee" | "agent", uids: readonly string[] | undefined): Prisma.Sql[] =>
  uids ? [Prisma.sql`kind = ${kind} AND value = ANY (${uids}::text[])`] : [];

/** Which kind of summary cells covers the filter; null where none does and rows must be counted. */
export function cellKind(filter: WorkTaskFilter): Prisma.Sql | null {
  if (isForRows(filter)) return null;
  const kinds = [
    ...dueKind(filter),
    ...uidKind("assignee", filter.assignToUid),
    ...uidKind("agent", filter.originAgentUid),
  ];
  if (kinds.length > 1) return null;
  return kinds[0] ?? Prisma.sql`kind = 'all' AND value = ''`;
}

/** Exact without counting: the sum over the summary's cells and what was not folded into them yet, in one snapshot. */
export function summedTotal(filter: WorkTaskFilter, kind: Prisma.Sql): Prisma.Sql {
  const conditions = [Prisma.sql`organization_uid = ${filter.organizationUid}::uuid`, kind];
  if (filter.type) conditions.push(Prisma.sql`type = ANY (${filter.type}::text[])`);
  if (filter.status) conditions.push(Prisma.sql`status = ANY (${filter.status}::text[])`);
  if (filter.priority) conditions.push(Prisma.sql`priority = ANY (${filter.priority}::text[])`);
  if (filter.assignToType) conditions.push(Prisma.sql`assign_to_type = ANY (${filter.assignToType}::text[])`);
  if (filter.resolution) {
    const cells = filter.resolution.map((value) => (value === "pending" ? "" : value));
    conditions.push(Prisma.sql`type = 'hil_approval' AND resolution = ANY (${cells}::text[])`);
  }
  const where = allOf(conditions);
  return Prisma.sql`
    SELECT coalesce(sum(n), 0)::bigint AS n FROM (
      SELECT n FROM work_task_counts WHERE ${where} UNION ALL SELECT n FROM work_task_count_changes WHERE ${where}
    ) cells`;
}
