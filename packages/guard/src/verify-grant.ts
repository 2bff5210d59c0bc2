import {
  createLocalJWKSet,
  createRemoteJWKSet,
  customFetch,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from "jose";
import { GuardError } from "./guard-error.js";
import { hashOf, type SettledCall } from "./tool-args.js";

/** What a grant says; every claim of it. */
export type GrantClaims = {
  /** The server's public address. */
  iss: string;
  /** The agent's uid. */
  aud: string;
  /** The approval's uid. */
  sub: string;
  /** The organization's uid. */
  org: string;
  /** Which of several calls of the approval; not there where it carries one. */
  action?: string;
  /** `tool_args.tool_type`, or null. */
  tool: string | null;
  /** base64url of SHA-256 over the RFC 8785 form of `tool_args`. */
  args_sha256: string;
  /** The approval's version. */
  ver: number;
  dec: "approved";
  /** The uid of whoever decided, or `policy:…`. */
  by: string;
  iat: number;
  exp: number;
  jti: string;
};

export type Verifier = {
  issuer: string;
  audience: string;
  clockToleranceSeconds: number;
  keys: JWTVerifyGetKey;
};

const TYPE = "countersign-grant+jwt";
/** Keys are kept for so long; one that is not among them is asked for at once, but not more often than this. */
const KEPT_MS = 10 * 60_000;
const COOLDOWN_MS = 2000;
const TIMEOUT_MS = 5000;

export type KeySource = { url: string; fetch: typeof fetch; jwks: JSONWebKeySet | undefined };

export const keysOf = ({ url, fetch, jwks }: KeySource): JWTVerifyGetKey =>
  jwks
    ? createLocalJWKSet(jwks)
    : createRemoteJWKSet(new URL(url), {
        [customFetch]: fetch,
        cacheMaxAge: KEPT_MS,
        cooldownDuration: COOLDOWN_MS,
        timeoutDuration: TIMEOUT_MS,
      });

/** Whether it says anything about the grant, and not about where its key could be had. */
const isVerdict = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  // Neither a key set nor an answer of 200 at the address of the keys.
  error.code !== "ERR_JOSE_GENERIC";

function asGuardError(error: unknown): GuardError {
  if (error instanceof errors.JWTExpired) {
    return new GuardError("grant_expired", "The grant is expired", { cause: error });
  }
  return isVerdict(error)
    ? new GuardError("grant_invalid", "The grant is not valid here", { cause: error })
    : new GuardError("unavailable", "The keys of the server cannot be had", { cause: error });
}

const REQUIRED = ["sub", "tool", "args_sha256", "dec", "exp", "jti"];

/** Checks a grant against a call, without asking the server. @throws GuardError. */
export async function verify(verifier: Verifier, grant: string, call: SettledCall): Promise<GrantClaims> {
  const { issuer, audience, clockToleranceSeconds, keys } = verifier;
  const { payload } = await jwtVerify(grant, keys, {
    ...{ issuer, audience, typ: TYPE, algorithms: ["EdDSA"] },
    clockTolerance: clockToleranceSeconds,
    requiredClaims: REQUIRED,
  }).catch((error: unknown) => {
    throw asGuardError(error);
  });
  const claims = payload as unknown as GrantClaims;
  if (claims.dec !== "approved") throw new GuardError("grant_invalid", "The grant grants nothing");
  if (claims.tool !== call.tool) throw new GuardError("other_tool", "Another tool was approved");
  if (claims.args_sha256 !== (await hashOf(call.toolArgs))) {
    throw new GuardError("other_args", "Other arguments were approved");
  }
  return claims;
}
