import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Ctx } from "@/lib/domain/ctx";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { env } from "../env";
import { lookAtTask, lookAway } from "./look-at-task";
import { deleteOldViewers } from "./viewers-sql";

let world: World;
let listener: pg.Client;
let heard: string[] = [];
let taskUid: string;
let otherUid: string;
beforeAll(async () => {
  listener = new pg.Client({ connectionString: env().DATABASE_URL });
  await listener.connect();
  listener.on("notification", ({ payload = "" }) => heard.push(payload));
  await listener.query("LISTEN viewers");
});
afterAll(() => listener.end());
beforeEach(async () => {
  world = await aWorld();
  await manyTasks(world, 2);
  const where = { organizationUid: world.organizationUid };
  [taskUid = "", otherUid = ""] = (await db().workTask.findMany({ where })).map(({ uid }) => uid);
  heard = [];
});

/** Notifications arrive in the order of the commits: once this one is here, all earlier ones are. */
async function hints(): Promise<string[]> {
  const marker = randomUUID();
  await pool().query("SELECT pg_notify('viewers', $1)", [marker]);
  await expect.poll(() => heard.includes(marker)).toBe(true);
  return heard.filter((hint) => hint.startsWith("{")).map((hint) => JSON.parse(hint).uid);
}

const look = ({ ctx }: { ctx: Ctx }, windowUid: string, uid = taskUid) =>
  lookAtTask(ctx, { taskUid: uid, windowUid });
const leave = ({ ctx }: { ctx: Ctx }, windowUid: string, uid = taskUid) =>
  lookAway(ctx, { taskUid: uid, windowUid });
const names = (viewers: readonly { name: string }[]) => viewers.map(({ name }) => name);

it("names the others who look, each once and longest first, and not oneself", async () => {
  const { reviewer, manager, admin } = world.people;
  expect(await look(reviewer, randomUUID())).toEqual([]);
  expect(names(await look(manager, randomUUID()))).toEqual([reviewer.name]);
  expect(names(await look(reviewer, randomUUID()))).toEqual([manager.name]);
  expect(names(await look(admin, randomUUID()))).toEqual([reviewer.name, manager.name]);
});

it("tells once that somebody came, and once that the last window left", async () => {
  const { reviewer } = world.people;
  const [one, two] = [randomUUID(), randomUUID()];
  await look(reviewer, one);
  await look(reviewer, one);
  await look(reviewer, two);
  expect(await hints()).toEqual([taskUid]);
  await leave(reviewer, one);
  expect(await hints()).toEqual([taskUid]);
  await leave(reviewer, two);
  await leave(reviewer, two);
  expect(await hints()).toEqual([taskUid, taskUid]);
});

it("tells that somebody left, also where all of their windows close at once", async () => {
  const { reviewer, viewer } = world.people;
  const windows = Array.from({ length: 8 }, () => randomUUID());
  await Promise.all(windows.map((uid) => look(reviewer, uid)));
  expect(await hints()).toEqual([taskUid]);
  await Promise.all(windows.map((uid) => leave(reviewer, uid)));
  expect(await hints()).toEqual([taskUid, taskUid]);
  expect(await look(viewer, randomUUID())).toEqual([]);
});

it("has a window at one task at a time", async () => {
  const { reviewer, viewer } = world.people;
  const window = randomUUID();
  await look(reviewer, window);
  await look(reviewer, window, otherUid);
  expect(await hints()).toEqual([taskUid, taskUid, otherUid]);
  expect(await look(viewer, randomUUID())).toEqual([]);
  expect(names(await look(viewer, randomUUID(), otherUid))).toEqual([reviewer.name]);
});

it("does not count who was silent for too long, and greets them when they are back", async () => {
  const { reviewer, viewer } = world.people;
  const window = randomUUID();
  await look(reviewer, window);
  await db().taskViewer.updateMany({
    where: { windowUid: window },
    data: { since: new Date(0), seenAt: new Date(Date.now() - 46_000) },
  });
  expect(await look(viewer, randomUUID())).toEqual([]);
  await look(reviewer, window);
  expect(await hints()).toEqual([taskUid, taskUid, taskUid]);
  const [back] = await look(viewer, randomUUID());
  expect(back).toMatchObject({ uid: reviewer.uid });
  expect(Date.parse(back?.since ?? "")).toBeGreaterThan(Date.now() - 60_000);
});

it("lets nobody take over somebody else's window, or close it", async () => {
  const { reviewer, manager, viewer } = world.people;
  const window = randomUUID();
  await look(reviewer, window);
  await expect(look(manager, window)).rejects.toMatchObject({ code: "forbidden" });
  await leave(manager, window);
  await look(manager, window, otherUid);
  expect(names(await look(viewer, randomUUID()))).toEqual([reviewer.name]);
});

it("is of people who see the task", async () => {
  const stranger = (await aWorld()).people.admin;
  await expect(look(stranger, randomUUID())).rejects.toMatchObject({ code: "not_found" });
  await expect(look(world.people.viewer, randomUUID(), randomUUID())).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(look(world.agent, randomUUID())).rejects.toMatchObject({ code: "forbidden" });
  expect(await db().taskViewer.count({ where: { taskUid } })).toBe(0);
});

it("forgets old windows, and nobody else", async () => {
  const { reviewer, viewer } = world.people;
  const [old, young] = [randomUUID(), randomUUID()];
  await look(reviewer, old);
  await look(viewer, young);
  const long = new Date(Date.now() - 601_000);
  await db().taskViewer.updateMany({ where: { windowUid: old }, data: { seenAt: long } });
  await deleteOldViewers();
  const left = await db().taskViewer.findMany({ where: { taskUid } });
  expect(left.map(({ windowUid }) => windowUid)).toEqual([young]);
});
