import { beforeAll, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import { BeingDecided } from "@/lib/domain/being-decided";
import type { JsonObject } from "@/lib/domain/work-task";
import { actionsOf, askFor, holdsIn, loggedOf, makeDue, storedTask } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { answerQuestion } from "./answer-question";
import { askAgent } from "./ask-agent";
import { decideApproval } from "./decide-approval";
import { expireApproval } from "./expire-approval";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await holdsIn(world).rules({ undoSeconds: 60 });
});

type More = { expectedVersion?: number; ctx?: World["agent"]["ctx"] };
const ask = (uid: string, { ctx = world.people.reviewer.ctx, ...more }: More = {}) =>
  askAgent(ctx, { uid, question: "Which invoice?", ...more });
const answer = (
  uid: string,
  { ctx = world.agent.ctx, toolArgs = null, ...more }: More & { toolArgs?: JsonObject | null } = {},
) => answerQuestion(ctx, { uid, answer: "The first", toolArgs, ...more });
const decide = (uid: string, expectedVersion?: number) =>
  decideApproval(world.people.manager.ctx, { uid, decision: "approve", expectedVersion });
const questionsOf = (taskUid: string) => db().approvalQuestion.findMany({ where: { taskUid } });

it("keeps question and answer with the request, in versions and log", async () => {
  const uid = await askFor(world);
  const asked = await ask(uid);
  expect(asked).toMatchObject({ version: 2, resolution: null });
  const { reviewer } = world.people;
  expect(asked.approval).toMatchObject({
    needsInfoSince: asked.updatedAt,
    questions: [
      { question: "Which invoice?", askedBy: { uid: reviewer.uid, name: reviewer.name }, answer: null },
    ],
  });
  const answered = await answer(uid);
  expect(answered).toMatchObject({ version: 3, approval: { needsInfoSince: null, revisedInVersion: null } });
  expect(answered.approval?.questions).toMatchObject([
    { answer: "The first", answeredAt: answered.updatedAt },
  ]);
  expect((await loggedOf(uid)).slice(1)).toEqual([
    {
      ...{ action: "asked", byName: reviewer.name, byType: "user" },
      details: { question: "Which invoice?" },
    },
    {
      ...{ action: "answered", byName: world.agent.name, byType: "agent" },
      details: { answer: "The first" },
    },
  ]);
});

it("lets the agent revise its arguments, after which nobody decides who read it before", async () => {
  const uid = await askFor(world);
  await ask(uid);
  const revised = await answer(uid, { toolArgs: { amount: 40 } });
  expect(revised.approval).toMatchObject({
    ...{ toolArgs: { amount: 40 }, originalToolArgs: null, revisedInVersion: 3 },
  });
  expect((await loggedOf(uid)).at(-1)).toMatchObject({
    ...{ action: "arguments_revised", details: { from: { amount: 1 } } },
  });
  for (const seen of [undefined, 1, 2]) {
    await expect(decide(uid, seen)).rejects.toMatchObject({
      code: "stale_version",
      details: [{ version: 3 }],
    });
  }
  expect((await decide(uid, 3)).approval).toMatchObject({ toolArgs: { amount: 40 } });
});

it("takes the same arguments as no revision", async () => {
  const uid = await askFor(world);
  await ask(uid);
  expect((await answer(uid, { toolArgs: { amount: 1 } })).approval?.revisedInVersion).toBeNull();
  expect(await actionsOf(uid)).not.toContain("arguments_revised");
  await decide(uid);
});

