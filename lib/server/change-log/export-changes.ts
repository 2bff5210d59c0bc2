import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { ExportedChange, ExportPlace } from "@/lib/domain/exports";
import { sql } from "../db/pool";
import { type ChangeFilter, countChanges, selectChanges } from "./export-changes-sql";

/** An agent is not told of everything that people do with its requests. @throws AppError `forbidden`. */
function requireReader(ctx: Ctx, { organizationUid }: ChangeFilter): void {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "The change log is for people");
  requirePermission(ctx, organizationUid, "work_tasks:read");
}

/** How many entries an export has by now. @throws AppError `forbidden`. */
export async function countChangesToExport(ctx: Ctx, filter: ChangeFilter): Promise<number> {
  requireReader(ctx, filter);
  return countChanges(sql(), filter);
}

/** Entries by their age, those behind a place; none at the end. @throws AppError `forbidden`. */
export async function exportChanges(
  ctx: Ctx,
  filter: ChangeFilter,
  after: ExportPlace | undefined,
): Promise<ExportedChange[]> {
  requireReader(ctx, filter);
  return selectChanges(sql(), filter, after);
}
