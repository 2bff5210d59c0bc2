import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { askFor, holdsIn, loggedOf, makeDue, storedTask } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { answerQuestion } from "../approvals/answer-question";
import { askAgent } from "../approvals/ask-agent";
import { commitOverdueDecisions } from "../approvals/commit-decision";
import { decideApproval } from "../approvals/decide-approval";
import { expireOverdueApprovals } from "../approvals/expire-approval";
import { withdrawApproval } from "../approvals/withdraw-approval";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { getAgent, pauseAgent, resumeAgent } from "./pause-agent";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await holdsIn(world).rules({ undoSeconds: 60 });
});

/** A world with an agent of its own, which the tests can pause without one another. */
const withAnAgent = async (): Promise<World> => ({ ...world, agent: await anAgent(world.organizationUid) });
const pause = ({ agent }: World) => pauseAgent(world.people.admin.ctx, agent.uid);
const resume = ({ agent }: World) => resumeAgent(world.people.admin.ctx, agent.uid);
const decide = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });

it("freezes what waits, so that nobody decides or asks about it, until it is resumed", async () => {
  const ours = await withAnAgent();
  const [waiting, decided] = [await askFor(ours), await askFor(ours)];
  await decide(decided);
  const { uid, name } = world.people.admin;
  expect(await pause(ours)).toMatchObject({ pausedAt: expect.any(String), pausedBy: { uid, name } });
  await expect(decide(waiting)).rejects.toMatchObject({ code: "agent_paused" });
  const question = { uid: waiting, question: "Why?" };
  await expect(askAgent(world.people.reviewer.ctx, question)).rejects.toMatchObject({ code: "agent_paused" });
  expect(await storedTask(waiting)).toMatchObject({ resolution: null, version: 1 });
  expect(await storedTask(decided)).toMatchObject({ resolution: "approved", frozenSince: null });
  expect(await resume(ours)).toMatchObject({ pausedAt: null, pausedBy: null });
  await decide(waiting);
  const byAdmin = { byName: name, byType: "user", details: null };
  expect((await loggedOf(waiting)).slice(1, 3)).toEqual([
    { action: "agent_paused", ...byAdmin },
    { action: "agent_resumed", ...byAdmin },
  ]);
});

it("holds what the agent asks for while it is paused", async () => {
  const ours = await withAnAgent();
  await pause(ours);
  const uid = await askFor(ours, { expiresInSeconds: 60 });
  expect(await storedTask(uid)).toMatchObject({
    frozenSince: expect.any(Date),
    clockStoppedAt: expect.any(Date),
  });
  expect((await loggedOf(uid)).map(({ action, byType }) => [action, byType])).toEqual([
    ["Created", "agent"],
    ["agent_paused", "system"],
  ]);
  await expect(decide(uid)).rejects.toMatchObject({ code: "agent_paused" });
  await resume(ours);
  await decide(uid);
});

it("lets no request slip through that is made while it is being paused", async () => {
  const ours = await withAnAgent();
  const [uids] = await Promise.all([
    Promise.all(Array.from({ length: 20 }, () => askFor(ours))),
    pause(ours),
    askFor(ours),
  ]);
  const frozen = await db().workTask.count({ where: { uid: { in: uids }, frozenSince: { not: null } } });
  expect(frozen).toBe(20);
});

it("lets exactly one win of a decision and a pause at the same time", async () => {
  for (let round = 0; round < 5; round += 1) {
    const ours = await withAnAgent();
    const uid = await askFor(ours);
    const [decision] = await Promise.allSettled([decide(uid), pause(ours)]);
    const { resolution, frozenSince } = await storedTask(uid);
    const isDecided = decision.status === "fulfilled";
    expect([resolution === "approved", frozenSince === null]).toEqual([isDecided, isDecided]);
    if (!isDecided) expect(decision.reason).toMatchObject({ code: "agent_paused" });
  }
});

