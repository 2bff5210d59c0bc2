import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_GRANTS } from "@/lib/domain/grant";
import { anApproved, approveIn, claimsOf, grantIn, readGrantOf, verified } from "@/lib/testing/grants";
import { askFor, holdsIn } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { pauseAgent, resumeAgent } from "../agents/pause-agent";
import { decideApproval } from "../approvals/decide-approval";
import { reportExecution } from "../approvals/report-execution";
import { withdrawApproval } from "../approvals/withdraw-approval";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { consumeGrant } from "./consume-grant";
import { grantOf, grantsOf, issuer } from "./grant-of";
import { rotateSigningKey } from "./signing-keys";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await holdsIn(world).rules({ undoSeconds: 60 });
});

const ARGS = { tool_type: "refund", amount: 40.5, to: { b: 1, a: ["ü"] } };
const stored = (taskUid: string) => db().grant.findMany({ where: { taskUid }, orderBy: { issuedAt: "asc" } });
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000);
const letExpire = (uid: string) =>
  pool().query("UPDATE grants SET expires_at = now() - interval '1 second' WHERE task_uid = $1", [uid]);
const withAnAgent = async (): Promise<World> => ({ ...world, agent: await anAgent(world.organizationUid) });
const report = (uid: string) =>
  reportExecution(world.agent.ctx, { uid, outcome: "skipped", result: null, error: null, externalRef: null });

describe("a grant", () => {
  it("says exactly what was approved, for whom, by whom and until when", async () => {
    const uid = await askFor(world, { toolArgs: { tool_type: "refund", amount: 99 } });
    await approveIn(world, uid, ARGS);
    const grant = await grantIn(world, uid);
    const { payload, protectedHeader } = await verified(grant);
    const [row] = await stored(uid);
    expect(protectedHeader).toEqual({ alg: "EdDSA", kid: row?.kid, typ: "countersign-grant+jwt" });
    expect(payload).toEqual({
      iss: issuer(),
      aud: world.agent.uid,
      sub: uid,
      org: world.organizationUid,
      tool: "refund",
      args_sha256: createHash("sha256")
        .update(canonicalize(ARGS) ?? "")
        .digest("base64url"),
      ver: 2,
      dec: "approved",
      by: world.people.reviewer.uid,
      iat: Math.floor((row?.issuedAt.getTime() ?? 0) / 1000),
      exp: (row?.expiresAt.getTime() ?? 0) / 1000,
      jti: row?.jti,
    });
  });

  it("names no tool where the arguments name none, or not by a text", async () => {
    for (const toolArgs of [{ amount: 1 }, { tool_type: 7 }]) {
      expect(claimsOf(await grantIn(world, await anApproved(world, toolArgs))).tool).toBeNull();
    }
  });

  it("is good for 15 minutes from when it is first read, or as long as the organization says", async () => {
    const other = await aWorld();
    const uid = await anApproved(other);
    await pool().query("UPDATE work_tasks SET resolved_at = now() - interval '1 day' WHERE uid = $1", [uid]);
    const { iat, exp } = claimsOf(await grantIn(other, uid));
    expect([exp - iat, Math.abs(iat - Date.now() / 1000) < 60]).toEqual([15 * 60, true]);
    await holdsIn(other).rules({ grantMinutes: 2 });
    const later = claimsOf(await grantIn(other, await anApproved(other)));
    expect(later.exp - later.iat).toBe(120);
    await expect(verified(await grantIn(other, uid), inSeconds(16 * 60))).rejects.toThrow("exp");
  });

  it("is verified by the key that signed it after that one was replaced", async () => {
    const uid = await anApproved(world);
    const grant = await grantIn(world, uid);
    await rotateSigningKey();
    await verified(grant);
    expect(await grantIn(world, uid)).toBe(grant);
    const next = await grantIn(world, await anApproved(world));
    expect((await verified(next)).protectedHeader.kid).not.toBe((await verified(grant)).protectedHeader.kid);
  });
});

describe("reading it", () => {
  it("gives the same one again, and one to any number who read at once", async () => {
    const uid = await anApproved(world);
    const read = await Promise.all(Array.from({ length: 8 }, () => grantIn(world, uid)));
    expect(new Set([...read, await grantIn(world, uid)]).size).toBe(1);
    expect(await stored(uid)).toHaveLength(1);
  });

  it("gives another one where it expired unspent, and one to all who read then", async () => {
    const uid = await anApproved(world);
    const first = await grantIn(world, uid);
    await letExpire(uid);
    const read = await Promise.all(Array.from({ length: 4 }, () => grantIn(world, uid)));
    expect([new Set(read).size, read.includes(first)]).toEqual([1, false]);
    expect(await stored(uid)).toHaveLength(2);
  });

  it("gives none any more once it was spent, also when that one has expired", async () => {
    const uid = await anApproved(world);
    await consumeGrant(world.agent.ctx, { uid, grant: await grantIn(world, uid) });
    expect(await readGrantOf(world, uid)).toBeNull();
    await letExpire(uid);
    expect(await readGrantOf(world, uid)).toBeNull();
    expect(await stored(uid)).toHaveLength(1);
  });
});

