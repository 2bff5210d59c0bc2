import { v7 as uuidv7 } from "uuid";
import { findByToken } from "./credential-sql";
import { hashToken, isToken, makeToken } from "./token";
import { insertToken } from "./token-queries";

export type NewApiToken = {
  organizationUid: string;
  holder: { type: "user" | "agent"; uid: string };
  /** Without it the token may do all that its holder may. */
  scopes?: readonly string[] | undefined;
  expiresAt?: Date | undefined;
};

/** Makes a token that works at once, also for a server that already runs. @returns the token, which cannot be had again. */
export async function createApiToken({
  organizationUid,
  holder,
  scopes,
  expiresAt,
}: NewApiToken): Promise<string> {
  const { token, hash, prefix, lastFour } = makeToken(holder.type);
  await insertToken({
    organizationUid,
    uid: uuidv7(),
    ...(holder.type === "user" ? { userUid: holder.uid } : { agentUid: holder.uid }),
    tokenHash: new Uint8Array(hash),
    prefix,
    lastFour,
    ...(scopes && { scopes: [...scopes] }),
    ...(expiresAt && { expiresAt }),
  });
  return token;
}

export const isUsableToken = async (token: string): Promise<boolean> =>
  isToken(token) && (await findByToken(hashToken(token))) !== null;
