import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

/** A cell of the summary of totals that is not what the tasks say. */
export type TotalDifference = {
  organizationUid: string;
  kind: string;
  value: string;
  kept: number;
  counted: number;
};

const CELL = Prisma.raw("organization_uid, kind, value, type, status, priority, resolution, assign_to_type");

/** Every cell, as it is kept with what was not folded yet, against the tasks themselves. */
const DIFFERING = Prisma.sql`
  SELECT ${CELL}, sum(kept)::int AS kept, sum(counted)::int AS counted FROM (
    SELECT ${CELL}, n AS kept, 0 AS counted FROM work_task_counts
    UNION ALL SELECT ${CELL}, n, 0 FROM work_task_count_changes
    UNION ALL
    SELECT t.organization_uid, k.kind, k.value, t.type::text, t.status::text, t.priority::text, coalesce(t.resolution::text, ''),
      CASE WHEN t.assignee_user_uid IS NOT NULL THEN 'user' WHEN t.assignee_agent_uid IS NOT NULL THEN 'agent' ELSE '' END, 0, 1
    FROM work_tasks t CROSS JOIN LATERAL work_task_cells(t.due_date, t.origin_agent_uid,
      coalesce(t.assignee_user_uid, t.assignee_agent_uid), t.co_assignee_user_uids, t.tool_type,
      coalesce(t.deleted_at, t.archived_at), CASE WHEN t.type = 'hil_approval' AND t.resolution IS NULL THEN t.created_at END) k
  ) cells GROUP BY ${CELL} HAVING sum(kept) <> sum(counted)`;

export const selectDifferences = (tx: Tx): Promise<TotalDifference[]> =>
  tx.rows<TotalDifference>(Prisma.sql`
    SELECT organization_uid AS "organizationUid", kind,
      concat_ws(' ', nullif(value, ''), type, status, priority, nullif(resolution, ''), nullif(assign_to_type, '')) AS value,
      kept, counted
    FROM (${DIFFERING}) d ORDER BY 1, 2, 3`);

/** Adds what is missing, as a writer would. */
export async function repairDifferences(tx: Tx): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO work_task_count_changes (${CELL}, n) SELECT ${CELL}, counted - kept FROM (${DIFFERING}) d`);
}

/** What follows in the transaction sees one moment, and may take its time: a million tasks are gone through. */
export async function readOneMoment(tx: Tx): Promise<void> {
  await tx.rows(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
  await tx.rows(Prisma.sql`SET LOCAL statement_timeout = 0`);
}
