import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import { sql } from "../db/pool";
import { listParticipating as listSql, type ParticipatingFilter } from "./list-participating-sql";
import { fromCursor, toCursor } from "./place-in-list";

export type ListParticipating = {
  filter: ParticipatingFilter;
  /** 1 to 100. */
  limit: number;
  cursor?: string | undefined;
};

export type Participating = {
  tasks: WorkTaskRecord[];
  page: { hasMore: boolean; cursor: string | null; total: number };
};

/**
 * What the caller takes part in, newest change first (`task-apis.md`, section 2.7).
 * @throws AppError `forbidden`; `invalid_query` for a cursor that no list gave.
 */
export async function listParticipating(
  ctx: Ctx,
  { filter, limit, cursor }: ListParticipating,
): Promise<Participating> {
  requirePermission(ctx, ctx.defaultOrganization, "work_tasks:read");
  const after = cursor === undefined ? null : fromCursor(cursor);
  const { tasks, total, next } = await listSql(sql(), ctx, filter, { after, limit });
  return { tasks, page: { hasMore: next !== null, cursor: next && toCursor(next), total } };
}
