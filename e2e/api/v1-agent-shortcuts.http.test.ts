import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import {
  blockTaskOp,
  cancelTaskOp,
  completeTaskOp,
  createTaskOp,
  releaseTaskOp,
  updateTaskOp,
} from "@/lib/contracts/v1-agent/operations";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { aTask } from "./requests";
import { storedStory } from "./stored";
import { aCompanyTask, agentRefuses, anAgentTask } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const SHORTCUTS = [completeTaskOp, cancelTaskOp, blockTaskOp, releaseTaskOp] as const;
type Shortcut = (typeof SHORTCUTS)[number];
const use = (op: Shortcut, taskId: string, more: object = {}, as = world.agent.token) =>
  data(op, { as, body: { taskId, ...more } });

/** The task's comments as people read them. */
const commentsOn = async (task_uid: string) =>
  (await data(getTaskExtrasOp, { as: world.people.viewer.token, params: { task_uid } })).comments;

describe.each([
  ["complete-task", completeTaskOp, "done", "completedAt"],
  ["cancel-task", cancelTaskOp, "cancelled", "cancelledAt"],
] as const)("%s", (_, op, status, stamp) => {
  it(`2.6: is the same as the status ${status}`, async () => {
    const [{ id }, other] = [await anAgentTask(world), await anAgentTask(world)];
    const after = await use(op, id);
    expect(after).toMatchObject({ status, version: 2, [stamp]: after.updatedAt });
    const body = { taskId: other.id, version: 1, status };
    const updated = await data(updateTaskOp, { as: world.agent.token, body });
    expect([updated.status, updated[stamp] !== null]).toEqual([status, true]);
  });

  it("2.6: repeated, it answers 200 with the task unchanged", async () => {
    const { id } = await anAgentTask(world);
    const first = await use(op, id);
    const story = await storedStory(id);
    expect(await use(op, id, { reason: "again" })).toEqual(first);
    expect(await storedStory(id)).toEqual(story);
  });
});

it("2.6: cancel-task posts its reason as a comment of the caller", async () => {
  const { id } = await anAgentTask(world);
  await use(cancelTaskOp, id, { reason: "The customer **withdrew**" });
  expect(await commentsOn(id)).toMatchObject([
    { body: "The customer **withdrew**", author: { type: "agent", agent_uid: world.agent.uid } },
  ]);
});

it.each([undefined, null, "", "  "])("2.6: cancel-task with the reason %j posts none", async (reason) => {
  const { id } = await anAgentTask(world);
  expect((await use(cancelTaskOp, id, { reason })).status).toBe("cancelled");
  expect(await commentsOn(id)).toEqual([]);
});

it("2.6: block-task blocks, and posts its reason as a comment", async () => {
  const { id } = await anAgentTask(world);
  expect(await use(blockTaskOp, id, { reason: "No access" })).toMatchObject({
    status: "blocked",
    version: 2,
  });
  expect(await commentsOn(id)).toMatchObject([{ body: "No access" }]);
});

it("2.6: people read why a task is blocked, for as long as it is", async () => {
  const { id } = await anAgentTask(world);
  const options = { as: world.people.viewer.token, params: { task_uid: id } };
  await use(blockTaskOp, id, { reason: "No access" });
  expect(await data(getTaskExtrasOp, options)).toMatchObject({ blocked_reason: "No access" });
  await data(updateTaskOp, { as: world.agent.token, body: { taskId: id, version: 2, status: "todo" } });
  expect(await data(getTaskExtrasOp, options)).toMatchObject({ blocked_reason: null });
});

it.each([undefined, null, "", " ", 7])(
  "2.6: block-task with the reason %j is 400 naming reason, and changes nothing",
  async (reason) => {
    const { id } = await anAgentTask(world);
    const story = await storedStory(id);
    const options = { as: world.agent.token, body: { taskId: id, reason } };
    const { details } = await agentRefuses(400, "invalid_input", blockTaskOp, options);
    expect(details?.field).toBe("reason");
    expect(await storedStory(id)).toEqual(story);
  },
);

it("2.6: release-task clears the caller's own assignment, and leaves the status", async () => {
  const { id } = await anAgentTask(world, { assigneeAgentId: world.agent.uid, status: "in_progress" });
  expect(await use(releaseTaskOp, id)).toMatchObject({
    ...{ assigneeAgentId: null, assigneeUserId: null, status: "in_progress", version: 2 },
  });
});

it("2.6: a person releases its own assignment as well", async () => {
  const { viewer, reviewer } = world.people;
  const body = { title: "x", assigneeUserId: reviewer.uid };
  const { id } = await data(createTaskOp, { as: world.agent.token, body });
  expect((await use(releaseTaskOp, id, {}, reviewer.token)).assigneeUserId).toBeNull();
  await agentRefuses(403, "permission_denied", releaseTaskOp, { as: viewer.token, body: { taskId: id } });
});

it("2.6: of several assignees, the next one takes the place of whoever releases the task", async () => {
  const { reviewer, viewer } = world.people;
  const { id } = await aCompanyTask(world, { assigned_user_ids: [reviewer.uid, viewer.uid] });
  expect((await use(releaseTaskOp, id, {}, reviewer.token)).assigneeUserId).toBe(viewer.uid);
});

it("2.6: release-task by another than the assignee is 403 permission_denied, and changes nothing", async () => {
  const other = await anAgent(world.organizationUid);
  for (const assignee of [{ assigneeAgentId: other.uid }, { assigneeUserId: world.people.viewer.uid }, {}]) {
    const { id } = await anAgentTask(world, assignee);
    const story = await storedStory(id);
    const options = { as: world.agent.token, body: { taskId: id } };
    expect((await agentRefuses(403, "permission_denied", releaseTaskOp, options)).retryable).toBe(false);
    expect(await storedStory(id)).toEqual(story);
  }
});

describe.each(SHORTCUTS.map((op) => [op.path, op] as const))("%s", (_, op) => {
  it("2.6: says 404 to a task that is unknown, foreign, or not the caller's to see", async () => {
    const [foreign, hidden] = [await anAgentTask(await aWorld()), await aTask(world)];
    for (const taskId of [randomUUID(), "tsk_01", foreign.id, hidden.uid]) {
      const options = { as: world.agent.token, body: { taskId, reason: "x" } };
      await agentRefuses(404, "not_found", op, options);
    }
    expect((await storedStory(hidden.uid)).task?.version).toBe(1);
  });

  it("2.6: takes no version, and ignores one", async () => {
    const { id } = await anAgentTask(world, { assigneeAgentId: world.agent.uid });
    expect((await use(op, id, { reason: "x", version: 99 })).version).toBe(2);
  });

  it("2.6: names taskId where there is none", async () => {
    const options = { as: world.agent.token, body: { reason: "x" } };
    expect((await agentRefuses(400, "invalid_input", op, options)).details?.field).toBe("taskId");
  });
});
