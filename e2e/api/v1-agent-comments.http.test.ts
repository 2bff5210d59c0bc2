import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { commentOnTaskOp } from "@/lib/contracts/v1-agent/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { aTask } from "./requests";
import { handleOf, storedStory, storedTask } from "./stored";
import { agentRefuses, anAgentTask } from "./v1-requests";

const KEYS = [
  ...["id", "taskId", "authorUserId", "authorAgentId", "body", "parentCommentId", "resolvedAt", "mentions"],
  ...["createdAt", "updatedAt", "deletedAt"],
];

let world: World;
let taskId: string;
beforeAll(async () => {
  world = await aWorld();
  taskId = (await anAgentTask(world)).id;
});
const comment = (body: string, more: object = {}) =>
  data(commentOnTaskOp, { as: world.agent.token, body: { taskId, body, ...more } });

/** Expects a comment to be refused, and none to be made. */
async function refuse(status: number, code: string, body: object) {
  const before = await storedStory(taskId);
  const error = await agentRefuses(status, code, commentOnTaskOp, { as: world.agent.token, body });
  expect(await storedStory(taskId)).toEqual(before);
  return error;
}

it("2.9: the comment has exactly the 11 keys, in the order of the contract", async () => {
  expect(Object.keys(await comment("Looks **good**"))).toEqual(KEYS);
});

it("2.9: the author is the agent of the key, and nobody else", async () => {
  expect(await comment("Looks **good**")).toMatchObject({
    ...{ taskId, body: "Looks **good**", authorAgentId: world.agent.uid, authorUserId: null },
    ...{ parentCommentId: null, resolvedAt: null, deletedAt: null, mentions: [] },
  });
});

it("2.9: a person comments as a person", async () => {
  const { reviewer } = world.people;
  const { id } = await anAgentTask(world, { assigneeUserId: reviewer.uid });
  const made = await data(commentOnTaskOp, { as: reviewer.token, body: { taskId: id, body: "x" } });
  expect(made).toMatchObject({ authorUserId: reviewer.uid, authorAgentId: null });
});

it("2.2: a comment does not bump the version, nor the moment of the last change", async () => {
  const before = await storedTask(taskId);
  await comment("No change");
  expect(await storedTask(taskId)).toEqual(before);
});

it("2.9: @handle in the text mentions people and agents", async () => {
  const { viewer } = world.people;
  const [person, agent] = [
    await handleOf(world.organizationUid, viewer.uid),
    await handleOf(world.organizationUid, world.agent.uid),
  ];
  expect((await comment(`Ask @${person}, or @${agent.toUpperCase()}.`)).mentions).toEqual([
    { id: viewer.uid, type: "user" },
    { id: world.agent.uid, type: "agent" },
  ]);
});

it("2.9: mentions names people and agents beside the text", async () => {
  const mentions = [
    { id: world.agent.uid, type: "agent" },
    { id: world.people.viewer.uid, type: "user" },
  ];
  expect((await comment("x", { mentions })).mentions).toEqual(mentions);
});

it("2.9: whoever is named twice is mentioned once", async () => {
  const { uid } = world.people.viewer;
  const handle = await handleOf(world.organizationUid, uid);
  const mentions = [
    { id: uid, type: "user" },
    { id: uid.toUpperCase(), type: "user" },
  ];
  expect((await comment(`@${handle} @${handle}`, { mentions })).mentions).toEqual([
    { id: uid, type: "user" },
  ]);
});

it("2.9: a handle that nobody has, and an e-mail address, mention nobody", async () => {
  const handle = await handleOf(world.organizationUid, world.people.viewer.uid);
  expect((await comment(`@nobody-of-that-name mail@${handle} and me@example.com`)).mentions).toEqual([]);
});

it("2.9: the handle of somebody in another workspace mentions nobody here", async () => {
  const theirs = await aWorld();
  const handle = await handleOf(theirs.organizationUid, theirs.people.admin.uid);
  expect((await comment(`@${handle}`)).mentions).toEqual([]);
});

it("2.9: a mention of somebody who is not in the workspace is 404, and named", async () => {
  const theirs = await aWorld();
  for (const id of [randomUUID(), "usr_5", theirs.people.admin.uid]) {
    const mentions = [
      { id: world.people.viewer.uid, type: "user" },
      { id, type: "user" },
    ];
    const { details } = await refuse(404, "not_found", { taskId, body: "x", mentions });
    expect(details?.field).toBe("mentions.1");
  }
});

it("2.9: a mention's type says which of the two it is", async () => {
  const mentions = [{ id: world.agent.uid, type: "user" }];
  await refuse(404, "not_found", { taskId, body: "x", mentions });
});

it.each([
  ["taskId", { body: "x" }],
  ["body", { taskId: "x" }],
  ["body", { taskId: "x", body: "" }],
  ["body", { taskId: "x", body: " \n" }],
  ["body", { taskId: "x", body: 7 }],
  ["body", { taskId: "x", body: "a".repeat(50_001) }],
  ["mentions", { taskId: "x", body: "x", mentions: "ana" }],
  ["mentions", { taskId: "x", body: "x", mentions: Array(51).fill({ id: "x", type: "user" }) }],
  ["mentions.0.type", { taskId: "x", body: "x", mentions: [{ id: "x", type: "team" }] }],
  ["mentions.0.id", { taskId: "x", body: "x", mentions: [{ type: "user" }] }],
])("2.9: %s is named in the refusal of %j", async (field, body) => {
  expect((await refuse(400, "invalid_input", body)).details?.field).toBe(field);
});

it("2.9: a comment may have 50,000 characters", async () => {
  const body = "👩".repeat(50_000);
  expect((await comment(body)).body).toBe(body);
});

it("2.6: a task that is unknown, foreign, or not the caller's to see is 404", async () => {
  const [foreign, hidden] = [await anAgentTask(await aWorld()), await aTask(world)];
  for (const id of [randomUUID(), "tsk_01", foreign.id, hidden.uid]) {
    await refuse(404, "not_found", { taskId: id, body: "x" });
  }
});
