import type { Trust } from "./credential-cache";
import type { Identity } from "./identity";
import { challenge, identityOfToken } from "./token-identity";

/** Null without an `Authorization` header. @throws AppError `unauthenticated` where there is one that is no good. */
export async function fromBearer(req: Request, trust: Trust): Promise<Identity | null> {
  const header = req.headers.get("authorization");
  if (header === null) return null;
  const token = /^Bearer ([^\s]+)$/i.exec(header.trim())?.[1];
  if (token === undefined) {
    throw challenge("bearer", "The Authorization header must be of the form: Bearer <token>");
  }
  const identity = await identityOfToken(token, trust);
  if (!identity) throw challenge("bearer", "The token is invalid, expired or revoked");
  return identity;
}
