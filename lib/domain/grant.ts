import type { Instant, JsonObject } from "./work-task";

/** `typ` in the header of a grant, so that no other token of ours can pass for one. */
export const GRANT_TYPE = "countersign-grant+jwt";

/** What a grant says: that these arguments of this call were approved, for this agent, until then. */
export type GrantClaims = {
  /** The server's public address. */
  readonly iss: string;
  /** The agent. */
  readonly aud: string;
  /** The approval. */
  readonly sub: string;
  readonly org: string;
  /** Which of several calls of the approval; not there where it carries one. */
  readonly action?: string;
  /** `tool_args.tool_type`. */
  readonly tool: string | null;
  /** base64url of SHA-256 over the RFC 8785 form of `tool_args`. */
  readonly args_sha256: string;
  /** The approval's version. */
  readonly ver: number;
  readonly dec: "approved";
  /** The uid of whoever decided, or `policy:…` where nobody did. */
  readonly by: string;
  /** Seconds since 1970, as `exp`. */
  readonly iat: number;
  readonly exp: number;
  readonly jti: string;
};

/** One call that was approved: all of a request, or one of several. */
export type GrantedCall = {
  readonly organizationUid: string;
  /** The request. */
  readonly uid: string;
  readonly actionUid: string | null;
};

/** What the agent that asked is given of a request as it stands: one of the whole, or one of each approved call. */
export type Grants = {
  readonly whole: string | null;
  /** By the uids of the calls, where there are several. */
  readonly byAction: ReadonlyMap<string, string | null>;
};

export const NO_GRANTS: Grants = { whole: null, byAction: new Map() };

/** What whoever spent a grant may carry out now. */
export type SpentGrant = {
  readonly uid: string;
  readonly actionUid: string | null;
  readonly jti: string;
  readonly toolArgs: JsonObject;
  readonly consumedAt: Instant;
};
