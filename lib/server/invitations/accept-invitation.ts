import { v7 as uuidv7 } from "uuid";
import type { UserActor } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { changeCredentials } from "../auth/change-credentials";
import { countInvitationAttempt } from "../auth/invitation-limits";
import { hashPassword } from "../auth/password";
import { personOfPassword } from "../auth/sign-in";
import { sql, type Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { invitationHash } from "./invitation-token";
import * as stored from "./invitations-sql";

/** Who accepts: the one who is signed in, the holder of an account, or somebody who gets one by it. */
export type Accepter =
  | { as: "session"; uid: string }
  | { as: "account"; email: string; password: string }
  | { as: "new_account"; email: string; name: string; password: string };

export type Acceptance = { token: string; accepter: Accepter; address: string };

/** The same for an invitation that never was, was used or revoked, or is over. */
const noUse = () =>
  new AppError("not_found", "This invitation does not exist, was used or revoked, or has expired");

const wrongAccount = () => new AppError("forbidden", "This invitation is for the account of another address");

/** What a token lets somebody into, for the page that asks whether they want it; null where it lets nobody in. */
export async function findInvitation(token: string): Promise<stored.UsableInvitation | null> {
  const hash = invitationHash(token);
  return hash && stored.selectUsable(sql(), hash);
}

/**
 * Makes somebody a member, once. Who is one already stays as they are, and the invitation stays open.
 * @throws AppError `rate_limited`; `not_found` where the invitation lets nobody in; `forbidden` where it is for another
 * address; `unauthenticated` for a wrong password; `invalid_request` for a new account of an address that has one.
 */
export async function acceptInvitation({
  token,
  accepter,
  address,
}: Acceptance): Promise<{ organizationUid: string }> {
  await countInvitationAttempt(address);
  const hash = invitationHash(token);
  if (!hash || !(await stored.selectUsable(sql(), hash))) throw noUse();
  // Before the transaction: it takes its time on purpose.
  const enter = await entering(accepter, address);
  return changeCredentials(async (tx) => {
    const invitation = await stored.lockUsable(tx, hash);
    if (!invitation) throw noUse();
    const person = await enter(tx);
    if (invitation.email !== null && invitation.email !== person.email) throw wrongAccount();
    await join(tx, invitation, person);
    return { organizationUid: invitation.organizationUid };
  });
}

type Person = { uid: string; name: string; email: string };

/** How the accepter becomes a person with an account, within the transaction. */
async function entering(accepter: Accepter, address: string): Promise<(tx: Tx) => Promise<Person>> {
  if (accepter.as === "session") {
    const person = await stored.selectPerson(sql(), accepter.uid);
    return async () => person ?? Promise.reject(noUse());
  }
  const { email, password } = accepter;
  if (accepter.as === "account") {
    const person = await personOfPassword(email, password, address);
    if (!person) {
      throw new AppError("unauthenticated", "E-mail or password is wrong, or there were too many attempts");
    }
    return async () => person;
  }
  const account = {
    uid: uuidv7(),
    email,
    name: accepter.name.trim(),
    passwordHash: await hashPassword(password),
  };
  return async (tx) => {
    if (await stored.insertAccount(tx, account)) return account;
    throw invalidField(
      "email",
      "cannot be used for a new account; sign in if it is yours, or use another one",
    );
  };
}

async function join(
  tx: Tx,
  invitation: stored.UsableInvitation,
  { uid, name, email }: Person,
): Promise<void> {
  if (!(await stored.insertMembership(tx, invitation, uid))) return;
  await stored.markAccepted(tx, invitation, uid);
  const actor: UserActor = { type: "user", uid, name };
  await recordOrganizationChange(tx, actor, {
    ...{ organizationUid: invitation.organizationUid, action: "member.joined" },
    subject: { type: "member", uid, name },
    ...{ before: null, after: { role: invitation.role, email, invited_by: invitation.invitedByName } },
  });
}
