import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { inTransaction, type Queryable } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { requireMember } from "./require-member";
import { changeIsTest, lockNumbers, selectIsTest } from "./test-mode-sql";

export const isTestOrganization = (from: Queryable, organizationUid: string): Promise<boolean> =>
  selectIsTest(from, organizationUid);

/**
 * Switches test mode on or off, for as long as the organization has no request at all: what was decided by rules and what
 * was decided by people never stand beside each other.
 * @throws AppError `has_requests` where there is one; `not_found`, also where the caller is no member; `forbidden`.
 */
export async function setTestMode(ctx: Ctx, organizationUid: string, isTest: boolean): Promise<boolean> {
  requireMember(ctx, organizationUid);
  requirePermission(ctx, organizationUid, "organization:administer");
  return inTransaction(async (tx) => {
    await lockNumbers(tx, organizationUid);
    const changed = await changeIsTest(tx, organizationUid, isTest);
    if (!changed) {
      throw new AppError("has_requests", "The organization has requests already, so its mode stays as it is");
    }
    if (changed.was !== isTest) {
      await recordOrganizationChange(tx, ctx.actor, {
        ...{ organizationUid, action: "organization.updated" },
        ...{ subject: { type: "organization", uid: organizationUid, name: changed.name } },
        ...{ before: { is_test: changed.was }, after: { is_test: isTest } },
      });
    }
    return isTest;
  });
}
