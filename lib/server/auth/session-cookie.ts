import { parseCookie } from "cookie";
import { LRUCache } from "lru-cache";
import { decode } from "next-auth/jwt";
import { env } from "../env";
import { credentials, type Trust } from "./credential-cache";
import { findBySession } from "./credential-sql";
import type { Identity } from "./identity";

const NAMES = ["__Secure-next-auth.session-token", "next-auth.session-token"];

/** next-auth cuts a long cookie into `name.0`, `name.1`, …. */
function sessionToken(cookieHeader: string): string | undefined {
  const cookies = parseCookie(cookieHeader);
  for (const name of NAMES) {
    if (cookies[name]) return cookies[name];
    const chunks = Array.from({ length: 8 }, (_, i) => cookies[`${name}.${i}`] ?? "");
    if (chunks[0]) return chunks.join("");
  }
  return undefined;
}

/** Deciphering costs more than a query. The cookie only names the session; whether that still stands is asked each time. */
const deciphered = new LRUCache<string, string>({ max: 2000, ttl: 60_000 });

async function sessionUidOf(token: string): Promise<string | null> {
  const known = deciphered.get(token);
  if (known) return known;
  const claims = await decode({ token, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  if (typeof claims?.sid !== "string") return null;
  deciphered.set(token, claims.sid);
  return claims.sid;
}

/** The person who is signed in with these cookies, or null. Ends with the session's row, not with the cookie. */
export async function identityOfCookies(
  cookieHeader: string | null,
  trust: Trust = "remembered",
): Promise<Identity | null> {
  const token = cookieHeader && sessionToken(cookieHeader);
  const sessionUid = token ? await sessionUidOf(token) : null;
  if (!sessionUid) return null;
  return credentials().get(`session:${sessionUid}`, () => findBySession(sessionUid), trust);
}
