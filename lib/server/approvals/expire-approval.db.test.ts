import { beforeAll, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import {
  actionsOf,
  askFor,
  holdsIn,
  loggedOf,
  makeDue,
  makeOverdue,
  storedTask,
} from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { decideApproval } from "./decide-approval";
import { expireApproval, expireOverdueApprovals } from "./expire-approval";
import { takeBackDecision } from "./take-back-decision";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await holdsIn(world).rules({ undoSeconds: 60 });
});

const SOON = { expiresInSeconds: 3600 } as const;
const expireIt = (uid: string) => expireApproval({ organizationUid: world.organizationUid, uid });
async function anOverdue(more: Parameters<typeof askFor>[1] = {}): Promise<string> {
  const uid = await askFor(world, { ...SOON, ...more });
  await makeOverdue(uid);
  return uid;
}
const EXPIRED = {
  ...{ action: "Resolved", byName: "Countersign", byType: "system" },
  details: { action: "expire", resolution: "expired", resolution_note: null },
};

it("keeps the time of a request, with a job for when it is over", async () => {
  const before = Date.now();
  const uid = await askFor(world, { expiresInSeconds: 90 });
  const { expiresAt, onExpiry } = await storedTask(uid);
  const seconds = ((expiresAt?.getTime() ?? 0) - before) / 1000;
  expect(seconds).toBeGreaterThanOrEqual(90);
  expect(seconds).toBeLessThan(120);
  expect(onExpiry).toBe("expire");
  const { rows } = await pool().query(
    "SELECT run_at FROM graphile_worker._private_jobs WHERE payload ->> 'uid' = $1",
    [uid],
  );
  expect(rows).toEqual([{ run_at: expiresAt?.toISOString() }]);
});

it("ends a request whose time is over, once, however often it is asked for", async () => {
  const uid = await anOverdue();
  await Promise.all(Array.from({ length: 10 }, () => expireIt(uid)));
  const task = await storedTask(uid);
  expect(task).toMatchObject({ resolution: "expired", resolvedByUserUid: null, version: 2 });
  expect(task.canceledAt).toEqual(task.resolvedAt);
  expect(await loggedOf(uid)).toEqual([expect.objectContaining({ action: "Created" }), EXPIRED]);
});

it("ends nothing early, nothing without a time, and nothing that is decided", async () => {
  const [early, endless, decided] = [
    await askFor(world, SOON),
    await askFor(world),
    await askFor(world, SOON),
  ];
  await decideApproval(world.people.reviewer.ctx, { uid: decided, decision: "approve" });
  await makeOverdue(decided);
  for (const uid of [early, endless, decided]) await expireIt(uid);
  expect(await storedTask(early)).toMatchObject({ resolution: null, version: 1 });
  expect(await storedTask(endless)).toMatchObject({ resolution: null, version: 1 });
  expect(await storedTask(decided)).toMatchObject({ resolution: "approved", version: 2 });
});

it("has one winner where it races people and the agent, and tells each loser of it", async () => {
  for (let round = 0; round < 10; round += 1) {
    const uid = await askFor(world, SOON);
    // Not before: whoever comes late would only find it expired.
    const decisions = Promise.allSettled([
      decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" }),
      decideApproval(world.people.manager.ctx, { uid, decision: "reject" }),
      withdrawApproval(world.agent.ctx, { uid, reason: null }),
    ]);
    const [results] = await Promise.all([decisions, makeOverdue(uid).then(() => expireIt(uid))]);
    await expireIt(uid);
    const { resolution, version } = await storedTask(uid);
    expect(version).toBe(2);
    expect(await actionsOf(uid)).toEqual(["Created", "Resolved"]);
    for (const result of results) {
      if (result.status === "fulfilled") expect(result.value.resolution).toBe(resolution);
      else expect(result.reason.task).toMatchObject({ resolution });
    }
  }
});

it("lets nobody decide or withdraw late: whoever comes first carries it out, and is told", async () => {
  for (const late of [
    (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" }),
    (uid: string) => withdrawApproval(world.agent.ctx, { uid, reason: null }),
  ]) {
    const uid = await anOverdue();
    const refusal = await late(uid).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AlreadyDecided);
    expect(refusal).toMatchObject({ task: { resolution: "expired" } });
    expect(await storedTask(uid)).toMatchObject({ resolution: "expired", version: 2 });
    expect((await loggedOf(uid)).at(-1)).toEqual(EXPIRED);
  }
});

it("leaves a decision that was made in time and can still be taken back, which then stands", async () => {
  const desk = holdsIn(world);
  const uid = await askFor(world, SOON);
  await desk.hold(uid);
  await makeOverdue(uid);
  await expireIt(uid);
  await expireOverdueApprovals();
  expect(await storedTask(uid)).toMatchObject({ resolution: null });
  await makeDue(uid);
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({ resolution: "approved", version: 2 });
});

it("ends a request whose decision is taken back when its time is over", async () => {
  const uid = await askFor(world, SOON);
  await holdsIn(world).hold(uid);
  await makeOverdue(uid);
  await takeBackDecision(world.people.reviewer.ctx, { uid });
  await expireOverdueApprovals();
  expect(await storedTask(uid)).toMatchObject({ resolution: "expired" });
});

it("keeps a request that shall be kept, marks it once, and lets it be decided", async () => {
  const uid = await anOverdue({ onExpiry: "keep" });
  await Promise.all(Array.from({ length: 5 }, () => expireIt(uid)));
  await expireOverdueApprovals();
  const { resolution, version, overdueAt, expiresAt } = await storedTask(uid);
  expect([resolution, version]).toEqual([null, 1]);
  expect(overdueAt?.getTime()).toBeGreaterThan(expiresAt?.getTime() ?? 0);
  expect((await loggedOf(uid)).slice(1)).toEqual([
    {
      ...{ action: "overdue", byName: "Countersign", byType: "system" },
      details: { expires_at: expiresAt?.toISOString() },
    },
  ]);
  const decided = await decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });
  expect(decided.approval?.expiry).toMatchObject({ onExpiry: "keep", overdueAt: overdueAt?.toISOString() });
});

it("is done without its jobs for however many, where the process that had them was killed", async () => {
  const other = await aWorld();
  const uids = await Promise.all(Array.from({ length: 120 }, () => askFor(other, SOON)));
  const [locked] = uids as [string];
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  await pool().query(
    "UPDATE work_tasks SET expires_at = now() - interval '1 second' WHERE organization_uid = $1",
    [other.organizationUid],
  );
  const somebody = await pool().connect();
  await somebody.query("BEGIN");
  await somebody.query("SELECT FROM work_tasks WHERE uid = $1 FOR UPDATE", [locked]);
  await expireOverdueApprovals();
  const where = { organizationUid: other.organizationUid, resolution: "expired" } as const;
  expect(await db().workTask.count({ where })).toBe(119);
  await somebody.query("ROLLBACK");
  somebody.release();
  await expireOverdueApprovals();
  expect(await db().workTask.count({ where })).toBe(120);
});
