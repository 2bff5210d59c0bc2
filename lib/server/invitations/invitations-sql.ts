import type { Invitation } from "@/lib/domain/member";
import type { Role } from "@/lib/domain/permissions";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

type Key = { organizationUid: string; uid: string };

const INVITATION = Prisma.sql`
  SELECT i.organization_uid AS "organizationUid", i.uid, i.role, i.email, json_build_object('uid', u.uid, 'name', u.name) AS "invitedBy",
         i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.mailed_at AS "mailedAt", i.mail_problem AS "mailProblem"
  FROM invitations i JOIN users u ON u.uid = i.invited_by_user_uid`;

const IS_OPEN = Prisma.sql`i.accepted_at IS NULL AND i.revoked_at IS NULL`;

/** Expired ones are shown for a while, so that somebody may see why nobody came. */
export const selectOpen = (from: Queryable, organizationUid: string): Promise<Invitation[]> =>
  from.rows<Invitation>(Prisma.sql`
    ${INVITATION} WHERE i.organization_uid = ${organizationUid}::uuid AND ${IS_OPEN} AND i.expires_at > now() - interval '30 days'
    ORDER BY i.created_at DESC, i.uid DESC`);

export async function selectInvitation(
  from: Queryable,
  { organizationUid, uid }: Key,
): Promise<Invitation | null> {
  const [found] = await from.rows<Invitation>(Prisma.sql`
    ${INVITATION} WHERE i.organization_uid = ${organizationUid}::uuid AND i.uid = ${uid}::uuid`);
  return found ?? null;
}

export type NewInvitation = Key & {
  role: Role;
  email: string | null;
  tokenHash: Buffer;
  /** Where it is to be mailed. */
  sealedToken: Buffer | null;
  invitedByUserUid: string;
  days: number;
};

/** With it the job that mails it. One mail at a time goes out, so that a slow mail server holds up no decision. */
export async function insertInvitation(tx: Tx, one: NewInvitation): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO invitations (organization_uid, uid, role, email, token_hash, sealed_token, invited_by_user_uid, expires_at)
    VALUES (${one.organizationUid}::uuid, ${one.uid}::uuid, ${one.role}::role, ${one.email}, ${one.tokenHash}, ${one.sealedToken},
            ${one.invitedByUserUid}::uuid, now() + make_interval(days => ${one.days}::int))`);
  if (one.sealedToken === null) return;
  await tx.rows(Prisma.sql`
    SELECT (graphile_worker.add_job('send_invitation', json_build_object('organizationUid', ${one.organizationUid}::text, 'uid', ${one.uid}::text),
      queue_name => 'mail', max_attempts => 12)).id`);
}

/** Null where it was accepted, or revoked before. */
export async function revoke(
  tx: Tx,
  { organizationUid, uid }: Key,
): Promise<{ role: Role; email: string | null } | null> {
  const [revoked] = await tx.rows<{ role: Role; email: string | null }>(Prisma.sql`
    UPDATE invitations i SET revoked_at = now(), sealed_token = NULL
    WHERE i.organization_uid = ${organizationUid}::uuid AND i.uid = ${uid}::uuid AND ${IS_OPEN} RETURNING i.role, i.email`);
  return revoked ?? null;
}

export type UsableInvitation = Key & {
  role: Role;
  email: string | null;
  organizationName: string;
  invitedByName: string;
};

const usable = (tokenHash: Buffer) => Prisma.sql`
  SELECT i.organization_uid AS "organizationUid", i.uid, i.role, i.email, o.name AS "organizationName", u.name AS "invitedByName"
  FROM invitations i JOIN organizations o ON o.uid = i.organization_uid JOIN users u ON u.uid = i.invited_by_user_uid
  WHERE i.token_hash = ${tokenHash} AND ${IS_OPEN} AND i.expires_at > now()`;

/** What a token lets somebody into, as long as it does. */
export async function selectUsable(from: Queryable, tokenHash: Buffer): Promise<UsableInvitation | null> {
  const [found] = await from.rows<UsableInvitation>(usable(tokenHash));
  return found ?? null;
}

/** The same, held until the transaction ends: whoever comes second finds it used. */
export async function lockUsable(tx: Tx, tokenHash: Buffer): Promise<UsableInvitation | null> {
  const [found] = await tx.rows<UsableInvitation>(Prisma.sql`${usable(tokenHash)} FOR UPDATE OF i`);
  return found ?? null;
}

/** Null where they are a member already. */
export async function insertMembership(
  tx: Tx,
  { organizationUid, role }: UsableInvitation,
  userUid: string,
): Promise<{ role: Role } | null> {
  const [made] = await tx.rows<{ role: Role }>(Prisma.sql`
    INSERT INTO memberships (organization_uid, user_uid, role) VALUES (${organizationUid}::uuid, ${userUid}::uuid, ${role}::role)
    ON CONFLICT DO NOTHING RETURNING role`);
  return made ?? null;
}

export async function markAccepted(tx: Tx, { organizationUid, uid }: Key, userUid: string): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE invitations SET accepted_at = now(), accepted_by_user_uid = ${userUid}::uuid, sealed_token = NULL
    WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`);
}

export async function selectPerson(
  from: Queryable,
  uid: string,
): Promise<{ uid: string; name: string; email: string } | null> {
  const [person] = await from.rows<{ uid: string; name: string; email: string }>(
    Prisma.sql`SELECT uid, name, email FROM users WHERE uid = ${uid}::uuid`,
  );
  return person ?? null;
}

export type NewAccount = { uid: string; email: string; name: string; passwordHash: string };

/** False where the address has an account. */
export async function insertAccount(
  tx: Tx,
  { uid, email, name, passwordHash }: NewAccount,
): Promise<boolean> {
  const made = await tx.rows(Prisma.sql`
    INSERT INTO users (uid, email, name, password_hash) VALUES (${uid}::uuid, ${email}, ${name}, ${passwordHash})
    ON CONFLICT (email) DO NOTHING RETURNING uid`);
  return made.length > 0;
}

export type ToMail = UsableInvitation & { sealedToken: Buffer };

/** An invitation that still is to be mailed. */
export async function selectToMail(from: Queryable, { organizationUid, uid }: Key): Promise<ToMail | null> {
  const [found] = await from.rows<ToMail>(Prisma.sql`
    SELECT i.organization_uid AS "organizationUid", i.uid, i.role, i.email, o.name AS "organizationName", u.name AS "invitedByName",
           i.sealed_token AS "sealedToken"
    FROM invitations i JOIN organizations o ON o.uid = i.organization_uid JOIN users u ON u.uid = i.invited_by_user_uid
    WHERE i.organization_uid = ${organizationUid}::uuid AND i.uid = ${uid}::uuid AND i.sealed_token IS NOT NULL
      AND ${IS_OPEN} AND i.expires_at > now()`);
  return found ?? null;
}

/** A null problem: it is on its way, and its token can be read no more. */
export async function saveMailed(
  from: Queryable,
  { organizationUid, uid }: Key,
  problem: string | null,
): Promise<void> {
  await from.rows(Prisma.sql`
    UPDATE invitations SET mail_problem = ${problem}, mailed_at = CASE WHEN ${problem}::text IS NULL THEN now() END,
      sealed_token = CASE WHEN ${problem}::text IS NULL THEN NULL ELSE sealed_token END
    WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`);
}
