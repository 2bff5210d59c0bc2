import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import { listPage, type WorkTaskFilter, type WorkTaskPage, type WorkTaskSort } from "./list-work-tasks-sql";

export type ListWorkTasks = {
  filter: Omit<WorkTaskFilter, "ofAgentUid">;
  sort: WorkTaskSort;
  /** Counted from 1. */
  page: number;
  perPage: number;
};

/** One page and the exact total. An agent sees its own tasks only. @throws AppError `forbidden`. */
export async function listWorkTasks(
  ctx: Ctx,
  { filter, sort, page, perPage }: ListWorkTasks,
): Promise<WorkTaskPage> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  const ofAgentUid = ctx.actor.type === "agent" ? ctx.actor.uid : undefined;
  return listPage(sql(), { ...filter, ofAgentUid }, { sort, limit: perPage, offset: (page - 1) * perPage });
}
