import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { createTaskOp } from "@/lib/contracts/v1-agent/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { aTask } from "./requests";
import { countTasks } from "./stored";
import { aChannel, agentRefuses, anAgentTask } from "./v1-requests";

const KEYS = [
  ...["id", "identifier", "workspaceId", "title", "description", "status", "priority", "version", "dueAt"],
  ...[
    "assigneeUserId",
    "assigneeAgentId",
    "createdByUserId",
    "createdByAgentId",
    "parentTaskId",
    "channelId",
  ],
  ...["originMessageId", "originExtractionId", "startedAt", "completedAt", "cancelledAt", "archivedAt"],
  ...["createdAt", "updatedAt", "deletedAt"],
];

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const create = (body: object) => anAgentTask(world, body);

/** Expects a body to be refused, and nothing to be made of it. */
async function refuse(status: number, code: string, body: unknown) {
  const before = await countTasks(world.organizationUid);
  const error = await agentRefuses(status, code, createTaskOp, { as: world.agent.token, body });
  expect(await countTasks(world.organizationUid)).toBe(before);
  return error;
}

it("2.1: a task op answers 200 with success, data and meta, also to create", async () => {
  const { status, text } = await call(createTaskOp, { as: world.agent.token, body: { title: "x" } });
  expect(status).toBe(200);
  expect(Object.keys(JSON.parse(text))).toEqual(["success", "data", "meta"]);
});

it("2.1: meta is the request's own id and the time of the answer, and nothing else", async () => {
  const options = { as: world.agent.token, body: { title: "x" }, headers: { "x-request-id": "req-77" } };
  const before = Date.now();
  const { text, headers } = await call(createTaskOp, options);
  const { meta } = JSON.parse(text) as { meta: { requestId: string; timestamp: string } };
  expect(Object.keys(meta)).toEqual(["requestId", "timestamp"]);
  expect([meta.requestId, headers.get("x-request-id")]).toEqual(["req-77", "req-77"]);
  expect(Date.parse(meta.timestamp)).toBeGreaterThanOrEqual(before);
  expect(Date.parse(meta.timestamp)).toBeLessThanOrEqual(Date.now());
});

it("2.2: the task has exactly the 24 keys, in the order of the contract", async () => {
  expect(Object.keys(await create({}))).toEqual(KEYS);
});

it("2.2: what was not sent is null, and what starts a task is 1", async () => {
  const { createdAt, ...task } = await create({ title: "Only a title" });
  const nulls = KEYS.slice(13).filter((key) => !["createdAt", "updatedAt"].includes(key));
  for (const key of [...nulls, "dueAt", "description", "assigneeUserId", "assigneeAgentId"]) {
    expect([key, task[key as keyof typeof task]]).toEqual([key, null]);
  }
  expect(task).toMatchObject({ version: 1, title: "Only a title", updatedAt: createdAt });
});

it("2.2: a key call makes the agent the creator, and nobody else", async () => {
  expect(await create({})).toMatchObject({ createdByAgentId: world.agent.uid, createdByUserId: null });
});

it("2.2: a person's token makes the person the creator", async () => {
  const { reviewer } = world.people;
  const task = await data(createTaskOp, { as: reviewer.token, body: { title: "x" } });
  expect(task).toMatchObject({ createdByUserId: reviewer.uid, createdByAgentId: null });
});

it("2.2: the workspace is the organization of the key", async () => {
  expect((await create({})).workspaceId).toBe(world.organizationUid);
});

it("2.3: a task made as the seed page makes it keeps every field", async () => {
  const [parent, channelId] = [await create({}), await aChannel(world, [world.agent])];
  const body = {
    title: "Draft migration",
    description: "**two** steps",
    status: "todo",
    priority: "none",
    assigneeAgentId: world.agent.uid,
    parentTaskId: parent.id,
    channelId,
  };
  expect(await create(body)).toMatchObject(body);
});

it("2.3: status defaults to todo, and priority to none", async () => {
  expect(await create({})).toMatchObject({ status: "todo", priority: "none" });
});

it.each(["triage", "backlog", "todo", "in_progress", "blocked", "in_review"])(
  "2.3: a task can start as %s",
  async (status) => expect((await create({ status })).status).toBe(status),
);

it.each(["done", "cancelled", "canceled", "completed", "Todo", ""])(
  "2.3: a task cannot start as %j: 400 invalid_input naming status",
  async (status) => {
    const { details } = await refuse(400, "invalid_input", { title: "x", status });
    expect(details?.field).toBe("status");
  },
);

it.each(["none", "low", "medium", "high", "urgent"])(
  "2.3: a task can have the priority %s",
  async (priority) => expect((await create({ priority })).priority).toBe(priority),
);

