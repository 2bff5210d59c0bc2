import { Prisma } from "@/prisma/generated/client";
import { allOf } from "./conditions-sql";
import { rowConditions, type WorkTaskFilter } from "./filter-sql";

/** What the cells know; all else only the rows do. */
const IN_SUMMARY: ReadonlySet<string> = new Set<keyof WorkTaskFilter>([
  ...(["organizationUid", "type", "status", "priority", "resolution", "assignToType"] as const),
  ...(["assignToUid", "originAgentUid", "tool", "dueDateFrom", "dueDateTo"] as const),
]);

/** Of several assignees only the rows know, since a task that two have is in two cells. */
const isForRows = (filter: WorkTaskFilter): boolean =>
  (filter.assignToUid?.length ?? 0) > 1 ||
  Object.entries(filter).some(([name, value]) => value !== undefined && !IN_SUMMARY.has(name));

/** Dates as text sort like dates; ':' comes after every digit. */
const dueKind = ({ dueDateFrom: from, dueDateTo: to }: WorkTaskFilter): Prisma.Sql[] =>
  from === undefined && to === undefined
    ? []
    : [Prisma.sql`kind = 'due' AND value >= ${from ?? ""} AND value <= ${to ?? ":"}`];

export type ValueKind = "assignee" | "agent" | "tool";

const valueKind = (kind: ValueKind, values: readonly string[] | undefined): Prisma.Sql[] =>
  values ? [Prisma.sql`kind = ${kind} AND value = ANY (${values}::text[])`] : [];

/** The kinds of summary cells that know of a filter's conditions; null where none can. */
function kindsOf(filter: WorkTaskFilter): Prisma.Sql[] | null {
  if (isForRows(filter)) return null;
  return [
    ...dueKind(filter),
    ...valueKind("assignee", filter.assignToUid),
    ...valueKind("agent", filter.originAgentUid),
    ...valueKind("tool", filter.tool),
  ];
}

/** Which kind of summary cells covers the filter; null where none does and rows must be counted. */
export function cellKind(filter: WorkTaskFilter): Prisma.Sql | null {
  const kinds = kindsOf(filter);
  if (kinds === null || kinds.length > 1) return null;
  return kinds[0] ?? Prisma.sql`kind = 'all' AND value = ''`;
}

/** The cells that tell a filter's tasks apart by one of these; null where rows must be counted. */
export const cellsByValue = (filter: WorkTaskFilter, kind: ValueKind): Prisma.Sql | null =>
  kindsOf(filter)?.length === 0 ? Prisma.sql`kind = ${kind}` : null;

/** The summary's cells of a filter and what was not folded into them yet, in one snapshot. */
export function cellsOf(filter: WorkTaskFilter, kind: Prisma.Sql): Prisma.Sql {
  const conditions = [Prisma.sql`organization_uid = ${filter.organizationUid}::uuid`, kind];
  if (filter.type) conditions.push(Prisma.sql`type = ANY (${filter.type}::text[])`);
  if (filter.status) conditions.push(Prisma.sql`status = ANY (${filter.status}::text[])`);
  if (filter.priority) conditions.push(Prisma.sql`priority = ANY (${filter.priority}::text[])`);
  if (filter.assignToType) {
    const cells = filter.assignToType.map((type) => (type === "nobody" ? "" : type));
    conditions.push(Prisma.sql`assign_to_type = ANY (${cells}::text[])`);
  }
  if (filter.resolution) {
    const cells = filter.resolution.map((value) => (value === "pending" ? "" : value));
    conditions.push(Prisma.sql`type = 'hil_approval' AND resolution = ANY (${cells}::text[])`);
  }
  const where = allOf(conditions);
  return Prisma.sql`(
    SELECT value, type, status, priority, resolution, assign_to_type, n FROM work_task_counts WHERE ${where}
    UNION ALL
    SELECT value, type, status, priority, resolution, assign_to_type, n FROM work_task_count_changes WHERE ${where}) cells`;
}

/** The rows of a filter that carry several calls: what cells of tools do not know. */
export const bundlesOf = (filter: WorkTaskFilter): Prisma.Sql =>
  Prisma.sql`work_tasks t WHERE t.bundled_tools IS NOT NULL AND ${rowConditions(filter)}`;

/** Exact without counting: the sum over the cells, and the few that carry several calls. */
export function summedTotal(filter: WorkTaskFilter, kind: Prisma.Sql): Prisma.Sql {
  const bundles = filter.tool ? Prisma.sql`+ (SELECT count(*) FROM ${bundlesOf(filter)})` : Prisma.empty;
  return Prisma.sql`SELECT coalesce(sum(n), 0)::bigint ${bundles} AS n FROM ${cellsOf(filter, kind)}`;
}