it("stops the time of a request, also where a question was open already", async () => {
  const ours = await withAnAgent();
  const [plain, asked] = [
    await askFor(ours, { expiresInSeconds: 600 }),
    await askFor(ours, { expiresInSeconds: 600 }),
  ];
  await askAgent(world.people.reviewer.ctx, { uid: asked, question: "Why?" });
  await pause(ours);
  // As if both clocks had stood for an hour, with ten minutes left.
  await pool().query(
    `UPDATE work_tasks SET clock_stopped_at = now() - interval '1 hour', expires_at = now() - interval '50 minutes'
     WHERE uid = ANY ($1)`,
    [[plain, asked]],
  );
  await expireOverdueApprovals();
  const minutesLeft = async (uid: string) =>
    Math.round((((await storedTask(uid)).expiresAt?.getTime() ?? 0) - Date.now()) / 60_000);
  await resume(ours);
  expect([await minutesLeft(plain), await minutesLeft(asked)]).toEqual([10, -50]);
  expect(await storedTask(asked)).toMatchObject({ resolution: null, clockStoppedAt: expect.any(Date) });
  await answerQuestion(ours.agent.ctx, { uid: asked, answer: "So", toolArgs: null });
  expect(await minutesLeft(asked)).toBe(10);
});

it("leaves a decision that can still be taken back until it is resumed", async () => {
  const ours = await withAnAgent();
  const uid = await askFor(ours);
  await holdsIn(world).hold(uid);
  await pause(ours);
  await makeDue(uid);
  await commitOverdueDecisions();
  expect(await storedTask(uid)).toMatchObject({ resolution: null });
  await resume(ours);
  await commitOverdueDecisions();
  expect(await storedTask(uid)).toMatchObject({ resolution: "approved" });
});

it("lets the agent withdraw what is frozen", async () => {
  const ours = await withAnAgent();
  const uid = await askFor(ours);
  await pause(ours);
  await withdrawApproval(ours.agent.ctx, { uid, reason: null });
  expect(await storedTask(uid)).toMatchObject({ resolution: "withdrawn", frozenSince: null });
});

it("revokes the grants that the agent has not spent", async () => {
  const ours = await withAnAgent();
  const [unspent, spent] = [await askFor(ours), await askFor(ours)];
  await pool().query("INSERT INTO signing_keys (kid, public_jwk, private_key) VALUES ('k', '{}', '')");
  const grant = (task: string, consumed: string | null) =>
    pool().query(
      `INSERT INTO grants (organization_uid, jti, task_uid, kid, issued_at, expires_at, consumed_at, claims)
       VALUES ($1, $2, $3, 'k', now(), now() + interval '1 hour', $4, '{}')`,
      [world.organizationUid, randomUUID(), task, consumed],
    );
  await grant(unspent, null);
  await grant(spent, "2026-01-01T00:00:00Z");
  await pause(ours);
  const isRevoked = async (taskUid: string) =>
    (await db().grant.findFirstOrThrow({ where: { taskUid } })).revokedAt !== null;
  expect([await isRevoked(unspent), await isRevoked(spent)]).toEqual([true, false]);
});

it("changes nothing the second time, and nothing of other agents", async () => {
  const [ours, others] = [await withAnAgent(), await withAnAgent()];
  const [uid, other] = [await askFor(ours), await askFor(others)];
  const [first, second] = await Promise.all([pause(ours), pause(ours)]);
  expect(second.pausedAt).toBe(first.pausedAt);
  expect(await loggedOf(uid)).toHaveLength(2);
  await Promise.all([resume(ours), resume(ours)]);
  expect(await loggedOf(uid)).toHaveLength(3);
  expect(await loggedOf(other)).toHaveLength(1);
});

it("is for admins and the agent's owner; strangers do not find it", async () => {
  const stranger = await aWorld();
  const { uid } = await anAgent(world.organizationUid, world.people.viewer);
  for (const { ctx } of [world.people.manager, world.agent]) {
    await expect(pauseAgent(ctx, uid)).rejects.toMatchObject({ code: "forbidden" });
  }
  for (const deed of [pauseAgent, resumeAgent, getAgent]) {
    await expect(deed(stranger.people.admin.ctx, uid)).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(getAgent(world.agent.ctx, uid)).rejects.toMatchObject({ code: "not_found" });
  const { uid: ownerUid, name } = world.people.viewer;
  expect(await pauseAgent(world.people.viewer.ctx, uid)).toMatchObject({
    ...{ owner: { uid: ownerUid, name }, pausedAt: expect.any(String) },
  });
});
