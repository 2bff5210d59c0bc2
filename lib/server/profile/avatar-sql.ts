import { type Ctx, reachable } from "@/lib/domain/ctx";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable, Tx } from "../db/pool";

export type Avatar = { mediaType: string; bytes: Buffer };

/** With the address under which it is found. */
export async function saveAvatar(
  tx: Tx,
  userUid: string,
  { mediaType, bytes, url }: Avatar & { url: string },
): Promise<void> {
  await tx.rows(Prisma.sql`
    INSERT INTO avatars (user_uid, media_type, bytes) VALUES (${userUid}::uuid, ${mediaType}, ${bytes})
    ON CONFLICT (user_uid) DO UPDATE
      SET media_type = excluded.media_type, bytes = excluded.bytes, updated_at = now()`);
  await tx.rows(Prisma.sql`UPDATE users SET avatar_url = ${url} WHERE uid = ${userUid}::uuid`);
}

export async function deleteAvatar(tx: Tx, userUid: string): Promise<void> {
  await tx.rows(Prisma.sql`DELETE FROM avatars WHERE user_uid = ${userUid}::uuid`);
  await tx.rows(Prisma.sql`UPDATE users SET avatar_url = NULL WHERE uid = ${userUid}::uuid`);
}

/** Of somebody with whom the caller is in an organization. */
export async function selectAvatar(from: Queryable, ctx: Ctx, userUid: string): Promise<Avatar | null> {
  const [avatar] = await from.rows<Avatar>(Prisma.sql`
    SELECT media_type AS "mediaType", bytes FROM avatars WHERE user_uid = ${lookedUp(userUid)}::uuid
      AND EXISTS (SELECT FROM memberships m
        WHERE m.user_uid = avatars.user_uid AND m.organization_uid = ANY (${reachable(ctx)}::uuid[]))`);
  return avatar ?? null;
}
