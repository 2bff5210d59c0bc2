import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { CompactSign, exportJWK, generateKeyPair, type JSONWebKeySet } from "jose";
import type { GuardOptions } from "../src/create-guard.js";

const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });

export const JWKS: JSONWebKeySet = {
  keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "EdDSA", use: "sig" }],
};

const ISSUER = "https://desk.test";
const AGENT = "0199aaaa-0000-7000-8000-000000000001";
const now = () => Math.floor(Date.now() / 1000);

export const hash = (toolArgs: object): string =>
  createHash("sha256")
    .update(canonicalize(toolArgs) ?? "")
    .digest("base64url");

/** A grant as the server would sign it, but for what is said otherwise. */
export function aGrant(toolArgs: object, claims: object = {}, header: object = {}): Promise<string> {
  const payload = {
    ...{ iss: ISSUER, aud: AGENT, sub: "a1", org: "o1", tool: "refund", args_sha256: hash(toolArgs), ver: 2 },
    ...{ dec: "approved", by: "u1", iat: now(), exp: now() + 900, jti: randomUUID() },
    ...claims,
  };
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ alg: "EdDSA", kid: "k", typ: "countersign-grant+jwt", ...header })
    .sign(privateKey);
}

/** Spends each grant once, as the server does, and keeps what it was asked. */
export function aServer(answer?: (grant: string) => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit }[] = [];
  const spent = new Set<string>();
  const spend = (grant: string): Response => {
    if (spent.has(grant)) {
      return Response.json(
        { error: "spent", details: [{ consumed_at: "2026-11-24T10:00:00Z" }] },
        { status: 409 },
      );
    }
    spent.add(grant);
    const { jti } = JSON.parse(Buffer.from(grant.split(".")[1] ?? "", "base64url").toString());
    return Response.json({ data: { jti } });
  };
  const fetch = async (url: string | URL | Request, init: RequestInit = {}) => {
    asked.push({ url: String(url), init });
    return (answer ?? spend)(JSON.parse(String(init.body)).grant);
  };
  return { asked, fetch: fetch as typeof globalThis.fetch };
}

export const optionsFor = (fetch: typeof globalThis.fetch): GuardOptions => ({
  ...{ issuer: `${ISSUER}/`, audience: AGENT, token: "t", jwks: JWKS, fetch },
});
