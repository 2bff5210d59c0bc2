import { v7 as uuidv7 } from "uuid";
import { isPassword } from "./password";
import { type Attempt, countAttempt, forgive } from "./sign-in-limits";
import { createSession, findUserByEmail } from "./user-queries";

export const SESSION_SECONDS = 30 * 24 * 60 * 60;

export type SignedIn = { uid: string; name: string; email: string; sessionUid: string };

async function startSession(user: { uid: string; name: string; email: string }): Promise<SignedIn> {
  const session = await createSession({
    uid: uuidv7(),
    userUid: user.uid,
    expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000),
  });
  return { uid: user.uid, name: user.name, email: user.email, sessionUid: session.uid };
}

/** Null for a wrong password, an unknown account and too many attempts alike: nobody learns which accounts exist. */
export async function personOfPassword(
  email: string,
  password: string,
  address: string,
): Promise<Omit<SignedIn, "sessionUid"> | null> {
  const attempt: Attempt = { email: email.trim().toLowerCase().slice(0, 200), address };
  if (!(await countAttempt(attempt))) return null;
  const user = await findUserByEmail(attempt.email);
  const isRight = await isPassword(password, user?.passwordHash ?? null);
  if (!user || !isRight) return null;
  await forgive(attempt);
  return { uid: user.uid, name: user.name, email: user.email };
}

/** The same with a session. */
export async function signInWithPassword(
  email: string,
  password: string,
  address: string,
): Promise<SignedIn | null> {
  const person = await personOfPassword(email, password, address);
  return person && startSession(person);
}

/** For a person whom the identity provider vouches for. Null: no such account here. */
export async function signInVerified(email: string): Promise<SignedIn | null> {
  const user = await findUserByEmail(email);
  return user ? startSession(user) : null;
}
