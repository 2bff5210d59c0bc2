import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { updateTaskOp } from "@/lib/contracts/v1-agent/operations";
import { deleteWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { aTask } from "./requests";
import { storedStory, storedTask } from "./stored";
import { aChannel, agentRefuses, anAgentTask } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
type Tag = Record<string, string>;
const update = (body: object, headers: Tag = {}) =>
  data(updateTaskOp, { as: world.agent.token, body, headers });

/** Expects a change to be refused, and the task to stay as it is. */
async function refuse(status: number, code: string, taskId: string, sent: { body: object; headers?: Tag }) {
  const before = await storedStory(taskId);
  const options = { as: world.agent.token, ...sent, body: { taskId, ...sent.body } };
  const error = await agentRefuses(status, code, updateTaskOp, options);
  expect(await storedStory(taskId)).toEqual(before);
  return error;
}

it("2.5: changes every field that it takes, and the version goes up by one", async () => {
  const { id } = await anAgentTask(world);
  const fields = {
    status: "in_review",
    priority: "urgent",
    title: "New title",
    description: "New **text**",
    assigneeAgentId: world.agent.uid,
    channelId: await aChannel(world, [world.agent]),
    dueAt: "2026-05-01T17:00:00Z",
  };
  expect(await update({ taskId: id, version: 1, ...fields })).toMatchObject({ id, ...fields, version: 2 });
});

it("2.5: leaves everything that is not sent", async () => {
  const before = await anAgentTask(world, {
    description: "stays",
    priority: "high",
    dueAt: "2026-05-01T17:00:00Z",
  });
  const after = await update({ taskId: before.id, version: 1, status: "backlog" });
  expect(after).toEqual({ ...before, status: "backlog", version: 2, updatedAt: after.updatedAt });
  expect(after.updatedAt >= before.updatedAt).toBe(true);
});

it("2.2: any status may follow any other", async () => {
  let { id, version } = await anAgentTask(world);
  const words = [
    "done",
    "triage",
    "cancelled",
    "backlog",
    "blocked",
    "in_review",
    "in_progress",
    "todo",
    "cancelled",
  ];
  for (const status of words) {
    const after = await update({ taskId: id, version, status });
    expect(after).toMatchObject({ status, version: version + 1 });
    ({ id, version } = after);
  }
});

it("2.5: null unassigns a person and an agent", async () => {
  const { uid } = world.people.viewer;
  const [ofUser, ofAgent] = [
    await anAgentTask(world, { assigneeUserId: uid }),
    await anAgentTask(world, { assigneeAgentId: world.agent.uid }),
  ];
  const nobody = { assigneeUserId: null, assigneeAgentId: null };
  expect(await update({ taskId: ofUser.id, version: 1, assigneeUserId: null })).toMatchObject(nobody);
  expect(await update({ taskId: ofAgent.id, version: 1, assigneeAgentId: null })).toMatchObject(nobody);
});

it("2.2: setting one assignee clears the other", async () => {
  const { id } = await anAgentTask(world, { assigneeUserId: world.people.viewer.uid });
  const [user, agent] = [world.people.viewer.uid, world.agent.uid];
  const toAgent = await update({ taskId: id, version: 1, assigneeAgentId: agent });
  expect(toAgent).toMatchObject({ assigneeUserId: null, assigneeAgentId: agent });
  const toUser = await update({ taskId: id, version: 2, assigneeUserId: user, assigneeAgentId: null });
  expect(toUser).toMatchObject({ assigneeUserId: user, assigneeAgentId: null });
});

it("2.5: null for the assignee that it does not have leaves the one that it has", async () => {
  const { id } = await anAgentTask(world, { assigneeUserId: world.people.viewer.uid });
  const after = await update({ taskId: id, version: 1, assigneeAgentId: null });
  expect(after).toMatchObject({ assigneeUserId: world.people.viewer.uid, version: 1 });
});

it("2.2: both assignees at once are 400, naming assigneeAgentId", async () => {
  const { id } = await anAgentTask(world);
  const both = { assigneeUserId: world.people.viewer.uid, assigneeAgentId: world.agent.uid };
  const { details } = await refuse(400, "invalid_input", id, { body: { version: 1, ...both } });
  expect(details?.field).toBe("assigneeAgentId");
});

it("2.5: null takes the due moment, the channel and the description away", async () => {
  const channelId = await aChannel(world, [world.agent]);
  const { id } = await anAgentTask(world, { dueAt: "2026-05-01T17:00:00Z", channelId, description: "x" });
  const gone = { dueAt: null, channelId: null, description: null };
  expect(await update({ taskId: id, version: 1, ...gone })).toMatchObject(gone);
});

it.each([1, 3, 2_000_000])(
  "2.5: with the version %d of a task at 2: 409 conflict with the current one, and nothing changes",
  async (version) => {
    const { id } = await anAgentTask(world);
    await update({ taskId: id, version: 1, title: "Second" });
    const { details, retryable } = await refuse(409, "conflict", id, { body: { version, title: "Third" } });
    expect({ details, retryable }).toEqual({ details: { currentVersion: 2 }, retryable: false });
  },
);

it("2.5: a wrong version is refused also where nothing would change", async () => {
  const { id, title } = await anAgentTask(world);
  await refuse(409, "conflict", id, { body: { version: 2, title } });
});

it("2.5: without a version it is 400, naming version", async () => {
  const { id } = await anAgentTask(world);
  expect((await refuse(400, "invalid_input", id, { body: { title: "x" } })).details?.field).toBe("version");
});

it.each(['"1"', 'W/"1"', "1"])("2.5: If-Match %s is taken where the body has no version", async (tag) => {
  const { id } = await anAgentTask(world);
  expect(await update({ taskId: id, title: "x" }, { "if-match": tag })).toMatchObject({ version: 2 });
});

it("2.5: an If-Match of another version is 409 conflict with the current one", async () => {
  const { id } = await anAgentTask(world);
  const { details } = await refuse(409, "conflict", id, {
    body: { title: "x" },
    headers: { "if-match": '"4"' },
  });
  expect(details).toEqual({ currentVersion: 1 });
});

it("2.5: the body wins over If-Match", async () => {
  const { id } = await anAgentTask(world);
  expect(await update({ taskId: id, version: 1, title: "x" }, { "if-match": '"9"' })).toMatchObject({
    version: 2,
  });
  await refuse(409, "conflict", id, { body: { version: 1, title: "y" }, headers: { "if-match": '"2"' } });
});

it.each(["*", '"x"', "1.5", '"1', "-1"])("2.5: the If-Match %s alone is 400, naming version", async (tag) => {
  const { id } = await anAgentTask(world);
  const { details } = await refuse(400, "invalid_input", id, {
    body: { title: "x" },
    headers: { "if-match": tag },
  });
  expect(details?.field).toBe("version");
});

it("2.5: what changes nothing succeeds, and leaves the task as it is", async () => {
  const before = await anAgentTask(world, { description: "x", assigneeUserId: world.people.viewer.uid });
  const story = await storedStory(before.id);
  for (const same of [{}, { title: before.title, status: "todo", priority: "none", description: "x" }]) {
    expect(await update({ taskId: before.id, version: 1, ...same })).toEqual(before);
  }
  expect(await storedStory(before.id)).toEqual(story);
});

it("2.5: of 10 changes of one version at once, one wins and the others are told", async () => {
  const { id } = await anAgentTask(world);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, i) => {
      const body = { taskId: id, version: 1, title: `Title ${i}` };
      return call(updateTaskOp, { as: world.agent.token, body });
    }),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)]);
  expect((await storedTask(id)).version).toBe(2);
});

