import { type ChangedSettings, toSettings } from "@/lib/contracts/desk/organization/mapping";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { changedFields } from "@/lib/domain/organization-change";
import type { Organization } from "@/lib/domain/organization-settings";
import { inTransaction, type Queryable, sql } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { lockOrganization } from "./lock-organization";
import { requireMember } from "./require-member";
import { saveSettings, selectOrganization } from "./settings-sql";

async function findOrganization(from: Queryable, uid: string): Promise<Organization> {
  const organization = await selectOrganization(from, uid);
  if (!organization) throw new AppError("not_found", "Organization not found");
  return organization;
}

/** All that an organization settles for itself. @throws AppError `not_found`, also where the caller is no member; `forbidden`. */
export async function getOrganization(ctx: Ctx, uid: string): Promise<Organization> {
  requireMember(ctx, uid);
  requirePermission(ctx, uid, "work_tasks:read");
  return findOrganization(sql(), uid);
}

/**
 * Changes what is given, and writes it down. What changes nothing is neither written nor a new version.
 * @throws AppError as getOrganization does; `stale_version` where the settings are at another version than expected.
 */
export async function updateOrganization(
  ctx: Ctx,
  uid: string,
  { changes, expectedVersion }: { changes: ChangedSettings; expectedVersion?: number | undefined },
): Promise<Organization> {
  requireMember(ctx, uid);
  requirePermission(ctx, uid, "organization:administer");
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return inTransaction(async (tx) => {
    await lockOrganization(tx, uid);
    const before = await findOrganization(tx, uid);
    if (expectedVersion !== undefined && expectedVersion !== before.version) throw stale(before);
    const after: Organization = { ...before, ...given };
    const changed = changedFields(toSettings(before), toSettings(after));
    if (!changed) return before;
    await saveSettings(tx, uid, after);
    await recordOrganizationChange(tx, ctx.actor, {
      ...{ organizationUid: uid, action: "organization.updated" },
      ...{ subject: { type: "organization", uid, name: before.name } },
      ...changed,
    });
    return { ...after, version: before.version + 1 };
  });
}

const stale = ({ version }: Organization) =>
  new AppError("stale_version", "Somebody else changed the settings since you read them", {
    details: [{ field: "version", version }],
  });
