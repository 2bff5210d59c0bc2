import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelTaskOp, listTasksOp } from "@/lib/contracts/v1-agent/operations";
import { v1DeleteTaskOp, v1GetTaskOp, v1ListTasksOp } from "@/lib/contracts/v1-tasks/operations";
import { getWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { storedStory, storedTask } from "./stored";
import { aCompanyTask, anAgentTask, companyRefuses } from "./v1-requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const asManager = (id: string) => ({ as: world.people.manager.token, params: { id } });
const remove = (id: string) => call(v1DeleteTaskOp, asManager(id));

it("3.4: DELETE answers 204 without a body, and a later GET 404", async () => {
  const { id } = await aCompanyTask(world);
  expect((await remove(id)).status).toBe(204);
  await companyRefuses(404, "not_found_error", v1GetTaskOp, asManager(id));
});

it("3.1: deleting is soft: the row stays, marked, with its log", async () => {
  const { id, title } = await aCompanyTask(world);
  await remove(id);
  expect((await storedTask(id)).deletedAt).not.toBeNull();
  const { log } = await storedStory(id);
  expect(log.map(({ action, details }) => [action, details])).toEqual([
    ["created", null],
    ["deleted", { title }],
  ]);
});

it("3.1: lists show active ones only, and count them only", async () => {
  const fresh = await aWorld();
  const [one, two] = [await aCompanyTask(fresh), await aCompanyTask(fresh)];
  const as = fresh.people.manager.token;
  await call(v1DeleteTaskOp, { as, params: { id: one.id } });
  const { data: tasks, headers } = await call(v1ListTasksOp, { as });
  expect([tasks.map(({ id }) => id), headers.get("x-total-count")]).toEqual([[two.id], "1"]);
});

it("3.1: a deleted task is behind no other door either", async () => {
  const { id } = await anAgentTask(world);
  await remove(id);
  const as = world.people.manager.token;
  expect((await call(getWorkTaskOp, { as, params: { task_uid: id } })).status).toBe(404);
  expect((await call(listWorkTasksOp, { as, query: "per_page=100" })).text).not.toContain(id);
  expect((await call(listTasksOp, { as: world.agent.token })).text).not.toContain(id);
});

it("3.4: what is gone, unknown, foreign or canceled is 404", async () => {
  const [gone, foreign, canceled] = [
    await aCompanyTask(world),
    await aCompanyTask(await aWorld()),
    await aCompanyTask(world),
  ];
  await remove(gone.id);
  await data(cancelTaskOp, { as: world.people.manager.token, body: { taskId: canceled.id } });
  for (const id of [gone.id, foreign.id, canceled.id, randomUUID(), "u_2"]) {
    await companyRefuses(404, "not_found_error", v1DeleteTaskOp, asManager(id));
  }
  expect((await storedTask(foreign.id)).deletedAt).toBeNull();
  expect((await storedTask(canceled.id)).deletedAt).toBeNull();
});

describe("3.4: who may delete", () => {
  it("people need the permission to", async () => {
    const { id } = await aCompanyTask(world);
    const options = { as: world.people.reviewer.token, params: { id } };
    await companyRefuses(403, "permission_error", v1DeleteTaskOp, options);
    expect((await storedTask(id)).deletedAt).toBeNull();
  });

  it("a machine's key may, since nothing is lost by it", async () => {
    const { id } = await aCompanyTask(world);
    expect((await call(v1DeleteTaskOp, { as: world.agent.token, params: { id } })).status).toBe(204);
  });
});
