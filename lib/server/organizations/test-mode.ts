import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { inTransaction, type Queryable } from "../db/pool";
import { changeIsTest, lockNumbers, selectIsTest } from "./test-mode-sql";

export const isTestOrganization = (from: Queryable, organizationUid: string): Promise<boolean> =>
  selectIsTest(from, organizationUid);

/**
 * Switches test mode on or off, for as long as the organization has no request at all: what was decided by rules and what
 * was decided by people never stand beside each other.
 * @throws AppError `has_requests` where there is one; `not_found`, also where the caller is no member; `forbidden`.
 */
export async function setTestMode(ctx: Ctx, organizationUid: string, isTest: boolean): Promise<boolean> {
  if (!ctx.organizations.has(organizationUid)) throw new AppError("not_found", "Organization not found");
  requirePermission(ctx, organizationUid, "organization:administer");
  return inTransaction(async (tx) => {
    await lockNumbers(tx, organizationUid);
    if (await changeIsTest(tx, organizationUid, isTest)) return isTest;
    throw new AppError("has_requests", "The organization has requests already, so its mode stays as it is");
  });
}
