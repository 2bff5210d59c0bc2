import { createHash, randomBytes } from "node:crypto";

const PREFIX = { user: "cs_user_", agent: "cs_agent_" } as const;
const RANDOM_BYTES = 30;
const TOKEN = /^cs_(user|agent)_[A-Za-z0-9_-]{40}$/;

export type MadeToken = { token: string; hash: Buffer; prefix: string; lastFour: string };

/** A new API token, 240 bits of chance. Only its hash, its prefix and its last four characters are ever stored. */
export function makeToken(holder: keyof typeof PREFIX): MadeToken {
  const prefix = PREFIX[holder];
  const token = `${prefix}${randomBytes(RANDOM_BYTES).toString("base64url")}`;
  return { token, hash: hashToken(token), prefix, lastFour: token.slice(-4) };
}

export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

export const isToken = (text: string): boolean => TOKEN.test(text);
