import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { getWorkTaskOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, someContext, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";

let world: World;
let context: Awaited<ReturnType<typeof someContext>>;
beforeAll(async () => {
  world = await aWorld();
  context = await someContext(world.organizationUid);
});
const get = (task_uid: string) =>
  data(getWorkTaskOp, { as: world.people.viewer.token, params: { task_uid } });
const patch = (task_uid: string, body: unknown, headers = {}) =>
  data(updateWorkTaskOp, { as: world.people.manager.token, params: { task_uid }, body, headers });

it("answers with the task and its version as the ETag", async () => {
  const { uid } = await aTask(world);
  const as = world.people.viewer.token;
  const answer = await call(getWorkTaskOp, { as, params: { task_uid: uid } });
  expect(answer).toMatchObject({ status: 200, message: "Work task retrieved" });
  expect(answer.headers.get("etag")).toBe('"1"');
});

it("finds a task by its uid in capital letters", async () => {
  const { uid } = await aTask(world);
  expect((await get(uid.toUpperCase())).uid).toBe(uid);
});

it.each(["0", "undefined", "not-a-uuid", "%00", "a b", "x".repeat(2000), randomUUID()])(
  "says 404 for %s",
  async (task_uid) => {
    const { details } = await refused(404, getWorkTaskOp, {
      as: world.people.admin.token,
      params: { task_uid },
    });
    expect(details).toEqual([]);
  },
);

it("has no key of an approval on a plain task, and none undecided on a waiting approval", async () => {
  const task = await get((await aTask(world)).uid);
  for (const key of ["reasoning", "tool_args", "trigger", "resolution", "resolved_at", "resolved_by"]) {
    expect(task).not.toHaveProperty(key);
  }
  const approval = await get((await anApproval(world)).uid);
  expect(approval).toMatchObject({ resolution: null, resolved_at: null, resolved_by: null });
  expect(approval).not.toHaveProperty("original_tool_args");
});

it("changes what is sent, one log entry a field, newest first, all of one instant", async () => {
  const { uid } = await aTask(world, { title: "Old", due_date: "2026-01-31" });
  const { reviewer, manager } = world.people;

  const answer = await call(updateWorkTaskOp, {
    as: manager.token,
    params: { task_uid: uid },
    body: {
      title: "New",
      description: "d",
      status: "in_progress",
      priority: "urgent",
      due_date: null,
      assign_to: { type: "user", user_uid: reviewer.uid },
      context_entities: [{ entity_type: "invoice", entity_uid: context.invoice.uid }],
    },
  });

  expect(answer).toMatchObject({ status: 200, message: "Work task updated" });
  expect(answer.headers.get("etag")).toBe('"2"');
  const { change_log: log } = answer.data;
  expect(log.at(-1)).toMatchObject({ action: "created", details: null });
  expect(new Set(log.slice(0, -1).map(({ at, by_name, by_type }) => `${at} ${by_name} ${by_type}`))).toEqual(
    new Set([`${answer.data.updated_at} ${manager.name} user`]),
  );
  expect(Object.fromEntries(log.slice(0, -1).map(({ action, details }) => [action, details]))).toEqual({
    title_changed: { from: "Old", to: "New" },
    description_changed: { from: "", to: "d" },
    status_changed: { from: "todo", to: "in_progress" },
    priority_changed: { from: "medium", to: "urgent" },
    due_date_changed: { from: "2026-01-31", to: null },
    assign_to_changed: {
      from: null,
      to: { type: "user", user_uid: reviewer.uid, full_name: reviewer.name, avatar_url: null },
    },
    context_entities_changed: {
      from: [],
      to: [
        { entity_type: "invoice", entity_uid: context.invoice.uid },
        { entity_type: "party", entity_uid: context.party.uid },
      ],
    },
  });
  expect(await get(uid)).toEqual(answer.data);
});

it("leaves everything that is not sent", async () => {
  const before = await aTask(world, { description: "stays", due_date: "2026-05-02", priority: "low" });
  const after = await patch(before.uid, { status: "done" });
  expect(after).toMatchObject({ description: "stays", due_date: "2026-05-02", priority: "low" });
});

it.each([{}, { title: "Same", priority: "low", description: "", due_date: null, assign_to: {} }])(
  "writes nothing for %j, which changes nothing",
  async (body) => {
    const before = await aTask(world, { title: "Same", priority: "low" });
    const after = await call(updateWorkTaskOp, {
      as: world.people.manager.token,
      params: { task_uid: before.uid },
      body,
    });
    expect(after.data).toEqual(before);
    expect(after.headers.get("etag")).toBe('"1"');
  },
);

it("replaces the whole set of entities, and clears it with []", async () => {
  const invoice = { entity_type: "invoice", entity_uid: context.invoice.uid };
  const message = { entity_type: "message", entity_uid: context.message.uid };
  const { uid } = await aTask(world, { context_entities: [invoice] });

  const replaced = await patch(uid, { context_entities: [message] });
  expect(replaced.context_entities).toMatchObject([message]);
  const linkedAgain = await patch(uid, { context_entities: [message, invoice] });
  expect(linkedAgain.context_entities).toMatchObject([message, invoice, { entity_type: "party" }]);
  expect((await patch(uid, { context_entities: [] })).context_entities).toEqual([]);
});

it.each([null, {}])("unassigns with assign_to: %j", async (assign_to) => {
  const { uid } = await aTask(world, { assign_to: { type: "agent", agent_uid: world.agent.uid } });
  const after = await patch(uid, { assign_to });
  expect(after.assign_to).toBeNull();
  expect(after.change_log[0]).toMatchObject({
    action: "assign_to_changed",
    details: { from: { type: "agent", agent_uid: world.agent.uid, name: world.agent.name }, to: null },
  });
});

it("allows any status after any other", async () => {
  const { uid } = await aTask(world);
  for (const status of ["done", "todo", "canceled", "in_review", "in_progress"]) {
    expect((await patch(uid, { status })).status).toBe(status);
  }
});

it.each([
  ["title", { title: "" }],
  ["title", { title: null }],
  ["status", { status: "Done" }],
  ["priority", { priority: null }],
  ["due_date", { due_date: "2026-02-30" }],
  ["context_entities", { context_entities: null }],
  ["action", { action: "approve" }],
  ["action", { action: "shrug" }],
  ["body", []],
  ["body", null],
  ["body", "approve"],
])("names %s in its refusal of %j, and changes nothing", async (field, body) => {
  const before = await aTask(world);
  const { details } = await refused(400, updateWorkTaskOp, {
    as: world.people.manager.token,
    params: { task_uid: before.uid },
    body,
  });
  expect(fieldsOf(details)).toContain(field);
  expect(await get(before.uid)).toEqual(before);
});

it("refuses a change of a version that the caller did not see, and accepts the one it saw", async () => {
  const { uid } = await aTask(world);
  await patch(uid, { title: "Second" }, { "if-match": '"1"' });
  const { details } = await refused(412, updateWorkTaskOp, {
    as: world.people.manager.token,
    params: { task_uid: uid },
    body: { title: "Third" },
    headers: { "if-match": '"1"' },
  });
  expect(details).toEqual([{ field: "if-match", version: 2 }]);
  expect((await get(uid)).title).toBe("Second");
});
