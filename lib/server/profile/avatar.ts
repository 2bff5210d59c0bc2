import { createHash } from "node:crypto";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import type { Profile } from "@/lib/domain/profile";
import { inTransaction, sql } from "../db/pool";
import { type Avatar, deleteAvatar, saveAvatar, selectAvatar } from "./avatar-sql";
import { readPicture } from "./image-type";
import { getProfile, personOf } from "./profile";

const MAX_BYTES = 256 * 1024;
const MAX_SIDE = 1024;

/** Changes with the picture, so that browsers can keep it for good. */
const addressOf = (uid: string, bytes: Buffer): string =>
  `/api/avatars/${uid}?v=${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}`;

/** @throws AppError `invalid_request` for what is no still PNG, JPEG or WebP of at most 256 KiB and 1,024 pixels a side. */
export async function setAvatar(ctx: Ctx, bytes: Buffer): Promise<Profile> {
  const { uid } = personOf(ctx);
  if (bytes.length > MAX_BYTES) throw invalidField("image", "must have at most 262,144 bytes");
  const picture = readPicture(bytes);
  if (!picture) throw invalidField("image", "must be a still picture: PNG, JPEG or WebP");
  const { mediaType, width, height } = picture;
  if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIDE) {
    throw invalidField("image", `must have at most ${MAX_SIDE} by ${MAX_SIDE} pixels`);
  }
  await inTransaction((tx) => saveAvatar(tx, uid, { mediaType, bytes, url: addressOf(uid, bytes) }));
  return getProfile(ctx);
}

export async function removeAvatar(ctx: Ctx): Promise<void> {
  const { uid } = personOf(ctx);
  await inTransaction((tx) => deleteAvatar(tx, uid));
}

/** Of oneself or a colleague. @throws AppError `not_found`. */
export async function getAvatar(ctx: Ctx, userUid: string): Promise<Avatar> {
  const avatar = await selectAvatar(sql(), ctx, userUid);
  if (!avatar) throw new AppError("not_found", "There is no such picture");
  return avatar;
}
