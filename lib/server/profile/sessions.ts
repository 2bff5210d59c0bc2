import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { UserSession } from "@/lib/domain/profile";
import { credentials } from "../auth/credential-cache";
import { sql } from "../db/pool";
import { personOf } from "./profile";
import { deleteSessions, selectSessions } from "./profile-sql";

/** Where the caller is signed in. @throws AppError `forbidden` for an agent. */
export const listSessions = async (ctx: Ctx): Promise<UserSession[]> =>
  selectSessions(sql(), personOf(ctx).uid);

/** Signs one browser of the caller out. @throws AppError `not_found`, also for the sessions of others. */
export async function endSession(ctx: Ctx, uid: string): Promise<void> {
  const ended = await deleteSessions(sql(), personOf(ctx).uid, uid);
  credentials().clear();
  if (ended === 0) throw new AppError("not_found", "Session not found");
}

/** Signs the caller out everywhere, here as well. */
export async function endSessions(ctx: Ctx): Promise<void> {
  await deleteSessions(sql(), personOf(ctx).uid);
  credentials().clear();
}
