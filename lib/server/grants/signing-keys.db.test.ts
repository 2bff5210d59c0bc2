import { calculateJwkThumbprint } from "jose";
import { afterEach, expect, it, vi } from "vitest";
import { db } from "../db/client";
import { sql } from "../db/pool";
import { signGrant } from "./sign-grant";
import { ensureSigningKey, privateKey, publishedKeys, rotateSigningKey } from "./signing-keys";

afterEach(async () => {
  await db().signingKey.deleteMany();
});

const currentKey = () => db().signingKey.findFirstOrThrow({ where: { retiredAt: null } });

it("makes one key, however many processes start at once", async () => {
  await Promise.all(Array.from({ length: 10 }, ensureSigningKey));
  await ensureSigningKey();
  expect(await db().signingKey.count()).toBe(1);
});

it("names a key by its RFC 7638 thumbprint, and publishes its public half alone", async () => {
  await ensureSigningKey();
  const { keys } = await publishedKeys();
  const [key] = keys;
  expect(keys).toEqual([
    { kty: "OKP", crv: "Ed25519", x: expect.any(String), kid: expect.any(String), alg: "EdDSA", use: "sig" },
  ]);
  expect(key?.kid).toBe(await calculateJwkThumbprint(key ?? {}));
});

it("keeps the private key encrypted", async () => {
  await ensureSigningKey();
  const { privateKey: stored } = await currentKey();
  expect(Buffer.from(stored).toString("latin1")).not.toMatch(/"d"|"kty"|OKP/);
});

it("lets another key sign after a rotation, and goes on publishing the old one", async () => {
  await ensureSigningKey();
  const { kid } = await currentKey();
  const next = await rotateSigningKey();
  expect((await currentKey()).kid).toBe(next);
  expect(next).not.toBe(kid);
  expect((await publishedKeys()).keys.map((key) => key.kid)).toEqual([next, kid]);
  expect(await privateKey(sql(), kid)).toMatchObject({ type: "private" });
});

it("has one key that signs after several rotations at once", async () => {
  await ensureSigningKey();
  await Promise.all(Array.from({ length: 4 }, () => rotateSigningKey()));
  expect(await db().signingKey.count({ where: { retiredAt: null } })).toBe(1);
  expect(await db().signingKey.count()).toBe(5);
});

it("publishes no key any more that somebody else may have", async () => {
  await ensureSigningKey();
  await rotateSigningKey();
  const kid = await rotateSigningKey({ areCompromised: true });
  expect((await publishedKeys()).keys.map((key) => key.kid)).toEqual([kid]);
});

it("makes another key where NEXTAUTH_SECRET is another one, once for all processes that start", async () => {
  await ensureSigningKey();
  const { kid } = await currentKey();
  // As if this process had been started with the new secret: it knows neither the old one nor the opened key.
  vi.resetModules();
  vi.stubEnv("NEXTAUTH_SECRET", "another-secret-that-only-the-tests-know");
  const restarted = await import("./signing-keys");
  await Promise.all([restarted.ensureSigningKey(), restarted.ensureSigningKey()]);
  const now = await currentKey();
  expect(now.kid).not.toBe(kid);
  expect(await db().signingKey.count()).toBe(2);
  vi.unstubAllEnvs();
});

it("signs the same claims the same way", async () => {
  await ensureSigningKey();
  const { kid } = await currentKey();
  const claims = { jti: "1" } as Parameters<typeof signGrant>[1]["claims"];
  expect(await signGrant(sql(), { kid, claims })).toBe(await signGrant(sql(), { kid, claims }));
});
