import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { UserSession } from "@/lib/domain/profile";
import { changeCredentials } from "../auth/change-credentials";
import { sql } from "../db/pool";
import { personOf } from "./profile";
import { deleteSessions, selectSessions } from "./profile-sql";

/** Where the caller is signed in. @throws AppError `forbidden` for an agent. */
export const listSessions = async (ctx: Ctx): Promise<UserSession[]> =>
  selectSessions(sql(), personOf(ctx).uid);

/** Signs one browser of the caller out. @throws AppError `not_found`, also for the sessions of others. */
export async function endSession(ctx: Ctx, uid: string): Promise<void> {
  const person = personOf(ctx);
  const ended = await changeCredentials((tx) => deleteSessions(tx, person.uid, uid));
  if (ended === 0) throw new AppError("not_found", "Session not found");
}

/** Signs the caller out everywhere, here as well. */
export async function endSessions(ctx: Ctx): Promise<void> {
  const { uid } = personOf(ctx);
  await changeCredentials((tx) => deleteSessions(tx, uid));
}
