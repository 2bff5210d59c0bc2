import fc from "fast-check";
import { expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { type Call, call } from "./client";
import {
  aDeed,
  bodyOf,
  changing,
  commenting,
  creating,
  type Deed,
  type Door,
  deleting,
  shortcut,
} from "./doors/deeds";
import { expectGone, expectOneTask, viewsOf } from "./doors/views";
import { storedStory, storedTask } from "./stored";

const RUNS = 25;
const DEEDS_A_RUN = 12;

/** An organization whose agent belongs to the admin, who therefore takes part in all that is made here. */
async function ownWorld(): Promise<World> {
  const world = await aWorld();
  return { ...world, agent: await anAgent(world.organizationUid, world.people.admin) };
}

type Of<K extends Deed["kind"]> = Extract<Deed, { kind: K }>;
type Row = Awaited<ReturnType<typeof storedTask>>;

const send = async ([op, options]: readonly [Operation, Call]) => call(op, options);

/** Writes each shown field back as it was shown. */
const SHOWN: Record<Door, readonly string[]> = {
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
const isWritable = (value: unknown, through: Door, key: string) =>
  through !== "v1-tasks" || !["description", "assigned_user_ids"].includes(key) || String(value) !== "";

async function viewThrough(world: World, through: Door, uid: string): Promise<Record<string, unknown>> {
  const { desk, agent, company } = await viewsOf(world, uid);
  return { "work-tasks": desk.data, "v1-agent": agent ?? {}, "v1-tasks": company.data ?? {} }[through];
}

/** Expects a version more exactly where something was logged, and nothing to be written where not. */
async function expectOneVersion(uid: string, before: Awaited<ReturnType<typeof storedStory>>): Promise<void> {
  const after = await storedStory(uid);
  const isChanged = after.log.length > before.log.length;
  expect(after.task?.version).toBe((before.task?.version ?? 0) + (isChanged ? 1 : 0));
  if (!isChanged) expect(after.task).toEqual(before.task);
}

const isHidden = (through: Door, row: Row) => through === "v1-tasks" && row.status === "canceled";

async function change(world: World, row: Row, { door, fields }: Of<"change">): Promise<void> {
  const body = bodyOf(world, door, fields);
  const { status } = await send(changing(world, door, row, body));
  expect(status).toBe(isHidden(door, row) ? 404 : 200);
  if (status === 404) return;
  const seen = await viewThrough(world, door, row.uid);
  const { assign_to: _, ...told } = body;
  expect(seen).toMatchObject({
    ...told,
    ...(told.description === "" && { description: seen.description || "" }),
  });
}

async function echo(world: World, row: Row, { door, keys }: Of<"echo">): Promise<void> {
  if (isHidden(door, row)) return;
  const before = await storedStory(row.uid);
  const seen = await viewThrough(world, door, row.uid);
  const chosen = SHOWN[door].filter((key, i) => (keys >> i) % 2 === 0 && isWritable(seen[key], door, key));
  const body = Object.fromEntries(chosen.map((key) => [key, seen[key]]));
  expect((await send(changing(world, door, row, body))).status).toBe(200);
  expect(await storedStory(row.uid)).toEqual(before);
}

async function comment(world: World, row: Row, { door }: Of<"comment">): Promise<void> {
  const { status } = await send(commenting(world, door, row.uid));
  expect(status < 400).toBe(!isHidden(door, row));
  expect(await storedTask(row.uid)).toEqual(row);
}

async function shorten(world: World, row: Row, deed: Of<"shortcut">): Promise<void> {
  const isOwn = [row.assigneeUserUid, ...row.coAssigneeUserUids].includes(world.people.admin.uid);
  const { status } = await send(shortcut(world, deed.shortcut, row.uid));
  expect(status).toBe(deed.shortcut === "release" && !isOwn ? 403 : 200);
}

/** Does one thing to a task that is there. */
async function perform(
  world: World,
  uid: string,
  deed: Exclude<Deed, Of<"create" | "delete">>,
): Promise<void> {
  const before = await storedStory(uid);
  const row = await storedTask(uid);
  if (deed.kind === "echo") await echo(world, row, deed as Of<"echo">);
  else if (deed.kind === "comment") await comment(world, row, deed as Of<"comment">);
  else if (deed.kind === "shortcut") await shorten(world, row, deed);
  else await change(world, row, deed as Of<"change">);
  await expectOneVersion(uid, before);
  await expectOneTask(world, uid);
}

async function create(world: World, { door, fields }: Of<"create">): Promise<string> {
  const answer = await send(creating(world, door, fields));
  expect(answer.status, answer.text).toBeLessThan(300);
  const { uid, id } = answer.data as { uid?: string; id?: string };
  await expectOneTask(world, uid ?? id ?? "");
  return uid ?? id ?? "";
}

async function remove(world: World, uid: string): Promise<boolean> {
  const isThere = (await storedTask(uid)).status !== "canceled";
  expect((await send(deleting(world, uid))).status).toBe(isThere ? 204 : 404);
  if (isThere) await expectGone(world, uid);
  return isThere;
}

it(`shows one task through every door, in the words of each, whatever ${RUNS * DEEDS_A_RUN} deeds do to it`, async () => {
  const deeds = fc.array(aDeed, { minLength: DEEDS_A_RUN, maxLength: DEEDS_A_RUN });
  const property = fc.asyncProperty(deeds, async (all) => {
    const world = await ownWorld();
    const uids: string[] = [];
    for (const deed of all) {
      const at = deed.target % Math.max(uids.length, 1);
      const uid = uids[at];
      if (deed.kind === "create") uids.push(await create(world, deed as Of<"create">));
      else if (uid === undefined) continue;
      else if (deed.kind === "delete") (await remove(world, uid)) && uids.splice(at, 1);
      else await perform(world, uid, deed as never);
    }
  });
  await fc.assert(property, { numRuns: RUNS, endOnFailure: false, interruptAfterTimeLimit: 100_000 });
}, 120_000);
