import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { ExportedOrganizationChange, ExportPlace } from "@/lib/domain/exports";
import { sql } from "../db/pool";
import { countEntries, type OrganizationLogFilter, selectEntries } from "./export-sql";

/** How many entries an export has by now. @throws AppError `forbidden`. */
export async function countOrganizationLog(ctx: Ctx, filter: OrganizationLogFilter): Promise<number> {
  requirePermission(ctx, filter.organizationUid, "organization:administer");
  return countEntries(sql(), filter);
}

/** Entries, oldest first, those behind a place; none at the end. @throws AppError `forbidden`. */
export async function exportOrganizationLog(
  ctx: Ctx,
  filter: OrganizationLogFilter,
  after: ExportPlace | undefined,
): Promise<ExportedOrganizationChange[]> {
  requirePermission(ctx, filter.organizationUid, "organization:administer");
  return selectEntries(sql(), filter, after);
}
