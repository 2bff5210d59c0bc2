import { afterAll, beforeAll, expect, it } from "vitest";
import { askFor, holdsIn, makeDue } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { endWaits } from "../realtime/task-watch";
import { triageTask } from "../tasks/triage-task";
import { answerQuestion } from "./answer-question";
import { askAgent } from "./ask-agent";
import { decideApproval } from "./decide-approval";
import { expireApproval } from "./expire-approval";
import { waitForApproval } from "./wait-for-approval";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await holdsIn(world).rules({ undoSeconds: 60 });
});
afterAll(endWaits);

/** Longer than a test may last: whoever comes back has not waited for the time to pass. */
const LONG = 120_000;
const waitFor = (
  uid: string,
  { ms = LONG, leaving = new AbortController().signal, ctx = world.agent.ctx } = {},
) => waitForApproval(ctx, { uid, ms, leaving });
const decide = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });
const isWaiting = (promise: Promise<unknown>) =>
  Promise.race([
    promise.then(() => false),
    pool()
      .query("SELECT")
      .then(() => true),
  ]);

const listeners = async () =>
  (
    await pool().query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    )
  ).rowCount;

it("answers at once with what was decided before", async () => {
  const uid = await askFor(world);
  await decide(uid);
  expect(await waitFor(uid)).toMatchObject({ resolution: "approved", version: 2 });
});

it.each([
  ["a person", "approved", decide],
  ["the agent", "withdrawn", (uid: string) => withdrawApproval(world.agent.ctx, { uid, reason: null })],
  [
    "time",
    "expired",
    async (uid: string) => {
      await pool().query("UPDATE work_tasks SET expires_at = now() WHERE uid = $1", [uid]);
      await expireApproval({ organizationUid: world.organizationUid, uid });
    },
  ],
] as const)("answers when %s ends it: %s", async (_, resolution, end) => {
  const uid = await askFor(world);
  const waiting = waitFor(uid);
  expect(await isWaiting(waiting)).toBe(true);
  await end(uid);
  expect(await waiting).toMatchObject({ resolution });
});

it("misses no decision that falls while it begins to wait", async () => {
  const uids = await Promise.all(Array.from({ length: 40 }, () => askFor(world)));
  const waits = await Promise.all(
    uids.flatMap((uid) => [waitFor(uid), decide(uid).then(() => waitFor(uid)), waitFor(uid)]),
  );
  expect(new Set(waits.map(({ resolution }) => resolution))).toEqual(new Set(["approved"]));
});

it("answers with the request as it waits when the time has passed", async () => {
  const uid = await askFor(world);
  expect(await waitFor(uid, { ms: 20 })).toMatchObject({ resolution: null, version: 1 });
});

it("goes on waiting when something else of it changes, or a decision is only held", async () => {
  const uid = await askFor(world);
  const waiting = waitFor(uid);
  await triageTask(world.people.reviewer.ctx, { uid, priority: "urgent" });
  await holdsIn(world).hold(uid);
  expect(await isWaiting(waiting)).toBe(true);
  await makeDue(uid);
  await holdsIn(world).commit(uid);
  expect(await waiting).toMatchObject({ resolution: "approved", version: 3 });
});

it("answers when the agent is asked something, and not for a question that was open before", async () => {
  const uid = await askFor(world);
  const ask = () => askAgent(world.people.reviewer.ctx, { uid, question: "Why?" });
  const waiting = waitFor(uid);
  await ask();
  expect(await waiting).toMatchObject({
    resolution: null,
    version: 2,
    approval: { questions: [{ answer: null }] },
  });
  const again = waitFor(uid);
  expect(await isWaiting(again)).toBe(true);
  await answerQuestion(world.agent.ctx, { uid, answer: "Because", toolArgs: null });
  expect(await isWaiting(again)).toBe(true);
  await ask();
  expect(await again).toMatchObject({ resolution: null, version: 4 });
});

it("answers at once with what the caller does not know yet", async () => {
  const uid = await askFor(world);
  const leaving = new AbortController().signal;
  const isKnown = () => false;
  const task = await waitForApproval(world.agent.ctx, { uid, ms: LONG, leaving, isKnown });
  expect(task).toMatchObject({ resolution: null, version: 1 });
});

it("ends when the caller leaves", async () => {
  const uid = await askFor(world);
  const client = new AbortController();
  const waiting = waitFor(uid, { leaving: client.signal });
  expect(await isWaiting(waiting)).toBe(true);
  client.abort();
  expect(await waiting).toMatchObject({ resolution: null });
  expect(await waitFor(uid, { leaving: client.signal })).toMatchObject({ resolution: null });
});

it("finds what was decided while the database had thrown the listener out", async () => {
  const uid = await askFor(world);
  const waiting = waitFor(uid);
  expect(await isWaiting(waiting)).toBe(true);
  await pool().query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  await decide(uid);
  expect(await waiting).toMatchObject({ resolution: "approved" });
});

it("costs one connection, however many wait", async () => {
  const uids = await Promise.all(Array.from({ length: 20 }, () => askFor(world)));
  const waits = uids.flatMap((uid) => Array.from({ length: 20 }, () => waitFor(uid)));
  expect(await listeners()).toBe(1);
  for (const uid of uids) await decide(uid);
  for (const { resolution } of await Promise.all(waits)) expect(resolution).toBe("approved");
});

it("lets a stranger wait for nothing", async () => {
  const uid = await askFor(world);
  const stranger = await aWorld();
  for (const { ctx } of [stranger.agent, stranger.people.admin]) {
    await expect(waitFor(uid, { ctx })).rejects.toMatchObject({ code: "not_found" });
  }
});

it("lets everybody go with what there is when the process stops", async () => {
  const uid = await askFor(world);
  const waiting = [waitFor(uid), waitFor(uid)];
  expect(await isWaiting(Promise.race(waiting))).toBe(true);
  endWaits();
  for (const task of await Promise.all([...waiting, waitFor(uid)]))
    expect(task).toMatchObject({ resolution: null });
});