it.each([
  ["taskId", { version: 1 }],
  ["taskId", { taskId: 7, version: 1 }],
  ["version", { taskId: "x", version: "1" }],
  ["version", { taskId: "x", version: 0 }],
  ["version", { taskId: "x", version: 1.5 }],
  ["title", { taskId: "x", version: 1, title: "" }],
  ["status", { taskId: "x", version: 1, status: "canceled" }],
  ["priority", { taskId: "x", version: 1, priority: 1 }],
  ["dueAt", { taskId: "x", version: 1, dueAt: "soon" }],
])("2.5: %s is named in the refusal of %j", async (field, body) => {
  const error = await agentRefuses(400, "invalid_input", updateTaskOp, { as: world.agent.token, body });
  expect(error.details?.field).toBe(field);
});

it("2.6: an unknown, a foreign and a deleted task are 404 alike, whatever the id looks like", async () => {
  const { uid } = await aTask(world, { assign_to: { type: "agent", agent_uid: world.agent.uid } });
  await data(deleteWorkTaskOp, { as: world.people.manager.token, params: { task_uid: uid } });
  const foreign = await anAgentTask(await aWorld());
  for (const taskId of [randomUUID(), "tsk_01", "0", foreign.id, uid]) {
    const body = { taskId, version: 1, title: "x" };
    const error = await agentRefuses(404, "not_found", updateTaskOp, { as: world.agent.token, body });
    expect(error.retryable).toBe(false);
  }
});

it.each(["assigneeUserId", "assigneeAgentId", "channelId"])(
  "2.5: a %s that does not exist in the workspace is 404, and nothing changes",
  async (field) => {
    const { id } = await anAgentTask(world);
    const { details } = await refuse(404, "not_found", id, { body: { version: 1, [field]: randomUUID() } });
    expect(details?.field).toBe(field);
  },
);
