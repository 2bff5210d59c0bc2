import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { WorkTaskRecord } from "@/lib/domain/work-task";
import { sql } from "../db/pool";
import { type CompanyFilter, listCompany as listSql } from "./list-company-sql";

/** The tasks of the credential's organization by deadline, and how many there are in all. @throws AppError `forbidden`. */
export async function listCompany(
  ctx: Ctx,
  filter: Omit<CompanyFilter, "organizationUid">,
  page: { limit: number; offset: number },
): Promise<{ tasks: WorkTaskRecord[]; total: number }> {
  requirePermission(ctx, ctx.defaultOrganization, "work_tasks:read");
  return listSql(sql(), { ...filter, organizationUid: ctx.defaultOrganization }, page);
}
