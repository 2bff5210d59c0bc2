import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import { type CountedValue, countValues, type Facet } from "./facets-sql";
import type { WorkTaskFilter } from "./filter-sql";
import { ownTasksOf } from "./list-work-tasks";

/** How many tasks there are for each value of one filter, all others applied. @throws AppError `forbidden`. */
export async function countFacet(ctx: Ctx, of: Facet, filter: WorkTaskFilter): Promise<CountedValue[]> {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  return countValues(sql(), of, { ...filter, [of]: undefined, ...ownTasksOf(ctx) });
}
