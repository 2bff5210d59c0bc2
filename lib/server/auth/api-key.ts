import type { Trust } from "./credential-cache";
import type { Identity } from "./identity";
import { challenge, identityOfToken } from "./token-identity";

const HEADER = "X-API-Key";

/** Null without an `X-API-Key` header. @throws AppError `unauthenticated` where there is one that is no good. */
export async function fromApiKey(req: Request, trust: Trust): Promise<Identity | null> {
  const header = req.headers.get(HEADER);
  if (header === null) return null;
  const identity = await identityOfToken(header.trim(), trust);
  if (identity) return identity;
  const message = "The API key is invalid, expired or revoked";
  throw challenge("apiKey", message, [{ field: HEADER, message }]);
}
