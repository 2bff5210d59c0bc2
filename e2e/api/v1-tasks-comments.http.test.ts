import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { cancelTaskOp, commentOnTaskOp } from "@/lib/contracts/v1-agent/operations";
import { v1AddCommentOp, v1DeleteTaskOp, v1ListCommentsOp } from "@/lib/contracts/v1-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { storedStory, storedTask } from "./stored";
import { aCompanyTask, anAgentTask, companyRefuses } from "./v1-requests";

const KEYS = ["id", "task_id", "body", "created_by_id", "company_id", "created_at", "updated_at"];

let world: World;
let id: string;
beforeAll(async () => {
  world = await aWorld();
  ({ id } = await aCompanyTask(world));
});
const add = (body: object, as = world.people.manager.token) =>
  call(v1AddCommentOp, { as, params: { id }, body });
const list = (of: string, query = "") =>
  data(v1ListCommentsOp, { as: world.people.viewer.token, params: { id: of }, query });

it("3.4: a comment is answered 201, bare, with its seven keys", async () => {
  const { status, text, data: comment } = await add({ body: "The payer **called** back" });
  expect([status, Object.keys(JSON.parse(text))]).toEqual([201, KEYS]);
  expect(comment).toMatchObject({
    ...{ task_id: id, body: "The payer **called** back", created_by_id: world.people.manager.uid },
    ...{ company_id: world.organizationUid, updated_at: comment.created_at },
  });
});

it("3.4: created_by_id says for whom a machine comments, by default itself", async () => {
  const { viewer } = world.people;
  expect((await add({ body: "x", created_by_id: viewer.uid }, world.agent.token)).data.created_by_id).toBe(
    viewer.uid,
  );
  expect((await add({ body: "x" }, world.agent.token)).data.created_by_id).toBe(world.agent.uid);
});

it("3.4: a comment leaves the task's version as it is", async () => {
  const before = await storedTask(id);
  await add({ body: "x" });
  expect(await storedTask(id)).toEqual(before);
});

it("3.4: comments are listed as a bare array, oldest first, with skip and limit", async () => {
  const task = await aCompanyTask(world);
  for (const body of ["one", "two", "three"]) {
    const options = { as: world.people.manager.token, params: { id: task.id }, body: { body } };
    await data(v1AddCommentOp, options);
  }
  const bodies = async (query: string) => (await list(task.id, query)).map(({ body }) => body);
  expect(await bodies("")).toEqual(["one", "two", "three"]);
  expect(await bodies("limit=2")).toEqual(["one", "two"]);
  expect(await bodies("skip=2&limit=2")).toEqual(["three"]);
  expect(await bodies("skip=3")).toEqual([]);
});

it("3.4: comments of every door are one conversation", async () => {
  const task = await anAgentTask(world);
  await data(commentOnTaskOp, { as: world.agent.token, body: { taskId: task.id, body: "from v1-agent" } });
  expect(await list(task.id)).toMatchObject([{ body: "from v1-agent", created_by_id: world.agent.uid }]);
});

it.each([
  ["body", {}],
  ["body", { body: "" }],
  ["body", { body: "a".repeat(50_001) }],
  ["body", { body: 7 }],
  ["created_by_id", { body: "x", created_by_id: 7 }],
  ["created_by_id", { body: "x", created_by_id: randomUUID() }],
  ["created_by_id", { body: "x", created_by_id: "u_2" }],
])("3.1: %s is named in the 422 to %j, and nothing is written", async (param, body) => {
  const before = await storedStory(id);
  const options = { as: world.people.manager.token, params: { id }, body };
  expect((await companyRefuses(422, "validation_error", v1AddCommentOp, options)).param).toBe(param);
  expect(await storedStory(id)).toEqual(before);
});

it.each([
  ["limit", "limit=0"],
  ["skip", "skip=x"],
])("3.1: %s is named in the 400 to %s", async (param, query) => {
  const options = { as: world.people.viewer.token, params: { id }, query };
  expect((await companyRefuses(400, "validation_error", v1ListCommentsOp, options)).param).toBe(param);
});

it("3.1: the comments of a task that is unknown, foreign, canceled or deleted are 404", async () => {
  const [foreign, canceled, deleted] = [
    await aCompanyTask(await aWorld()),
    await aCompanyTask(world),
    await aCompanyTask(world),
  ];
  const as = world.people.manager.token;
  await data(cancelTaskOp, { as, body: { taskId: canceled.id } });
  await data(v1DeleteTaskOp, { as, params: { id: deleted.id } });
  for (const of of [randomUUID(), "u_2", foreign.id, canceled.id, deleted.id]) {
    await companyRefuses(404, "not_found_error", v1ListCommentsOp, { as, params: { id: of } });
    const options = { as, params: { id: of }, body: { body: "x" } };
    await companyRefuses(404, "not_found_error", v1AddCommentOp, options);
  }
});
