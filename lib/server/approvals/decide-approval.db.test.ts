import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import { NEVER_DUE } from "@/lib/domain/due";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { env } from "../env";
import { decideApproval } from "./decide-approval";
import { requestApproval } from "./request-approval";

let world: World;
let listener: pg.Client;
const heard: string[] = [];
beforeAll(async () => {
  world = await aWorld();
  listener = new pg.Client({ connectionString: env().DATABASE_URL });
  await listener.connect();
  listener.on("notification", ({ payload = "" }) => heard.push(payload));
  await listener.query("LISTEN work_tasks");
});
afterAll(() => listener.end());

async function anApproval(): Promise<string> {
  const { task } = await requestApproval(world.agent.ctx, {
    ...{ title: "Refund", description: "", reasoning: "Paid twice", toolArgs: { amount: 1 }, trigger: null },
    ...{
      priority: "medium",
      due: NEVER_DUE,
      wanted: { assignTo: null, entities: [] },
      metadata: null,
      expiresAt: null,
    },
  });
  return task.uid;
}
const stored = (uid: string) => db().workTask.findFirst({ where: { uid } });
const decisions = (uid: string) => db().changeLogEntry.count({ where: { taskUid: uid, action: "Resolved" } });
/** Notifications arrive in the order of the commits: once this one is here, all earlier ones are. */
async function hintsOf(uid: string): Promise<number[]> {
  const marker = crypto.randomUUID();
  await pool().query("SELECT pg_notify('work_tasks', $1)", [marker]);
  await expect.poll(() => heard.includes(marker)).toBe(true);
  return heard.filter((hint) => hint.includes(uid)).map((hint) => JSON.parse(hint).version);
}

it("lets exactly one of many concurrent decisions win, and tells the others who it was", async () => {
  for (let round = 0; round < 10; round += 1) {
    const uid = await anApproval();
    const people = [world.people.reviewer, world.people.manager, world.people.admin];
    const results = await Promise.allSettled(
      people.flatMap(({ ctx }) => [
        decideApproval(ctx, { uid, decision: "approve", toolArgs: { amount: 2 } }),
        decideApproval(ctx, { uid, decision: "reject" }),
      ]),
    );
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(won).toHaveLength(1);
    for (const result of results) {
      if (result.status === "fulfilled") continue;
      expect(result.reason).toBeInstanceOf(AlreadyDecided);
      expect(result.reason.task).toMatchObject({ resolution: won[0]?.resolution });
      expect(result.reason.task.approval.resolvedBy).toEqual(won[0]?.approval?.resolvedBy);
    }
    expect(await stored(uid)).toMatchObject({ resolution: won[0]?.resolution, version: 2 });
    expect(await decisions(uid)).toBe(1);
    expect(await hintsOf(uid)).toEqual([1, 2]);
  }
});

it("takes the decision back, and tells nobody, where its log entry cannot be written", async () => {
  const uid = await anApproval();
  await pool().query(`
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full''; END';
    CREATE TRIGGER refuse BEFORE INSERT ON change_log FOR EACH ROW EXECUTE FUNCTION refuse()`);
  const { ctx } = world.people.reviewer;
  await expect(decideApproval(ctx, { uid, decision: "approve" })).rejects.toThrow("disk full");
  expect(await stored(uid)).toMatchObject({ resolution: null, resolvedAt: null, version: 1 });
  expect(await decisions(uid)).toBe(0);
  expect(await hintsOf(uid)).toEqual([1]);

  await pool().query("DROP TRIGGER refuse ON change_log");
  await decideApproval(ctx, { uid, decision: "approve" });
  expect(await hintsOf(uid)).toEqual([1, 2]);
});

it("is refused by the database where the resolution came without its instant", async () => {
  const uid = await anApproval();
  await expect(
    pool().query("UPDATE work_tasks SET resolution = 'approved' WHERE uid = $1", [uid]),
  ).rejects.toThrow("check constraint");
});

it("says forbidden to viewers and agents, and leaves the approval waiting", async () => {
  const uid = await anApproval();
  for (const { ctx } of [world.people.viewer, world.agent]) {
    await expect(decideApproval(ctx, { uid, decision: "approve" })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  expect(await stored(uid)).toMatchObject({ resolution: null });
});

it("says not_found for an approval of another organization, and leaves it untouched", async () => {
  const stranger = await aWorld();
  const uid = await anApproval();
  const before = await stored(uid);
  await expect(decideApproval(stranger.people.admin.ctx, { uid, decision: "reject" })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await stored(uid)).toEqual(before);
});

it("refuses a decision on a version that the reviewer did not see", async () => {
  const uid = await anApproval();
  const { ctx } = world.people.reviewer;
  await expect(decideApproval(ctx, { uid, decision: "approve", expectedVersion: 7 })).rejects.toMatchObject({
    code: "stale_version",
    details: [{ version: 1 }],
  });
  await decideApproval(ctx, { uid, decision: "approve", expectedVersion: 1 });
});
