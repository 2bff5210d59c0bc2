import { beforeAll, expect, it } from "vitest";
import { addTaskCommentOp, getTaskExtrasOp, setTaskStatusOp } from "@/lib/contracts/desk/operations";
import { updateTaskOp } from "@/lib/contracts/v1-agent/operations";
import { v1UpdateTaskOp } from "@/lib/contracts/v1-tasks/operations";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";
import { handleOf, storedStory } from "./stored";
import { aChannel, aCompanyTask, anAgentTask } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const extras = (task_uid: string, as = world.people.viewer.token) =>
  data(getTaskExtrasOp, { as, params: { task_uid } });
const setStatus = (task_uid: string, body: object, headers = {}) =>
  call(setTaskStatusOp, { as: world.people.reviewer.token, params: { task_uid }, body, headers });

it("extras show what the work-tasks contract has no word for", async () => {
  const channelId = await aChannel(world, [world.agent], { type: "public" });
  const parent = await anAgentTask(world, { title: "Move the ledger" });
  const task = await anAgentTask(world, {
    ...{ status: "triage", dueAt: "2026-05-01T17:00:00Z", parentTaskId: parent.id, channelId },
  });
  expect(await extras(task.id)).toMatchObject({
    ...{
      identifier: task.identifier,
      status: "triage",
      priority: "none",
      version: 1,
      tags: [],
      assignees: [],
    },
    ...{
      due_at: "2026-05-01T17:00:00.000Z",
      started_at: null,
      completed_at: null,
      canceled_at: null,
      archived_at: null,
    },
    channel: { uid: channelId },
    parent: { uid: parent.id, identifier: parent.identifier, title: "Move the ledger", status: "todo" },
    ...{ subtasks: [], comments: [], blocked_reason: null, external_message_ids: {} },
  });
  expect((await extras(parent.id)).subtasks).toMatchObject([{ uid: task.id, status: "triage" }]);
});

it("extras show what v1-tasks stored: several assignees, tags and ids of other systems", async () => {
  const { reviewer, viewer } = world.people;
  const { id } = await aCompanyTask(world, {
    ...{ assigned_user_ids: [reviewer.uid, viewer.uid], tags: ["vob"], patient_id: "p_9", type: "vob" },
  });
  expect(await extras(id)).toMatchObject({
    assignees: [
      { type: "user", user_uid: reviewer.uid },
      { type: "user", user_uid: viewer.uid },
    ],
    tags: ["vob"],
    external: { type: "vob", patient_id: "p_9", call_id: null },
  });
});

it("one log tells the changes of every door, in our own words", async () => {
  const { id } = await anAgentTask(world, { status: "triage" });
  const manager = { as: world.people.manager.token };
  await data(updateTaskOp, { as: world.agent.token, body: { taskId: id, version: 1, status: "backlog" } });
  await data(v1UpdateTaskOp, { ...manager, params: { id }, body: { version: 2, tags: ["vob"] } });
  await data(updateWorkTaskOp, { ...manager, params: { task_uid: id }, body: { status: "done" } });
  const { change_log } = await extras(id);
  expect(change_log.map(({ action, by_type, details }) => [action, by_type, details])).toEqual([
    ["created", "agent", null],
    ["status_changed", "agent", { from: "triage", to: "backlog" }],
    ["tags_changed", "user", { from: [], to: ["vob"] }],
    ["status_changed", "user", { from: "backlog", to: "done" }],
  ]);
});

it("an approval has extras and comments as well", async () => {
  const { uid } = await anApproval(world);
  const handle = await handleOf(world.organizationUid, world.people.viewer.uid);
  const { reviewer, viewer } = world.people;
  const options = {
    as: reviewer.token,
    params: { task_uid: uid },
    body: { body: `Is this right, @${handle}?` },
  };
  expect((await call(addTaskCommentOp, options)).status).toBe(201);
  expect((await extras(uid)).comments).toMatchObject([
    { author: { type: "user", user_uid: reviewer.uid }, mentions: [{ type: "user", uid: viewer.uid }] },
  ]);
});

it("a viewer does not comment, and an agent only on what it may see", async () => {
  const { uid } = await aTask(world);
  const options = { params: { task_uid: uid }, body: { body: "x" } };
  await refused(403, addTaskCommentOp, { ...options, as: world.people.viewer.token });
  await refused(404, addTaskCommentOp, { ...options, as: world.agent.token });
  expect((await storedStory(uid)).comments).toEqual([]);
});

it("a parent and sub-tasks that an agent may not see are not shown to it", async () => {
  const { uid } = await aTask(world);
  const child = await anAgentTask(world, { parentTaskId: uid });
  expect((await extras(child.id, world.agent.token)).parent).toBeNull();
  expect((await extras(child.id)).parent).toMatchObject({ uid });
});

it.each(["triage", "backlog", "todo", "in_progress", "blocked", "in_review", "done", "canceled"])(
  "the exact status can be set to %s",
  async (status) => {
    const { uid } = await aTask(world, { status: status === "todo" ? "done" : "todo" });
    expect((await setStatus(uid, { status })).headers.get("etag")).toBe('"2"');
    expect((await extras(uid)).status).toBe(status);
  },
);

it("a reason goes with blocked, and leaves with it", async () => {
  const { uid } = await aTask(world);
  await setStatus(uid, { status: "blocked", blocked_reason: "No access" });
  expect(await extras(uid)).toMatchObject({ status: "blocked", blocked_reason: "No access" });
  await setStatus(uid, { status: "in_progress" });
  expect(await extras(uid)).toMatchObject({ status: "in_progress", blocked_reason: null });
});

it("the exact status is refused to another version, to a viewer, and on an approval", async () => {
  const { uid } = await aTask(world);
  const body = { status: "done" };
  expect((await setStatus(uid, body, { "if-match": '"7"' })).status).toBe(412);
  await refused(403, setTaskStatusOp, { as: world.people.viewer.token, params: { task_uid: uid }, body });
  const approval = await anApproval(world);
  const { status, details } = await setStatus(approval.uid, body);
  expect([status, fieldsOf(details)]).toEqual([400, ["action"]]);
  expect((await storedStory(uid)).task?.version).toBe(1);
});

it("a word that is no status of ours is 400, naming it", async () => {
  const { uid } = await aTask(world);
  for (const status of ["cancelled", "completed", "", null]) {
    expect(fieldsOf((await setStatus(uid, { status })).details)).toEqual(["status"]);
  }
});
