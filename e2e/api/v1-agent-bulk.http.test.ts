import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { createTasksBulkOp } from "@/lib/contracts/v1-agent/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { countTasks, handleOf } from "./stored";
import { aChannel, agentRefuses, anAgentTask, messagesIn } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const rows = (count: number) => Array.from({ length: count }, (_, i) => ({ title: `Row ${i}` }));
const bulk = (tasks: unknown, more: object = {}) =>
  data(createTasksBulkOp, { as: world.agent.token, body: { tasks, ...more } });

/** Expects a batch to be refused, and nothing to be made of it. */
async function refuse(status: number, code: string, body: object) {
  const before = await countTasks(world.organizationUid);
  const error = await agentRefuses(status, code, createTasksBulkOp, { as: world.agent.token, body });
  expect(await countTasks(world.organizationUid)).toBe(before);
  return error;
}

it("2.4: tasks as a string that holds a JSON array are made", async () => {
  const made = await bulk(JSON.stringify([{ title: "One", status: "triage" }, { title: "Two" }]));
  expect(made.map(({ title, status }) => [title, status])).toEqual([
    ["One", "triage"],
    ["Two", "todo"],
  ]);
});

it("2.4: tasks as a real array are made as well", async () => {
  expect((await bulk([{ title: "One" }, { title: "Two" }])).map(({ title }) => title)).toEqual([
    "One",
    "Two",
  ]);
});

it("2.4: 50 rows are answered in the order of the input, with identifiers in that order", async () => {
  const made = await bulk(rows(50));
  expect(made.map(({ title }) => title)).toEqual(rows(50).map(({ title }) => title));
  const numbers = made.map(({ identifier }) => Number(identifier.slice(2)));
  expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] ?? 0) + i));
});

it.each([
  ["no rows", []],
  ["51 rows", rows(51)],
  ["51 rows in a string", JSON.stringify(rows(51))],
  ["an empty array in a string", "[]"],
  ["a string that is no JSON", "[{title:'x'}]"],
  ["a string that holds no array", '{"title":"x"}'],
  ["no array", { title: "x" }],
  ["null", null],
  ["nothing", undefined],
])("2.4: %s are 400 invalid_input naming tasks", async (_, tasks) => {
  const { details } = await refuse(400, "invalid_input", { tasks });
  expect(details?.field).toBe("tasks");
});

it.each([
  ["title", { title: "" }],
  ["title", {}],
  ["status", { title: "x", status: "done" }],
  ["priority", { title: "x", priority: "P1" }],
  ["assigneeAgentId", { title: "x", assigneeAgentId: "a", assigneeUserId: "b" }],
])("2.4: a bad row creates nothing, and details names its index and %s: %j", async (field, bad) => {
  for (const tasks of [[...rows(3), bad], JSON.stringify([...rows(3), bad])]) {
    const { details } = await refuse(400, "invalid_input", { tasks });
    expect(details).toMatchObject({ index: 3, field, message: expect.any(String) });
  }
});

it("2.4: a row that is no object is named by its index", async () => {
  expect((await refuse(400, "invalid_input", { tasks: [{ title: "x" }, 7] })).details?.index).toBe(1);
});

it.each(["assigneeAgentId", "assigneeUserId", "parentTaskId", "channelId"])(
  "2.4: a row with a %s that does not exist creates nothing, and is named",
  async (field) => {
    const tasks = [...rows(2), { title: "x", [field]: randomUUID() }];
    const { details } = await refuse(404, "not_found", { tasks });
    expect(details).toMatchObject({ index: 2, field });
  },
);

it("2.4: a row in a channel that the caller is not in creates nothing, and is named", async () => {
  const tasks = [...rows(1), { title: "x", channelId: await aChannel(world) }];
  const { details } = await refuse(403, "channel_not_member", { tasks });
  expect(details).toMatchObject({ index: 1, field: "channelId" });
});

it("2.4: a refused batch uses up no identifier", async () => {
  const before = await anAgentTask(world);
  await refuse(404, "not_found", { tasks: [...rows(3), { title: "x", assigneeUserId: randomUUID() }] });
  const after = await anAgentTask(world);
  expect(Number(after.identifier.slice(2))).toBe(Number(before.identifier.slice(2)) + 1);
});

it("2.4: one summary is posted, naming the tasks and mentioning whoever has them", async () => {
  const { viewer } = world.people;
  const summaryChannelId = await aChannel(world, [world.agent]);
  const tasks = [{ title: "One", assigneeUserId: viewer.uid }, { title: "Two" }];
  const made = await bulk(tasks, { summaryChannelId, summaryMessage: "Two new ones" });
  const messages = await messagesIn(world, summaryChannelId);
  expect(messages).toMatchObject([
    {
      ...{ kind: "summary", by_type: "agent", by_name: world.agent.name, task_uid: null },
      details: {
        text: "Two new ones",
        tasks: made.map(({ identifier }) => identifier),
        mentions: [await handleOf(world.organizationUid, viewer.uid)],
      },
    },
  ]);
});

it("2.4: a summary without a message names the tasks alone", async () => {
  const summaryChannelId = await aChannel(world, [world.agent]);
  const [task] = await bulk(rows(1), { summaryChannelId });
  const [message] = await messagesIn(world, summaryChannelId);
  expect(message?.details).toEqual({ text: "", tasks: [task?.identifier], mentions: [] });
});

it("2.4: a message without a channel is posted nowhere", async () => {
  const channelId = await aChannel(world, [world.agent]);
  expect(await bulk(rows(1), { summaryMessage: "x" })).toHaveLength(1);
  expect(await messagesIn(world, channelId)).toEqual([]);
});

it("2.4: the tasks' own channel hears of each of them", async () => {
  const channelId = await aChannel(world, [world.agent]);
  await bulk([
    { title: "One", channelId },
    { title: "Two", channelId },
  ]);
  const heard = (await messagesIn(world, channelId)).map(({ kind, details }) => [kind, details]);
  expect(heard).toMatchObject([
    ["task_created", { title: "Two", status: "todo" }],
    ["task_created", { title: "One", status: "todo" }],
  ]);
});

it("2.4: a summary for a channel that does not exist creates nothing", async () => {
  const body = { tasks: rows(2), summaryChannelId: randomUUID(), summaryMessage: "x" };
  expect((await refuse(404, "not_found", body)).details?.field).toBe("summaryChannelId");
});

it("2.4: a summary for a channel that the caller is not in creates nothing", async () => {
  const summaryChannelId = await aChannel(world);
  const body = { tasks: rows(2), summaryChannelId, summaryMessage: "x" };
  expect((await refuse(403, "channel_not_member", body)).details?.field).toBe("summaryChannelId");
  expect(await messagesIn(world, summaryChannelId)).toEqual([]);
});

it("2.4: a summary of a refused batch is not posted", async () => {
  const summaryChannelId = await aChannel(world, [world.agent]);
  const tasks = [...rows(1), { title: "x", parentTaskId: randomUUID() }];
  await refuse(404, "not_found", { tasks, summaryChannelId, summaryMessage: "x" });
  expect(await messagesIn(world, summaryChannelId)).toEqual([]);
});
