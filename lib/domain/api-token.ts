import type { Scope } from "./permissions";
import type { Instant } from "./work-task";

/** What is known of an API token; the token itself is known to nobody. */
export type ApiToken = {
  organizationUid: string;
  uid: string;
  /** What it is for; empty where nobody said. */
  name: string;
  /** How it begins and ends, to be told from others. */
  prefix: string;
  lastFour: string;
  holder: { type: "user" | "agent"; uid: string; name: string };
  /** Null is all that its holder may. */
  scopes: readonly Scope[] | null;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  /** To some seconds. */
  lastUsedAt: Instant | null;
  createdAt: Instant;
  /** Null where it was made by a command on the machine, or by somebody who is gone. */
  createdBy: { uid: string; name: string } | null;
};