it("stops the clock while the question is open, and lets it run on with what was left", async () => {
  const uid = await askFor(world, { expiresInSeconds: 600 });
  await ask(uid);
  // As if it had been asked an hour ago, with ten minutes left.
  await pool().query(
    `UPDATE work_tasks SET needs_info_since = now() - interval '1 hour', clock_stopped_at = now() - interval '1 hour',
       expires_at = now() - interval '50 minutes' WHERE uid = $1`,
    [uid],
  );
  await expireApproval({ organizationUid: world.organizationUid, uid });
  expect(await storedTask(uid)).toMatchObject({ resolution: null });
  const { approval } = await answer(uid);
  const left = Date.parse(approval?.expiry?.at ?? "") - Date.now();
  expect(approval?.expiry?.stoppedAt).toBeNull();
  expect(left).toBeGreaterThan(9 * 60_000);
  expect(left).toBeLessThan(11 * 60_000);
  const { rows } = await pool().query(
    "SELECT max(run_at) AS at FROM graphile_worker._private_jobs WHERE payload ->> 'uid' = $1",
    [uid],
  );
  expect(rows).toEqual([{ at: approval?.expiry?.at }]);
});

it("can be decided and withdrawn while a question is open, which then stays without an answer", async () => {
  const [decided, withdrawn] = [await askFor(world), await askFor(world)];
  for (const uid of [decided, withdrawn]) await ask(uid);
  await decide(decided);
  await withdrawApproval(world.agent.ctx, { uid: withdrawn, reason: null });
  for (const uid of [decided, withdrawn]) {
    expect(await storedTask(uid)).toMatchObject({ needsInfoSince: null, clockStoppedAt: null });
    await expect(answer(uid)).rejects.toBeInstanceOf(AlreadyDecided);
    expect(await questionsOf(uid)).toMatchObject([{ answer: null }]);
  }
});

it("has one question open at a time, also of several that come at once", async () => {
  const uid = await askFor(world);
  const results = await Promise.allSettled([ask(uid), ask(uid), ask(uid)]);
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
  expect(refused).toEqual(["already_asked", "already_asked"]);
  await answer(uid);
  await ask(uid);
  expect(await questionsOf(uid)).toHaveLength(2);
});

it("takes one of several answers that come at once, and none where nothing is asked", async () => {
  const uid = await askFor(world);
  await expect(answer(uid)).rejects.toMatchObject({ code: "not_asked" });
  await ask(uid);
  const results = await Promise.allSettled([answer(uid), answer(uid, { toolArgs: { amount: 9 } })]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "not_asked" },
  });
});

it("changes no arguments on which a decision was made already", async () => {
  const uid = await askFor(world);
  const desk = holdsIn(world);
  await ask(uid);
  await desk.hold(uid);
  await expect(answer(uid, { toolArgs: { amount: 99 } })).rejects.toMatchObject({
    ...{ code: "being_decided", details: [] },
  });
  await makeDue(uid);
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({ resolution: "approved", toolArgs: { amount: 1 } });
});

it("cannot ask about what is decided, being decided, or was read in another version", async () => {
  const [decided, held, changed] = [await askFor(world), await askFor(world), await askFor(world)];
  await decide(decided);
  await holdsIn(world).hold(held);
  await expect(ask(decided)).rejects.toBeInstanceOf(AlreadyDecided);
  await expect(ask(held)).rejects.toBeInstanceOf(BeingDecided);
  await expect(ask(changed, { expectedVersion: 7 })).rejects.toMatchObject({ code: "stale_version" });
  await ask(changed, { expectedVersion: 1 });
  await expect(answer(changed, { expectedVersion: 1 })).rejects.toMatchObject({ code: "stale_version" });
  await answer(changed, { expectedVersion: 2 });
});

it("is for reviewers to ask, and for the agent that asked to answer; strangers find nothing", async () => {
  const uid = await askFor(world);
  const [colleague, stranger] = [await anAgent(world.organizationUid), await aWorld()];
  for (const { ctx } of [world.people.viewer, world.agent]) {
    await expect(ask(uid, { ctx })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(ask(uid, { ctx: stranger.people.admin.ctx })).rejects.toMatchObject({ code: "not_found" });
  await ask(uid);
  await expect(answer(uid, { ctx: world.people.admin.ctx })).rejects.toMatchObject({ code: "forbidden" });
  for (const { ctx } of [colleague, stranger.agent]) {
    await expect(answer(uid, { ctx })).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await questionsOf(uid)).toMatchObject([{ answer: null }]);
});
