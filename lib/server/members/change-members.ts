import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Member } from "@/lib/domain/member";
import type { Role } from "@/lib/domain/permissions";
import { dropHeldOf } from "../approvals/drop-held";
import { changeCredentials } from "../auth/change-credentials";
import { requireUser } from "../auth/require-user";
import type { Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { lockOrganization } from "../organizations/lock-organization";
import { requireMember } from "../organizations/require-member";
import * as stored from "./members-sql";
import { noSuchMember } from "./read-members";

/** From here on nobody else changes who is in the organization, and as what. */
async function lockMember(tx: Tx, key: stored.MemberKey): Promise<Member> {
  await lockOrganization(tx, key.organizationUid);
  const member = await stored.selectMember(tx, key);
  if (!member) throw noSuchMember();
  return member;
}

/** @throws AppError `last_admin` where nobody else could administer the organization. */
async function keepAnAdmin(tx: Tx, member: Member): Promise<void> {
  if (member.role !== "admin" || (await stored.hasOtherAdmin(tx, member))) return;
  throw new AppError("last_admin", "An organization needs an admin; make somebody else one first");
}

const subjectOf = ({ organizationUid, uid, name }: Member) => ({
  organizationUid,
  subject: { type: "member" as const, uid, name },
});

/** It counts from the member's next request on. @throws AppError `not_found`, `forbidden`, `last_admin`. */
export async function changeMember(ctx: Ctx, key: stored.MemberKey, role: Role): Promise<Member> {
  requireMember(ctx, key.organizationUid);
  requirePermission(ctx, key.organizationUid, "organization:administer");
  return changeCredentials(async (tx) => {
    const member = await lockMember(tx, key);
    if (member.role === role) return member;
    await keepAnAdmin(tx, member);
    await stored.saveRole(tx, key, role);
    await recordOrganizationChange(tx, ctx.actor, {
      ...subjectOf(member),
      ...{ action: "member.role_changed", before: { role: member.role }, after: { role } },
    });
    return { ...member, role };
  });
}

/**
 * Ends somebody's access, or one's own. What is assigned to them stays so; decisions that they could still take back are
 * dropped, so that the requests wait for others. @throws AppError `not_found`, `forbidden`, `last_admin`.
 */
export async function removeMember(ctx: Ctx, key: stored.MemberKey): Promise<void> {
  const { organizationUid } = key;
  requireMember(ctx, organizationUid);
  const caller = requireUser(ctx, "An agent cannot remove people");
  const leaves = caller.uid === key.uid;
  if (!leaves) requirePermission(ctx, organizationUid, "organization:administer");
  await changeCredentials(async (tx) => {
    const member = await lockMember(tx, key);
    await keepAnAdmin(tx, member);
    await dropHeldOf(tx, { organizationUid, holderUid: key.uid });
    await stored.deleteMembership(tx, key);
    await recordOrganizationChange(tx, caller, {
      ...subjectOf(member),
      action: leaves ? "member.left" : "member.removed",
      ...{ before: { role: member.role, email: member.email }, after: null },
    });
  });
}

/** The organization that the caller's desk opens. @throws AppError `not_found`; `forbidden` for an agent. */
export async function chooseDefaultOrganization(ctx: Ctx, organizationUid: string): Promise<void> {
  requireMember(ctx, organizationUid);
  const { uid } = requireUser(ctx, "An agent belongs to one organization");
  await changeCredentials((tx) => stored.saveDefaultOrganization(tx, { organizationUid, uid }));
}
