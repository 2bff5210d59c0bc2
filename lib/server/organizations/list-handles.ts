import type { Identity } from "@/lib/domain/channel";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { findIdentities } from "./find-identities";
import { requireMember } from "./require-member";

const byName = (a: Identity, b: Identity): number =>
  Number(a.type === "agent") - Number(b.type === "agent") ||
  a.name.localeCompare(b.name, "en") ||
  a.handle.localeCompare(b.handle, "en");

/**
 * Everybody who can be mentioned in an organization, people first.
 * @throws AppError `not_found`, also where the caller is no member; `forbidden`, also for every agent.
 */
export async function listHandles(ctx: Ctx, organizationUid: string): Promise<Identity[]> {
  requireMember(ctx, organizationUid);
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "An agent cannot list people");
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return (await findIdentities(organizationUid, "anybody")).toSorted(byName);
}
