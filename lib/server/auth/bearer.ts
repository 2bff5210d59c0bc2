import { AppError } from "@/lib/domain/errors";
import { credentials, type Trust } from "./credential-cache";
import { findByToken } from "./credential-sql";
import type { Identity } from "./identity";
import { hashToken, isToken } from "./token";
import { rememberTokenUse } from "./token-use";

const refused = (message: string) =>
  new AppError("unauthenticated", message, { headers: { "www-authenticate": "Bearer" } });

/** Null without an `Authorization` header. @throws AppError `unauthenticated` where there is one that is no good. */
export async function fromBearer(req: Request, trust: Trust): Promise<Identity | null> {
  const header = req.headers.get("authorization");
  if (header === null) return null;
  const token = /^Bearer ([^\s]+)$/i.exec(header.trim())?.[1];
  if (token === undefined) throw refused("The Authorization header must be of the form: Bearer <token>");
  const hash = isToken(token) ? hashToken(token) : null;
  const identity =
    hash && (await credentials().get(`token:${hash.toString("base64")}`, () => findByToken(hash), trust));
  if (!identity) throw refused("The token is invalid, expired or revoked");
  if (identity.tokenUid) rememberTokenUse(identity.tokenUid);
  return identity;
}
