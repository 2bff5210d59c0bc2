import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { TableRow } from "@/lib/domain/table-row";
import { sql } from "../db/pool";
import { findDecisionRules } from "../organizations/decision-rules";
import { type ListWorkTasks, ownTasksOf } from "./list-work-tasks";
import { fromRowCursor, toRowCursor } from "./row-cursor";
import { findRows } from "./rows-sql";

export type ListRows = Pick<ListWorkTasks, "filter" | "sort"> & {
  cursor?: string | undefined;
  limit: number;
};

/**
 * The tasks of listWorkTasks in the same order, a page at a time, and the cursor of the next page.
 * @throws AppError `forbidden`; `invalid_query` for a cursor that this list did not give.
 */
export async function listRows(
  ctx: Ctx,
  { filter, sort, cursor, limit }: ListRows,
): Promise<{ rows: TableRow[]; cursor: string | null }> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  const after = cursor === undefined ? null : fromRowCursor(sort, cursor);
  const { highRiskRules: rules } = await findDecisionRules(filter.organizationUid);
  const wanted = { filter: { ...filter, ...ownTasksOf(ctx) }, sort, after, limit, rules };
  const { rows, next } = await findRows(sql(), wanted);
  return { rows, cursor: next && toRowCursor(sort, next) };
}
