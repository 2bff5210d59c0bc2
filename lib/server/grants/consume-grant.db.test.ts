import { CompactSign, exportJWK, generateKeyPair, type JWK } from "jose";
import { beforeAll, expect, it } from "vitest";
import { anApproved, claimsOf, grantIn } from "@/lib/testing/grants";
import { actionsOf, askFor, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { pauseAgent, resumeAgent } from "../agents/pause-agent";
import { reportExecution } from "../approvals/report-execution";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { consumeGrant } from "./consume-grant";
import { publishedKeys } from "./signing-keys";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const ARGS = { tool_type: "refund", amount: 40 };
async function granted(of = world) {
  const uid = await anApproved(of, ARGS);
  return { uid, grant: await grantIn(of, uid) };
}
const consume = (input: { uid: string; grant: string }, ctx = world.agent.ctx) => consumeGrant(ctx, input);
const INVALID = { code: "grant_invalid", details: [{ field: "grant", message: expect.any(String) }] };
const isSpent = async (uid: string) =>
  (await db().grant.count({ where: { taskUid: uid, consumedAt: { not: null } } })) > 0;

it("gives the approved arguments to whoever spends it, and says so in the log", async () => {
  const { uid, grant } = await granted();
  const spent = await consume({ uid, grant });
  const { jti } = claimsOf(grant);
  expect(spent).toEqual({ uid, actionUid: null, jti, toolArgs: ARGS, consumedAt: expect.any(String) });
  expect((await loggedOf(uid)).at(-1)).toEqual({
    ...{ action: "grant_consumed", byName: world.agent.name, byType: "agent" },
    details: { jti, action_uid: null },
  });
  expect((await storedTask(uid)).version).toBe(2);
});

it("says when it was spent to whoever comes later", async () => {
  const { uid, grant } = await granted();
  const { consumedAt } = await consume({ uid, grant });
  await expect(consume({ uid, grant })).rejects.toMatchObject({
    code: "grant_spent",
    details: [{ consumed_at: consumedAt }],
  });
  expect((await actionsOf(uid)).filter((action) => action === "grant_consumed")).toHaveLength(1);
});

it("has one winner of many who try at once", async () => {
  for (let round = 0; round < 3; round += 1) {
    const { uid, grant } = await granted();
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => consume({ uid, grant })));
    const codes = results.map((result) => (result.status === "fulfilled" ? "won" : result.reason.code));
    expect(codes.toSorted()).toEqual([...Array.from({ length: 11 }, () => "grant_spent"), "won"]);
  }
});

it("does not take one that expired, and takes the one that is made then", async () => {
  const { uid, grant } = await granted();
  await pool().query("UPDATE grants SET expires_at = now() - interval '1 second' WHERE task_uid = $1", [uid]);
  const isExpired = { code: "grant_void", details: [{ reason: "expired" }] };
  await expect(consume({ uid, grant })).rejects.toMatchObject(isExpired);
  const next = await grantIn(world, uid);
  await consume({ uid, grant: next });
  await expect(consume({ uid, grant })).rejects.toMatchObject({ code: "grant_spent" });
});

it("does not take one that a pause revoked, also after the agent goes on", async () => {
  const ours = { ...world, agent: await anAgent(world.organizationUid) };
  const { uid, grant } = await granted(ours);
  const isRevoked = { code: "grant_void", details: [{ reason: "revoked" }] };
  await pauseAgent(world.people.admin.ctx, ours.agent.uid);
  await expect(consume({ uid, grant }, ours.agent.ctx)).rejects.toMatchObject(isRevoked);
  await resumeAgent(world.people.admin.ctx, ours.agent.uid);
  await expect(consume({ uid, grant }, ours.agent.ctx)).rejects.toMatchObject(isRevoked);
  await consume({ uid, grant: await grantIn(ours, uid) }, ours.agent.ctx);
});

