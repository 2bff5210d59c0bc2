import { beforeAll, describe, expect, it } from "vitest";
import { addTaskCommentOp, removeChannelMemberOp } from "@/lib/contracts/desk/operations";
import { commentOnTaskOp, listTasksOp, updateTaskOp } from "@/lib/contracts/v1-agent/operations";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { anAgent, aPerson, aWorld, type World, type WorldAgent, type WorldPerson } from "@/lib/testing/world";
import { call, data } from "./client";
import { aTask } from "./requests";
import { handleOf } from "./stored";
import { aChannel, aCompanyTask } from "./v1-requests";

let world: World;
/** Each test has people and agents of its own, who take part in nothing yet. */
let person: WorldPerson;
let agent: WorldAgent;
beforeAll(async () => {
  world = await aWorld();
});
const somebodyNew = async () => {
  person = await aPerson(world.organizationUid, "reviewer");
  agent = await anAgent(world.organizationUid, person);
};

const seen = async (who: { token: string }, id: string) =>
  (await data(listTasksOp, { as: who.token, query: "limit=100" })).some((task) => task.id === id);

/** Whether a task is seen in the list and may be changed, which must be one answer. */
async function takesPart(who: { token: string }, id: string): Promise<boolean> {
  const { status } = await call(updateTaskOp, { as: who.token, body: { taskId: id, version: 1_000_000 } });
  expect([409, 404]).toContain(status);
  const isListed = await seen(who, id);
  expect([id, isListed]).toEqual([id, status === 409]);
  return isListed;
}

/** A task of somebody else in the workspace, and what is done with it. */
const strangersTask = async (body: object = {}) => (await aTask(world, body)).uid;
const comment = (as: string, taskId: string, body = "x") =>
  data(commentOnTaskOp, { as, body: { taskId, body } });
const commentOnDesk = (as: string, task_uid: string, body: string) =>
  data(addTaskCommentOp, { as, params: { task_uid }, body: { body } });

describe.each([
  ["a person", () => person, () => ({ type: "user", user_uid: person.uid })],
  ["an agent", () => agent, () => ({ type: "agent", agent_uid: agent.uid })],
] as const)("2.7: %s sees", (_, who, assignTo) => {
  it("nothing else of the workspace", async () => {
    await somebodyNew();
    const id = await strangersTask();
    expect(await takesPart(who(), id)).toBe(false);
    await call(commentOnTaskOp, { as: who().token, body: { taskId: id, body: "may I?" } });
    expect(await takesPart(who(), id)).toBe(false);
  });

  it("the tasks assigned to it, for as long as they are", async () => {
    await somebodyNew();
    const id = await strangersTask({ assign_to: assignTo() });
    expect(await takesPart(who(), id)).toBe(true);
    const options = { as: world.people.manager.token, params: { task_uid: id } };
    await data(updateWorkTaskOp, { ...options, body: { assign_to: null } });
    expect(await takesPart(who(), id)).toBe(false);
  });

  it("the tasks that it is @mentioned in", async () => {
    await somebodyNew();
    const id = await strangersTask();
    const handle = await handleOf(world.organizationUid, who().uid);
    await commentOnDesk(world.people.manager.token, id, `Please look, @${handle}.`);
    expect(await takesPart(who(), id)).toBe(true);
  });

  it("the tasks that it commented on, also when they are no longer assigned to it", async () => {
    await somebodyNew();
    const id = await strangersTask({ assign_to: assignTo() });
    await comment(who().token, id);
    const options = { as: world.people.manager.token, params: { task_uid: id } };
    await data(updateWorkTaskOp, { ...options, body: { assign_to: null } });
    expect(await takesPart(who(), id)).toBe(true);
  });
});

describe("2.7: tasks of a channel are seen", () => {
  it("by its members, for as long as they are", async () => {
    await somebodyNew();
    const channelId = await aChannel(world, [world.people.reviewer, person]);
    const id = await strangersTask({ assign_to: { type: "user", user_uid: world.people.reviewer.uid } });
    const body = { taskId: id, version: 1, channelId };
    await data(updateTaskOp, { as: world.people.reviewer.token, body });
    expect(await takesPart(person, id)).toBe(true);
    const params = { channel_uid: channelId, member_uid: person.uid };
    await data(removeChannelMemberOp, { as: person.token, params });
    expect(await takesPart(person, id)).toBe(false);
  });

  it("by nobody else", async () => {
    await somebodyNew();
    const channelId = await aChannel(world, [world.people.reviewer]);
    const id = await strangersTask({ assign_to: { type: "user", user_uid: world.people.reviewer.uid } });
    const body = { taskId: id, version: 1, channelId };
    await data(updateTaskOp, { as: world.people.reviewer.token, body });
    expect(await takesPart(person, id)).toBe(false);
  });
});

describe("2.7: the owner of an agent sees", () => {
  it("what is assigned to the agent, and another person does not", async () => {
    await somebodyNew();
    const id = await strangersTask({ assign_to: { type: "agent", agent_uid: agent.uid } });
    expect(await takesPart(person, id)).toBe(true);
    expect(await takesPart(world.people.reviewer, id)).toBe(false);
  });

  it("what the agent is mentioned in", async () => {
    await somebodyNew();
    const id = await strangersTask();
    const handle = await handleOf(world.organizationUid, agent.uid);
    await commentOnDesk(world.people.manager.token, id, `@${handle} take over`);
    expect(await takesPart(person, id)).toBe(true);
  });

  it("and the agent does not see what is its owner's alone", async () => {
    await somebodyNew();
    const id = await strangersTask({ assign_to: { type: "user", user_uid: person.uid } });
    expect(await takesPart(person, id)).toBe(true);
    expect(await takesPart(agent, id)).toBe(false);
  });
});

it("2.7: each of several assignees sees the task", async () => {
  await somebodyNew();
  const { id } = await aCompanyTask(world, { assigned_user_ids: [world.people.reviewer.uid, person.uid] });
  expect(await takesPart(person, id)).toBe(true);
  expect(await takesPart(world.people.reviewer, id)).toBe(true);
});

it("2.7: the one for whom v1-tasks made the task sees it", async () => {
  await somebodyNew();
  const { id } = await aCompanyTask(world, { created_by_id: person.uid });
  expect(await takesPart(person, id)).toBe(true);
});

it("2.7: a key sees its own workspace only, also where its holder is a member of others", async () => {
  const other = await aWorld();
  await somebodyNew();
  const membership = { userUid: person.uid, role: "admin" } as const;
  await db().membership.create({ data: { ...membership, organizationUid: other.organizationUid } });
  const assign_to = { type: "user", user_uid: person.uid };
  const [here, there] = [await aTask(world, { assign_to }), await aTask(other, { assign_to })];
  expect(await takesPart(person, here.uid)).toBe(true);
  expect(await takesPart(person, there.uid)).toBe(false);
});
