import { randomBytes } from "node:crypto";
import { hashToken } from "../auth/token";
import { open, seal } from "../crypto/seal";
import { env } from "../env";

const PREFIX = "cs_invite_";
const RANDOM_BYTES = 30;
const TOKEN = /^cs_invite_[A-Za-z0-9_-]{40}$/;
const PURPOSE = "invitation";

export const makeInvitationToken = (): string =>
  `${PREFIX}${randomBytes(RANDOM_BYTES).toString("base64url")}`;

/** Null for what is no token of an invitation. */
export const invitationHash = (token: string): Buffer | null => (TOKEN.test(token) ? hashToken(token) : null);

export const sealInvitationToken = (token: string): Buffer => seal(token, PURPOSE);

export const openInvitationToken = (sealed: Uint8Array): string => open(sealed, PURPOSE).toString();

/** The page on which the invitation is accepted. */
export function invitationUrl(token: string): string {
  const origin = env().PUBLIC_URL ?? env().NEXTAUTH_URL ?? "http://localhost:3000";
  return `${origin.replace(/\/+$/, "")}/invite/${token}`;
}
