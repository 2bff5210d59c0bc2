import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import { requireMember } from "../organizations/require-member";
import { countOld } from "./archive-sql";

type Retention = { organizationUid: string; months: number };

/**
 * How many tasks would leave the lists now if they were kept there for so many months.
 * @throws AppError `not_found`, also where the caller is no member; `forbidden`.
 */
export async function previewRetention(ctx: Ctx, { organizationUid, months }: Retention): Promise<number> {
  requireMember(ctx, organizationUid);
  requirePermission(ctx, organizationUid, "organization:administer");
  return countOld(sql(), { organizationUid, months });
}
