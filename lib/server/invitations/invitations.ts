import { v7 as uuidv7 } from "uuid";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Invitation } from "@/lib/domain/member";
import type { Role } from "@/lib/domain/permissions";
import { requireUser } from "../auth/require-user";
import { hashToken } from "../auth/token";
import { inTransaction, sql } from "../db/pool";
import { canMail } from "../mail/send-mail";
import { recordOrganizationChange } from "../organization-log/record";
import { requireMember } from "../organizations/require-member";
import { invitationUrl, makeInvitationToken, sealInvitationToken } from "./invitation-token";
import * as stored from "./invitations-sql";

function requireAdmin(ctx: Ctx, organizationUid: string): void {
  requireMember(ctx, organizationUid);
  requirePermission(ctx, organizationUid, "organization:administer");
}

const noSuchInvitation = () => new AppError("not_found", "Invitation not found");

/** Those that nobody has used yet, newest first. @throws AppError `not_found`, `forbidden`. */
export async function listInvitations(ctx: Ctx, organizationUid: string): Promise<Invitation[]> {
  requireAdmin(ctx, organizationUid);
  return stored.selectOpen(sql(), organizationUid);
}

export type NewInvitation = { organizationUid: string; role: Role; email: string | null; days: number };

/** `url` is to be had this once. */
export type MadeInvitation = { invitation: Invitation; url: string; isMailed: boolean };

/**
 * Lets one person in, once. Nothing of what comes back depends on whether the address has an account.
 * @throws AppError `not_found`; `forbidden`, also for every agent.
 */
export async function createInvitation(ctx: Ctx, input: NewInvitation): Promise<MadeInvitation> {
  const { organizationUid, role, email, days } = input;
  requireAdmin(ctx, organizationUid);
  const inviter = requireUser(ctx, "An agent invites nobody");
  const [uid, token] = [uuidv7(), makeInvitationToken()];
  const isMailed = email !== null && canMail();
  const invitation = await inTransaction(async (tx) => {
    await stored.insertInvitation(tx, {
      ...{ organizationUid, uid, role, email, days, invitedByUserUid: inviter.uid },
      ...{ tokenHash: hashToken(token), sealedToken: isMailed ? sealInvitationToken(token) : null },
    });
    await recordOrganizationChange(tx, inviter, {
      ...{ organizationUid, action: "invitation.created" },
      ...{ subject: subjectOf(uid, email), before: null, after: { role, expires_in_days: days } },
    });
    return stored.selectInvitation(tx, { organizationUid, uid });
  });
  if (!invitation) throw noSuchInvitation();
  return { invitation, url: invitationUrl(token), isMailed };
}

const subjectOf = (uid: string, email: string | null) => ({
  type: "invitation" as const,
  uid,
  name: email ?? "A link",
});

/** Its link lets nobody in any more. @throws AppError `not_found`, also where it was accepted or revoked; `forbidden`. */
export async function revokeInvitation(
  ctx: Ctx,
  { organizationUid, uid }: { organizationUid: string; uid: string },
): Promise<void> {
  requireAdmin(ctx, organizationUid);
  await inTransaction(async (tx) => {
    const revoked = await stored.revoke(tx, { organizationUid, uid });
    if (!revoked) throw noSuchInvitation();
    await recordOrganizationChange(tx, ctx.actor, {
      ...{ organizationUid, action: "invitation.revoked" },
      ...{ subject: subjectOf(uid, revoked.email), before: { role: revoked.role }, after: null },
    });
  });
}
