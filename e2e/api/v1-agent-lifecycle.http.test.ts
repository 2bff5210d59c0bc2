import { beforeAll, describe, expect, it } from "vitest";
import { updateTaskOp } from "@/lib/contracts/v1-agent/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { aChannel, agentRefuses, anAgentTask, messagesIn } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const update = (body: object) => data(updateTaskOp, { as: world.agent.token, body });

describe("2.3: in its channel, a task's story is told:", () => {
  const heard = async (channelId: string) =>
    (await messagesIn(world, channelId)).map(({ kind, task_uid, by_name, details }) => ({
      ...{ kind, task_uid, by_name, details },
    }));

  it("that it was created, changed its status and is completed, newest first", async () => {
    const channelId = await aChannel(world, [world.agent]);
    const { id, identifier, title } = await anAgentTask(world, { channelId });
    await update({ taskId: id, version: 1, status: "in_progress" });
    await update({ taskId: id, version: 2, title: "Not told", priority: "high" });
    await update({ taskId: id, version: 3, status: "done" });
    const said = { task_uid: id, by_name: world.agent.name };
    expect(await heard(channelId)).toEqual([
      {
        ...{ ...said, kind: "task_completed" },
        details: { identifier, title: "Not told", from: "in_progress", to: "done" },
      },
      {
        ...said,
        kind: "task_status_changed",
        details: { identifier, title, from: "todo", to: "in_progress" },
      },
      { ...said, kind: "task_created", details: { identifier, title, status: "todo" } },
    ]);
  });

  it("that it was put there later", async () => {
    const channelId = await aChannel(world, [world.agent]);
    const { id, identifier, title } = await anAgentTask(world);
    await update({ taskId: id, version: 1, channelId });
    expect(await heard(channelId)).toMatchObject([
      { kind: "task_added", details: { identifier, title, status: "todo" } },
    ]);
  });

  it("and a channel that the caller is not in takes none: 403 channel_not_member", async () => {
    const channelId = await aChannel(world);
    const { id } = await anAgentTask(world);
    await agentRefuses(403, "channel_not_member", updateTaskOp, {
      as: world.agent.token,
      body: { taskId: id, version: 1, channelId },
    });
    expect(await heard(channelId)).toEqual([]);
  });
});

describe("2.2: lifecycle stamps", () => {
  it("startedAt is the first entry to in_progress, and stays", async () => {
    const { id } = await anAgentTask(world);
    const started = await update({ taskId: id, version: 1, status: "in_progress" });
    expect(started.startedAt).toBe(started.updatedAt);
    await update({ taskId: id, version: 2, status: "todo" });
    const again = await update({ taskId: id, version: 3, status: "in_progress" });
    expect(again.startedAt).toBe(started.startedAt);
  });

  it.each([
    ["done", "completedAt", "cancelledAt"],
    ["cancelled", "cancelledAt", "completedAt"],
  ] as const)("%s sets %s alone, and leaving it nulls it", async (status, stamp, other) => {
    const { id } = await anAgentTask(world);
    const ended = await update({ taskId: id, version: 1, status });
    expect([ended[stamp], ended[other], ended.startedAt]).toEqual([ended.updatedAt, null, null]);
    const reopened = await update({ taskId: id, version: 2, status: "todo" });
    expect([reopened[stamp], reopened[other]]).toEqual([null, null]);
  });

  it("going from done to cancelled swaps the stamps", async () => {
    const { id } = await anAgentTask(world);
    await update({ taskId: id, version: 1, status: "done" });
    const after = await update({ taskId: id, version: 2, status: "cancelled" });
    expect([after.completedAt, after.cancelledAt]).toEqual([null, after.updatedAt]);
  });
});