it.each([
  ["title", {}],
  ["title", { title: "" }],
  ["title", { title: "  \n" }],
  ["title", { title: "a".repeat(501) }],
  ["title", { title: 7 }],
  ["title", { title: null }],
  ["description", { title: "x", description: 7 }],
  ["priority", { title: "x", priority: "critical" }],
  ["dueAt", { title: "x", dueAt: "tomorrow" }],
  ["dueAt", { title: "x", dueAt: "2026-02-30T00:00:00Z" }],
  ["dueAt", { title: "x", dueAt: 1_777_000_000 }],
  ["assigneeUserId", { title: "x", assigneeUserId: 7 }],
  ["parentTaskId", { title: "x", parentTaskId: {} }],
  ["channelId", { title: "x", channelId: [] }],
])("2.3: %s is named in the refusal of %j", async (field, body) => {
  const error = await refuse(400, "invalid_input", body);
  expect(error).toMatchObject({ retryable: false, details: { field, message: expect.any(String) } });
  expect(error.message.startsWith(`${field}: `)).toBe(true);
});

it("2.3: a title has up to 500 characters, as people count them", async () => {
  const title = "👩".repeat(500);
  expect((await create({ title })).title).toBe(title);
  await refuse(400, "invalid_input", { title: `${title}a` });
});

it("2.3: null for an optional field is as if it were not sent", async () => {
  const absent = [
    "description",
    "status",
    "priority",
    "assigneeAgentId",
    "parentTaskId",
    "channelId",
    "dueAt",
  ];
  const task = await create(Object.fromEntries(absent.map((key) => [key, null])));
  expect(task).toMatchObject({ status: "todo", priority: "none", description: null, channelId: null });
});

it("2.2: both assignees at once are 400, naming assigneeAgentId", async () => {
  const body = { title: "x", assigneeAgentId: world.agent.uid, assigneeUserId: world.people.viewer.uid };
  expect((await refuse(400, "invalid_input", body)).details?.field).toBe("assigneeAgentId");
});

it("2.3: a task can be assigned to a person", async () => {
  const { uid } = world.people.viewer;
  expect(await create({ assigneeUserId: uid })).toMatchObject({ assigneeUserId: uid, assigneeAgentId: null });
});

it.each(["assigneeUserId", "assigneeAgentId", "parentTaskId", "channelId"])(
  "2.3: a %s that does not exist in the workspace is 404, and named",
  async (field) => {
    for (const id of [randomUUID(), "usr_5", "0", "' OR 1=1 --"]) {
      const { details } = await refuse(404, "not_found", { title: "x", [field]: id });
      expect(details?.field).toBe(field);
    }
  },
);

it("2.3: people, agents, tasks and channels of another workspace do not exist", async () => {
  const theirs = await aWorld();
  const foreign = {
    assigneeUserId: theirs.people.admin.uid,
    assigneeAgentId: theirs.agent.uid,
    parentTaskId: (await anAgentTask(theirs)).id,
    channelId: await aChannel(theirs, [theirs.agent]),
  };
  for (const [field, id] of Object.entries(foreign)) {
    const { details } = await refuse(404, "not_found", { title: "x", [field]: id });
    expect(details?.field).toBe(field);
  }
});

it("2.3: a task of people can be the parent of an agent's", async () => {
  const { uid } = await aTask(world);
  expect((await create({ parentTaskId: uid })).parentTaskId).toBe(uid);
});

it("2.3: a channel that the caller is not in is 403 channel_not_member", async () => {
  const channelId = await aChannel(world);
  const error = await refuse(403, "channel_not_member", { title: "x", channelId });
  expect(error.retryable).toBe(false);
});

it.each([
  ["2026-05-01T17:00:00Z", "2026-05-01T17:00:00Z"],
  ["2026-05-01T17:00:00.250+02:00", "2026-05-01T15:00:00.250Z"],
  ["2026-05-01T17:00:00", "2026-05-01T17:00:00Z"],
])("2.3: dueAt %s is accepted, and answered as %s", async (dueAt, answered) => {
  expect((await create({ dueAt })).dueAt).toBe(answered);
});

it("2.3: a dueAt outside the years 1 to 9999 is refused", async () => {
  for (const dueAt of ["0000-12-31T00:00:00Z", "9999-12-31T23:59:59-01:00"]) {
    expect((await refuse(400, "invalid_input", { title: "x", dueAt })).details?.field).toBe("dueAt");
  }
});

it("2.3: unknown fields, and those that the server sets, are ignored", async () => {
  const task = await create({ id: randomUUID(), version: 7, identifier: "T-0", foo: 1, deletedAt: "x" });
  expect(task).toMatchObject({ version: 1, deletedAt: null });
  expect(task.identifier).not.toBe("T-0");
});

it("2.2: a task that starts in progress is started", async () => {
  const { startedAt, createdAt } = await create({ status: "in_progress" });
  expect(startedAt).toBe(createdAt);
});

it("2.1: there is no idempotency: two equal calls make two tasks", async () => {
  const body = { title: "Twice" };
  expect((await create(body)).id).not.toBe((await create(body)).id);
});
