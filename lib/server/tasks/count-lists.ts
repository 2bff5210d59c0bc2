import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import type { WorkTaskFilter } from "./filter-sql";
import { ownTasksOf } from "./list-work-tasks";
import { countOf } from "./list-work-tasks-sql";

/** How many tasks there are in a list. An agent sees its own tasks only. @throws AppError `forbidden`. */
export async function countList(ctx: Ctx, filter: WorkTaskFilter): Promise<number> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  return countOf(sql(), { ...filter, ...ownTasksOf(ctx) });
}
