import { v7 as uuidv7 } from "uuid";
import type { ApiToken } from "@/lib/domain/api-token";
import type { Author } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { recordOrganizationChange } from "../organization-log/record";
import { insertToken, lockToken } from "./api-tokens-sql";
import { findByToken } from "./credential-sql";
import { hashToken, isToken, makeToken } from "./token";

export type NewApiToken = {
  organizationUid: string;
  holder: { type: "user" | "agent"; uid: string };
  name?: string | undefined;
  /** Without it the token may do all that its holder may. */
  scopes?: readonly string[] | undefined;
  expiresAt?: Date | undefined;
};

type Made = { uid: string; token: string };

async function insert(tx: Tx, input: NewApiToken, createdByUserUid: string | null): Promise<Made> {
  const { organizationUid, holder, name = "", scopes = null, expiresAt = null } = input;
  const { token, hash, prefix, lastFour } = makeToken(holder.type);
  const uid = uuidv7();
  await insertToken(tx, {
    ...{ organizationUid, uid, holder, name, tokenHash: hash, prefix, lastFour },
    ...{ scopes, expiresAt, createdByUserUid },
  });
  return { uid, token };
}

/** What the log of the organization calls a token. */
export const tokenName = ({
  name,
  prefix,
  lastFour,
}: Pick<ApiToken, "name" | "prefix" | "lastFour">): string => name || `${prefix}…${lastFour}`;

/**
 * Makes a token in the transaction, and tells the log of the organization. Who asks may do so: see api-tokens.ts.
 * @returns what is known of it, and the token, which cannot be had again.
 */
export async function issueToken(
  tx: Tx,
  author: Author | null,
  input: NewApiToken,
): Promise<{ token: string; known: ApiToken }> {
  const { organizationUid } = input;
  const { uid, token } = await insert(tx, input, author?.type === "user" ? author.uid : null);
  const known = await lockToken(tx, { organizationUid, uid });
  if (!known) throw new Error("a token that was just made is gone");
  const { holder, scopes, expiresAt, lastFour } = known;
  await recordOrganizationChange(tx, author, {
    ...{ organizationUid, action: "api_token.created", before: null },
    subject: { type: "api_token", uid, name: tokenName(known) },
    after: { holder, scopes, expires_at: expiresAt, last_four: lastFour },
  });
  return { token, known };
}

/** The same for whoever runs a command on the machine. */
export const issueTokenHere = (input: NewApiToken): Promise<string> =>
  inTransaction(async (tx) => (await issueToken(tx, null, input)).token);

/** Makes a token that nobody is told of, for what is set up as a whole: the demo, tests. */
export const createApiToken = (input: NewApiToken): Promise<string> =>
  inTransaction(async (tx) => (await insert(tx, input, null)).token);

export const isUsableToken = async (token: string): Promise<boolean> =>
  isToken(token) && (await findByToken(hashToken(token))) !== null;
