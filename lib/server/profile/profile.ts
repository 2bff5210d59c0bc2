import type { Ctx, UserActor } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Profile } from "@/lib/domain/profile";
import { changeCredentials } from "../auth/change-credentials";
import { requireUser } from "../auth/require-user";
import { sql } from "../db/pool";
import { saveName, selectProfile } from "./profile-sql";

export const personOf = (ctx: Ctx): UserActor => requireUser(ctx, "Only people have a profile");

/** @throws AppError `forbidden` for an agent; `not_found` for an account that has just been deleted. */
export async function getProfile(ctx: Ctx): Promise<Profile> {
  const profile = await selectProfile(sql(), personOf(ctx).uid);
  if (!profile) throw new AppError("not_found", "There is no such account any more");
  return profile;
}

/** @throws as getProfile does. */
export async function updateProfile(ctx: Ctx, { name }: { name: string }): Promise<Profile> {
  const { uid } = personOf(ctx);
  await changeCredentials((tx) => saveName(tx, uid, name));
  return getProfile(ctx);
}