it("is either spent or revoked, where a pause comes at the same time", async () => {
  for (let round = 0; round < 8; round += 1) {
    const ours = { ...world, agent: await anAgent(world.organizationUid) };
    const { uid, grant } = await granted(ours);
    const [spent] = await Promise.allSettled([
      consume({ uid, grant }, ours.agent.ctx),
      pauseAgent(world.people.admin.ctx, ours.agent.uid),
    ]);
    const { consumedAt, revokedAt } = await db().grant.findFirstOrThrow({ where: { taskUid: uid } });
    const isWon = spent.status === "fulfilled";
    expect([consumedAt !== null, revokedAt === null]).toEqual([isWon, isWon]);
  }
});

it("does not take one of what was reported already", async () => {
  const { uid, grant } = await granted();
  const outcome = { outcome: "failed", result: null, error: null, externalRef: null } as const;
  await reportExecution(world.agent.ctx, { uid, ...outcome });
  await expect(consume({ uid, grant })).rejects.toMatchObject({
    code: "grant_void",
    details: [{ reason: "reported" }],
  });
  expect(await isSpent(uid)).toBe(false);
});

it("does not take one of another approval, nor what is none", async () => {
  const [one, other] = [await granted(), await granted()];
  for (const grant of [other.grant, "grant", `${one.grant}x`, "a.b.c", `${one.grant}.a.b`]) {
    await expect(consume({ uid: one.uid, grant })).rejects.toMatchObject(INVALID);
  }
  await expect(consume({ uid: await askFor(world), grant: one.grant })).rejects.toMatchObject(INVALID);
  expect([await isSpent(one.uid), await isSpent(other.uid)]).toEqual([false, false]);
});

it("does not take one of which a single claim was changed", async () => {
  const { uid, grant } = await granted();
  const [header, , signature] = grant.split(".");
  const claims = claimsOf(grant);
  for (const name of Object.keys(claims)) {
    const payload = Buffer.from(JSON.stringify({ ...claims, [name]: "x" })).toString("base64url");
    await expect(consume({ uid, grant: `${header}.${payload}.${signature}` })).rejects.toMatchObject(INVALID);
  }
});

/** The same claims, signed by whoever has not our key. */
const forgeries: [string, (claims: Uint8Array, key: JWK) => Promise<string>][] = [
  [
    "with no algorithm",
    async (claims, { kid }) => {
      const header = { alg: "none", kid, typ: "countersign-grant+jwt" };
      return `${Buffer.from(JSON.stringify(header)).toString("base64url")}.${Buffer.from(claims).toString("base64url")}.`;
    },
  ],
  [
    "by HMAC with our public key",
    (claims, { kid, x }) =>
      new CompactSign(claims)
        .setProtectedHeader({ alg: "HS256", kid: kid ?? "", typ: "countersign-grant+jwt" })
        .sign(Buffer.from(x ?? "", "base64url")),
  ],
  [
    "with another key under our kid",
    async (claims, { kid }) =>
      new CompactSign(claims)
        .setProtectedHeader({ alg: "EdDSA", kid: kid ?? "", typ: "countersign-grant+jwt" })
        .sign((await generateKeyPair("EdDSA", { crv: "Ed25519" })).privateKey),
  ],
  [
    "with a key that it brings along",
    async (claims) => {
      const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519" });
      return new CompactSign(claims)
        .setProtectedHeader({ alg: "EdDSA", jwk: await exportJWK(publicKey), typ: "countersign-grant+jwt" })
        .sign(privateKey);
    },
  ],
];

it.each(forgeries)("does not take one that is signed %s", async (_, forge) => {
  const { uid, grant } = await granted();
  const [key = {}] = (await publishedKeys()).keys;
  const claims = Buffer.from(grant.split(".")[1] ?? "", "base64url");
  await expect(consume({ uid, grant: await forge(claims, key) })).rejects.toMatchObject(INVALID);
  expect(await isSpent(uid)).toBe(false);
});

it("is for the agent that asked: others are forbidden it, strangers do not find it", async () => {
  const { uid, grant } = await granted();
  const [colleague, stranger] = [await anAgent(world.organizationUid), await aWorld()];
  await expect(consume({ uid, grant }, world.people.admin.ctx)).rejects.toMatchObject({ code: "forbidden" });
  for (const { ctx } of [colleague, stranger.agent, stranger.people.admin]) {
    await expect(consume({ uid, grant }, ctx)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await isSpent(uid)).toBe(false);
});
