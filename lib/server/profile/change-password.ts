import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import { changeCredentials } from "../auth/change-credentials";
import { hashPassword, isPassword } from "../auth/password";
import { countPasswordTry, forgivePasswordTries } from "../auth/sign-in-limits";
import { personOf } from "./profile";
import { lockPassword, savePassword } from "./profile-sql";

type ChangePassword = { presentPassword: string; newPassword: string };

/**
 * All other sessions of the person end with the commit; the one that asks goes on.
 * @throws AppError `invalid_request` naming `present_password` where it is not theirs, or they have none; `rate_limited`
 * after too many that were not; `forbidden` where they are not signed in.
 */
export async function changePassword(
  ctx: Ctx,
  { presentPassword, newPassword }: ChangePassword,
): Promise<void> {
  const { uid } = personOf(ctx);
  const { sessionUid } = ctx;
  if (sessionUid === undefined) throw new AppError("forbidden", "Sign in to change the password");
  await countPasswordTry(uid);
  const passwordHash = await hashPassword(newPassword);
  await changeCredentials(async (tx) => {
    const present = await lockPassword(tx, uid);
    if (present === null)
      throw invalidField("present_password", "this account has none; it signs in elsewhere");
    if (!(await isPassword(presentPassword, present))) {
      throw invalidField("present_password", "is not your password");
    }
    await savePassword(tx, { uid, passwordHash, sessionUid });
  });
  await forgivePasswordTries(uid);
}
