import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import type { WorkTaskFilter } from "./filter-sql";
import { listPage, type Selection, selectFirst, type WorkTaskPage } from "./list-work-tasks-sql";
import type { WorkTaskSort } from "./sort-sql";

export type ListWorkTasks = {
  filter: Omit<WorkTaskFilter, "ofAgentUid">;
  sort: WorkTaskSort;
  /** Counted from 1. */
  page: number;
  perPage: number;
};

/** The condition that an agent sees its own tasks only. */
export const ownTasksOf = ({ actor }: Ctx): Pick<WorkTaskFilter, "ofAgentUid"> => ({
  ofAgentUid: actor.type === "agent" ? actor.uid : undefined,
});

/** One page and the exact total. An agent sees its own tasks only. @throws AppError `forbidden`. */
export async function listWorkTasks(
  ctx: Ctx,
  { filter, sort, page, perPage }: ListWorkTasks,
): Promise<WorkTaskPage> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  const limits = { sort, limit: perPage, offset: (page - 1) * perPage };
  return listPage(sql(), { ...filter, ...ownTasksOf(ctx) }, limits);
}

/** The first tasks of the same list, for a command on many, and how many there are in all. @throws AppError `forbidden`. */
export async function selectWorkTasks(
  ctx: Ctx,
  { filter, sort, limit }: Pick<ListWorkTasks, "filter" | "sort"> & { limit: number },
): Promise<Selection> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  return selectFirst(sql(), { ...filter, ...ownTasksOf(ctx) }, { sort, limit });
}
