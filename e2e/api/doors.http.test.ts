import fc from "fast-check";
import { expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { type Call, call } from "./client";
import * as deeds from "./doors/deeds";
import { expectGone, expectLists, expectOneTask, viewsOf } from "./doors/views";
import { storedStory, storedTask } from "./stored";

const RUNS = 25;
const TASKS_A_RUN = 3;
const DEEDS_A_RUN = 12;

/** An organization whose agent belongs to the admin, who therefore takes part in all that is made here. */
async function ownWorld(): Promise<World> {
  const world = await aWorld();
  return { ...world, agent: await anAgent(world.organizationUid, world.people.admin) };
}

type Row = Awaited<ReturnType<typeof storedTask>>;
type Story = Awaited<ReturnType<typeof storedStory>>;

async function send([op, options]: readonly [Operation, Call]) {
  const { status, text, data } = await call(op, options);
  return { status, text, data: data as unknown };
}

async function viewThrough(world: World, door: deeds.Door, uid: string): Promise<Record<string, unknown>> {
  const { desk, agent, company } = await viewsOf(world, uid);
  return { "work-tasks": desk.data, "v1-agent": agent ?? {}, "v1-tasks": company.data ?? {} }[door];
}

/** Expects a version more exactly where something was logged, and nothing to be written where not. */
async function expectOneVersion(uid: string, before: Story): Promise<void> {
  const after = await storedStory(uid);
  const isChanged = after.log.length > before.log.length;
  expect(after.task?.version).toBe((before.task?.version ?? 0) + (isChanged ? 1 : 0));
  if (!isChanged) expect(after.task).toEqual(before.task);
}

const isHidden = (door: deeds.Door, row: Row) => door === "v1-tasks" && row.status === "canceled";

/** What is written through a door is what that door shows. */
async function change(world: World, row: Row, { door, fields }: deeds.Change): Promise<void> {
  const { assign_to, ...body } = deeds.bodyOf(world, door, fields);
  const sent = assign_to === undefined ? body : { ...body, assign_to };
  const { status, text } = await send(deeds.changing(world, door, row, sent));
  expect(status, text).toBe(isHidden(door, row) ? 404 : 200);
  if (status === 404) return;
  const shown = door === "v1-agent" && body.description === "" ? { ...body, description: null } : body;
  expect(await viewThrough(world, door, row.uid)).toMatchObject(shown);
}

/** The fields of each door that can be written back. */
const SHOWN: Record<deeds.Door, readonly string[]> = {
  "work-tasks": ["title", "description", "status", "priority", "due_date", "assign_to"],
  "v1-agent": [
    ...["title", "description", "status", "priority", "dueAt", "channelId"],
    ...["assigneeUserId", "assigneeAgentId"],
  ],
  "v1-tasks": [
    ...["title", "description", "status", "priority", "deadline", "tags", "assigned_user_ids", "patient_id"],
    ...["call_id", "fax_id", "assistant_id", "session_id", "type", "external_message_ids"],
  ],
};

/** v1-tasks demands a text and somebody, so it cannot be told again that there is none. */
const isWritable = (door: deeds.Door, key: string, value: unknown) =>
  door !== "v1-tasks" || !["description", "assigned_user_ids"].includes(key) || String(value) !== "";

/** To write back what a door shows is no change. */
async function echo(world: World, row: Row, { door, keys }: deeds.Echo): Promise<void> {
  if (isHidden(door, row)) return;
  const before = await storedStory(row.uid);
  const shown = await viewThrough(world, door, row.uid);
  const chosen = SHOWN[door].filter((key, i) => (keys >> i) % 2 === 0 && isWritable(door, key, shown[key]));
  const body = Object.fromEntries(chosen.map((key) => [key, shown[key]]));
  const { status, text } = await send(deeds.changing(world, door, row, body));
  expect(status, text).toBe(200);
  expect(await storedStory(row.uid)).toEqual(before);
}

async function comment(world: World, row: Row, { door }: deeds.Comment): Promise<void> {
  const { status } = await send(deeds.commenting(world, door, row.uid));
  expect(status < 400).toBe(!isHidden(door, row));
  expect(await storedTask(row.uid)).toEqual(row);
}

async function shorten(world: World, row: Row, { shortcut }: deeds.Shorten): Promise<void> {
  const isOwn = [row.assigneeUserUid, ...row.coAssigneeUserUids].includes(world.people.admin.uid);
  const { status } = await send(deeds.shortening(world, shortcut, row.uid));
  expect(status).toBe(shortcut === "release" && !isOwn ? 403 : 200);
}

async function move(world: World, { uid }: Row, { status: wanted }: deeds.Move): Promise<void> {
  const { status } = await send(deeds.moving(world, wanted, uid));
  expect([status, (await storedTask(uid)).status]).toEqual([200, wanted]);
}

async function remove(world: World, { uid, status: word }: Row): Promise<void> {
  const { status } = await send(deeds.deleting(world, uid));
  expect(status).toBe(word === "canceled" ? 404 : 204);
}

const perform = (world: World, row: Row, deed: Exclude<deeds.Deed, deeds.Create>): Promise<void> => {
  switch (deed.kind) {
    case "change":
      return change(world, row, deed);
    case "echo":
      return echo(world, row, deed);
    case "comment":
      return comment(world, row, deed);
    case "shorten":
      return shorten(world, row, deed);
    case "move":
      return move(world, row, deed);
    case "remove":
      return remove(world, row);
  }
};

async function create(world: World, { door, fields }: deeds.Create): Promise<string> {
  const { status, text, data } = await send(deeds.creating(world, door, fields));
  expect(status, text).toBeLessThan(300);
  const { uid = "", id = uid } = data as { uid?: string; id?: string };
  await expectOneTask(world, id);
  return id;
}

/** Does one thing to one of the tasks, and looks at it through every door. */
async function step(world: World, uids: string[], deed: deeds.Deed): Promise<void> {
  if (deed.kind === "create") {
    uids.push(await create(world, deed));
    return;
  }
  const uid = uids[deed.target % uids.length];
  if (uid === undefined) return;
  const [row, before] = [await storedTask(uid), await storedStory(uid)];
  await perform(world, row, deed);
  if ((await storedTask(uid)).deletedAt === null) {
    await expectOneVersion(uid, before);
    await expectOneTask(world, uid);
  } else {
    uids.splice(uids.indexOf(uid), 1);
    await expectGone(world, uid);
  }
}

it(`shows one task through every door, in the words of each, whatever ${RUNS} times ${DEEDS_A_RUN} deeds do to it`, async () => {
  const first = fc.array(deeds.aCreation, { minLength: TASKS_A_RUN, maxLength: TASKS_A_RUN });
  const then = fc.array(deeds.aDeed, { minLength: DEEDS_A_RUN, maxLength: DEEDS_A_RUN });
  const property = fc.asyncProperty(first, then, async (...all) => {
    const world = await ownWorld();
    const uids: string[] = [];
    for (const deed of all.flat()) await step(world, uids, deed);
    await expectLists(world, uids);
  });
  await fc.assert(property, { numRuns: RUNS, interruptAfterTimeLimit: 100_000 });
}, 120_000);
