import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

type Counted = { value: string | null; n: number };

/** The summary of totals `c`, with what was not folded into it yet. */
export const CELLS = (organizationUid: string, kind: string) => Prisma.sql`(
  SELECT value, type, status, priority, resolution, assign_to_type, n FROM work_task_counts
    WHERE organization_uid = ${organizationUid}::uuid AND kind = ${kind}
  UNION ALL SELECT value, type, status, priority, resolution, assign_to_type, n FROM work_task_count_changes
    WHERE organization_uid = ${organizationUid}::uuid AND kind = ${kind}) c`;

/** Of a cell. */
export const CELL_WAITS = Prisma.sql`c.type = 'hil_approval' AND c.resolution = ''`;

/** Tasks that are neither done nor canceled, by who they are assigned to. */
export const countOpenTasks = (from: Queryable, organizationUid: string): Promise<Counted[]> =>
  from.rows<Counted>(
    Prisma.sql`
      SELECT c.value, sum(c.n)::int AS n FROM ${CELLS(organizationUid, "assignee")}
      WHERE c.type = 'task' AND c.status NOT IN ('done', 'canceled') GROUP BY 1 HAVING sum(c.n) <> 0`,
    "dashboard-open-tasks",
  );

/** The requests that wait: all of them. */
export async function countPending(from: Queryable, organizationUid: string): Promise<number> {
  const [row] = await from.rows<{ n: number }>(
    Prisma.sql`SELECT coalesce(sum(c.n), 0)::int AS n FROM ${CELLS(organizationUid, "all")} WHERE ${CELL_WAITS}`,
    "dashboard-pending",
  );
  return row?.n ?? 0;
}

export const countPendingByPriority = (from: Queryable, organizationUid: string): Promise<Counted[]> =>
  from.rows<Counted>(
    Prisma.sql`
      SELECT CASE c.priority WHEN 'none' THEN 'low' ELSE c.priority END AS value, sum(c.n)::int AS n
      FROM ${CELLS(organizationUid, "all")} WHERE ${CELL_WAITS} GROUP BY 1 HAVING sum(c.n) <> 0`,
    "dashboard-pending-priority",
  );

export const countPendingByAgent = (from: Queryable, organizationUid: string): Promise<Counted[]> =>
  from.rows<Counted>(
    Prisma.sql`
      SELECT c.value, sum(c.n)::int AS n FROM ${CELLS(organizationUid, "agent")} WHERE ${CELL_WAITS}
      GROUP BY 1 HAVING sum(c.n) <> 0`,
    "dashboard-pending-agent",
  );

/** Bundles are not in the summary by their tools; of those that name none, and of single calls that do not, null. */
export const countPendingByTool = (from: Queryable, organizationUid: string): Promise<Counted[]> =>
  from.rows<Counted>(
    Prisma.sql`
      WITH named AS (
        SELECT c.value, c.n FROM ${CELLS(organizationUid, "tool")} WHERE ${CELL_WAITS}
      ), bundled AS (
        SELECT t.bundled_tools AS tools FROM work_tasks t
        WHERE t.organization_uid = ${organizationUid}::uuid AND t.bundled_tools IS NOT NULL AND t.deleted_at IS NULL
          AND t.archived_at IS NULL AND t.type = 'hil_approval' AND t.resolution IS NULL
      )
      SELECT value, sum(n)::int AS n FROM (
        SELECT value, n FROM named
        UNION ALL SELECT tool, 1 FROM bundled, unnest(tools) tool
        UNION ALL SELECT NULL, c.n FROM ${CELLS(organizationUid, "all")} WHERE ${CELL_WAITS}
        UNION ALL SELECT NULL, -n FROM named
        UNION ALL SELECT NULL, -1 FROM bundled WHERE tools <> '{}'
      ) counted GROUP BY 1 HAVING sum(n) <> 0`,
    "dashboard-pending-tool",
  );