describe("reading it where it must not be had", () => {
  it("gives none while the agent is paused, and another one when it goes on", async () => {
    const ours = await withAnAgent();
    const uid = await anApproved(ours);
    const first = await grantIn(ours, uid);
    await pauseAgent(ours.people.admin.ctx, ours.agent.uid);
    expect(await readGrantOf(ours, uid)).toBeNull();
    await resumeAgent(ours.people.admin.ctx, ours.agent.uid);
    expect(await grantIn(ours, uid)).not.toBe(first);
  });

  it("leaves no grant that can be spent, where it runs beside a pause", async () => {
    for (let round = 0; round < 8; round += 1) {
      const ours = await withAnAgent();
      const uid = await anApproved(ours);
      await Promise.all([readGrantOf(ours, uid), pauseAgent(ours.people.admin.ctx, ours.agent.uid)]);
      expect((await stored(uid)).filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
    }
  });

  it("gives none where the keys may be somebody else's, but another one by the new key", async () => {
    const uid = await anApproved(world);
    const first = await grantIn(world, uid);
    await rotateSigningKey({ areCompromised: true });
    await expect(verified(first)).rejects.toThrow("no applicable key");
    await verified(await grantIn(world, uid));
  });

  it("gives none of what waits, is held, rejected, withdrawn, or reported", async () => {
    const uids = await Promise.all(Array.from({ length: 4 }, () => askFor(world)));
    const [waiting = "", held = "", rejected = "", withdrawn = ""] = uids;
    await holdsIn(world).hold(held);
    await decideApproval(world.people.reviewer.ctx, { uid: rejected, decision: "reject" });
    await withdrawApproval(world.agent.ctx, { uid: withdrawn, reason: null });
    const reported = await anApproved(world);
    await report(reported);
    for (const uid of [waiting, held, rejected, withdrawn, reported]) {
      expect(await readGrantOf(world, uid)).toBeNull();
      expect(await stored(uid)).toEqual([]);
    }
  });

  it("gives none any more once the outcome was reported", async () => {
    const uid = await anApproved(world);
    await grantIn(world, uid);
    await report(uid);
    expect(await readGrantOf(world, uid)).toBeNull();
  });

  it("gives none where the key cannot be opened, and lets the decision through", async () => {
    const uid = await anApproved(world);
    await grantIn(world, uid);
    vi.resetModules();
    vi.stubEnv("NEXTAUTH_SECRET", "another-secret-that-only-the-tests-know");
    const restarted = await import("./grant-of");
    const call = { organizationUid: world.organizationUid, uid, actionUid: null };
    expect(await restarted.grantOf(call)).toBeNull();
    vi.unstubAllEnvs();
    expect(await grantOf(call)).not.toBeNull();
  });

  it("gives none to another organization", async () => {
    const uid = await anApproved(world);
    expect(await readGrantOf(await aWorld(), uid)).toBeNull();
  });
});

describe("a request of several calls", () => {
  let uid = "";
  const actions = [uuidv7(), uuidv7()] as const;
  beforeEach(async () => {
    uid = await anApproved(world);
    const common = { organizationUid: world.organizationUid, taskUid: uid, resolvedAt: new Date() };
    await db().approvalAction.deleteMany();
    await db().approvalAction.createMany({
      data: actions.map((action, position) => ({
        ...{ ...common, uid: action, position, toolArgs: { tool_type: `tool_${position}` } },
        ...{ resolution: position === 0 ? ("approved" as const) : ("rejected" as const) },
        resolvedByUserUid: world.people.manager.uid,
      })),
    });
    await db().workTask.updateMany({ where: { uid }, data: { bundledTools: ["tool_0", "tool_1"] } });
  });
  const grantOfAction = (actionUid: string | null) =>
    grantOf({ organizationUid: world.organizationUid, uid, actionUid });

  it("is granted call by call, those that were approved", async () => {
    const grant = claimsOf((await grantOfAction(actions[0])) ?? "");
    expect(grant).toMatchObject({
      ...{ sub: uid, action: actions[0], tool: "tool_0", by: world.people.manager.uid },
    });
    for (const none of [actions[1], uuidv7(), null]) expect(await grantOfAction(none)).toBeNull();
  });

  it("as a whole has none, and those of its approved calls until one reports what came of it", async () => {
    const read = async () => grantsOf(world.organizationUid, await getWorkTask(world.agent.ctx, { uid }));
    const grant = await grantOfAction(actions[0]);
    expect(await read()).toEqual({ whole: null, byAction: new Map([[actions[0], grant]]) });
    await consumeGrant(world.agent.ctx, { uid, grant: grant ?? "" });
    expect(await read()).toEqual({ whole: null, byAction: new Map([[actions[0], null]]) });
    await report(uid);
    expect(await read()).toEqual(NO_GRANTS);
  });

  it("is spent call by call", async () => {
    const grant = (await grantOfAction(actions[0])) ?? "";
    expect(await consumeGrant(world.agent.ctx, { uid, grant })).toMatchObject({
      ...{ actionUid: actions[0], toolArgs: { tool_type: "tool_0" } },
    });
    expect(await grantOfAction(actions[0])).toBeNull();
  });
});
