import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { EDITED, EXECUTION, HELD_UP_BY, rowConditions, type WorkTaskFilter } from "./filter-sql";
import { bundlesOf, cellKind, cellsByValue, cellsOf, type ValueKind } from "./totals-sql";

/** The filters whose values can be counted. */
export type Facet =
  | "type"
  | "status"
  | "resolution"
  | "priority"
  | "assignToType"
  | "assignToUid"
  | "originAgentUid"
  | "tool"
  | "execution"
  | "waiting"
  | "decidedBy"
  | "edited";

/** Of these the summary's cells know nothing. */
type OfRows = "execution" | "waiting" | "decidedBy" | "edited";
type OfCells = Exclude<Facet, OfRows>;

export type CountedValue = { value: string; count: number };

const MAX_VALUES = 200;

const ASSIGNEE_TYPE = `CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user'
  WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE 'nobody' END`;

const WAITING = `unnest(CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN ARRAY[${Object.entries(
  HELD_UP_BY,
).map(([value, isSo]) => `CASE WHEN ${isSo} THEN '${value}' END`)}] END)`;

/** The value in a row of `work_tasks t`; a task of several assignees or calls, or that is held up twice, has several. */
const ON_ROWS: Record<Facet, string> = {
  type: "t.type::text",
  status: "t.status::text",
  resolution: "CASE WHEN t.type = 'hil_approval' THEN coalesce(t.resolution::text, 'pending') END",
  priority: "t.priority::text",
  assignToType: ASSIGNEE_TYPE,
  assignToUid: "unnest(coalesce(t.assignee_user_uid, t.assignee_agent_uid) || t.co_assignee_user_uids)::text",
  originAgentUid: "t.origin_agent_uid::text",
  tool: "unnest(coalesce(t.bundled_tools, ARRAY[t.tool_type]))",
  execution: EXECUTION,
  waiting: WAITING,
  decidedBy: "t.resolved_by_user_uid::text",
  edited: EDITED,
};

/** The same in the summary's cells, which do not know what came of anything, who decided it, nor what holds it up. */
const IN_CELLS: Record<OfCells, string> = {
  type: "type",
  status: "status",
  resolution: "CASE WHEN type = 'hil_approval' THEN coalesce(nullif(resolution, ''), 'pending') END",
  priority: "priority",
  assignToType: "coalesce(nullif(assign_to_type, ''), 'nobody')",
  assignToUid: "value",
  originAgentUid: "value",
  tool: "value",
};

const KINDS: Partial<Record<Facet, ValueKind>> = {
  assignToUid: "assignee",
  originAgentUid: "agent",
  tool: "tool",
};

/** Which rows have a value at all, where an index is asked with it. */
const HAS_VALUE: Partial<Record<Facet, Prisma.Sql>> = {
  decidedBy: Prisma.sql`AND t.resolved_by_user_uid IS NOT NULL`,
};

const isOfCells = (of: Facet): of is OfCells => of in IN_CELLS;

function valuesOf(of: Facet, filter: WorkTaskFilter): Prisma.Sql {
  if (isOfCells(of)) {
    const byValue = KINDS[of];
    const kind = byValue ? cellsByValue(filter, byValue) : cellKind(filter);
    if (kind) return inCells(of, filter, kind);
  }
  const where = Prisma.sql`${rowConditions(filter)} ${HAS_VALUE[of] ?? Prisma.empty}`;
  return Prisma.sql`SELECT ${Prisma.raw(ON_ROWS[of])} AS value, 1 AS n FROM work_tasks t WHERE ${where}`;
}

/** Cells of tools know nothing of requests of several calls. */
function inCells(of: OfCells, filter: WorkTaskFilter, kind: Prisma.Sql): Prisma.Sql {
  const cells = Prisma.sql`SELECT ${Prisma.raw(IN_CELLS[of])} AS value, n FROM ${cellsOf(filter, kind)}`;
  if (of !== "tool" && !filter.tool) return cells;
  return Prisma.sql`${cells} UNION ALL SELECT ${Prisma.raw(ON_ROWS[of])}, 1 FROM ${bundlesOf(filter)}`;
}

/**
 * By hand: how many tasks of a filter there are for each value, most first, from the summary where that knows; in one
 * statement, so that all counts are of one moment.
 */
export const countValues = (from: Queryable, of: Facet, filter: WorkTaskFilter): Promise<CountedValue[]> =>
  from.rows<CountedValue>(Prisma.sql`
    SELECT value, sum(n)::bigint AS count FROM (${valuesOf(of, filter)}) found WHERE value IS NOT NULL
    GROUP BY value HAVING sum(n) > 0 ORDER BY sum(n) DESC, value LIMIT ${MAX_VALUES}`);
