import type { AuthKind } from "@/lib/contracts/operation";
import { AppError, type ErrorDetail } from "@/lib/domain/errors";
import { credentials, type Trust } from "./credential-cache";
import { findByToken } from "./credential-sql";
import type { Identity } from "./identity";
import { hashToken, isToken } from "./token";
import { rememberTokenUse } from "./token-use";

/** `ApiKey` is no registered scheme, but a challenge must have one. */
const SCHEMES: Record<AuthKind, string> = {
  bearer: "Bearer",
  session: "Bearer",
  apiKey: 'ApiKey realm="countersign"',
};

/** The refusal that says how to ask again. */
export const challenge = (kind: AuthKind, message: string, details: readonly ErrorDetail[] = []): AppError =>
  new AppError("unauthenticated", message, { details, headers: { "www-authenticate": SCHEMES[kind] } });

/** Who holds a token, whichever header it came in; null for a token that is none, expired or revoked. */
export async function identityOfToken(token: string, trust: Trust): Promise<Identity | null> {
  if (!isToken(token)) return null;
  const hash = hashToken(token);
  const identity = await credentials().get(
    `token:${hash.toString("base64")}`,
    () => findByToken(hash),
    trust,
  );
  if (identity?.tokenUid) rememberTokenUse(identity.tokenUid);
  return identity;
}
