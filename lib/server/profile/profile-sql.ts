import type { Profile, UserSession } from "@/lib/domain/profile";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export async function selectProfile(from: Queryable, uid: string): Promise<Profile | null> {
  const [profile] = await from.rows<Profile>(Prisma.sql`
    SELECT uid, name, email, avatar_url AS "avatarUrl", password_hash IS NOT NULL AS "hasPassword"
    FROM users WHERE uid = ${uid}::uuid`);
  return profile ?? null;
}

export async function saveName(from: Queryable, uid: string, name: string): Promise<void> {
  await from.rows(Prisma.sql`UPDATE users SET name = ${name} WHERE uid = ${uid}::uuid`);
}

/** Holds the account, so that of two changes of its password the second one is held against what the first one left. */
export async function lockPassword(tx: Tx, uid: string): Promise<string | null> {
  const [user] = await tx.rows<{ hash: string | null }>(Prisma.sql`
    SELECT password_hash AS hash FROM users WHERE uid = ${uid}::uuid FOR NO KEY UPDATE`);
  return user?.hash ?? null;
}

/**
 * A trigger ends all sessions of whoever gets another password. One of them is put back as it was, in the same
 * transaction, so that nobody ever sees it gone.
 */
export async function savePassword(
  tx: Tx,
  { uid, passwordHash, sessionUid }: { uid: string; passwordHash: string; sessionUid: string },
): Promise<void> {
  const [kept] = await tx.rows<UserSession>(Prisma.sql`
    SELECT ${SESSION} FROM sessions WHERE uid = ${sessionUid}::uuid AND user_uid = ${uid}::uuid`);
  await tx.rows(Prisma.sql`UPDATE users SET password_hash = ${passwordHash} WHERE uid = ${uid}::uuid`);
  if (!kept) return;
  await tx.rows(Prisma.sql`
    INSERT INTO sessions (uid, user_uid, user_agent, created_at, last_seen_at, expires_at)
    VALUES (${kept.uid}::uuid, ${uid}::uuid, ${kept.userAgent}, ${kept.createdAt}::timestamptz,
            ${kept.lastSeenAt}::timestamptz, ${kept.expiresAt}::timestamptz)`);
}

const SESSION = Prisma.sql`
  uid, user_agent AS "userAgent", created_at AS "createdAt", last_seen_at AS "lastSeenAt", expires_at AS "expiresAt"`;

/** The last seen first. */
export const selectSessions = (from: Queryable, userUid: string): Promise<UserSession[]> =>
  from.rows<UserSession>(Prisma.sql`
    SELECT ${SESSION} FROM sessions WHERE user_uid = ${userUid}::uuid AND expires_at > now()
    ORDER BY last_seen_at DESC, uid DESC LIMIT 100`);

/** One of them, or all. How many that were. */
export async function deleteSessions(from: Queryable, userUid: string, uid?: string): Promise<number> {
  const deleted = await from.rows(Prisma.sql`
    DELETE FROM sessions WHERE user_uid = ${userUid}::uuid AND (${uid ?? null}::uuid IS NULL OR uid = ${uid ?? null}::uuid)
    RETURNING uid`);
  return deleted.length;
}
