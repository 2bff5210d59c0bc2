import { encode } from "next-auth/jwt";
import { v7 as uuidv7 } from "uuid";
import { createSession } from "@/lib/server/auth/user-queries";
import { env } from "@/lib/server/env";

const HOUR_MS = 60 * 60 * 1000;

/** A session as sign-in makes it, without the form. */
export async function sessionCookie(
  userUid: string,
): Promise<{ name: string; value: string; sessionUid: string }> {
  const { uid: sessionUid } = await createSession({
    uid: uuidv7(),
    userUid,
    expiresAt: new Date(Date.now() + HOUR_MS),
  });
  const value = await encode({ token: { sid: sessionUid }, secret: env().NEXTAUTH_SECRET });
  return { name: "next-auth.session-token", value, sessionUid };
}
