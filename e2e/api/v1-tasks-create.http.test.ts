import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { v1CreateTaskOp, v1GetTaskOp } from "@/lib/contracts/v1-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { countTasks, storedTask } from "./stored";
import { aCompanyTask, companyBody, companyRefuses } from "./v1-requests";

const KEYS = [
  ...[
    "id",
    "title",
    "description",
    "tags",
    "deadline",
    "created_at",
    "updated_at",
    "priority",
    "created_by_id",
  ],
  ...[
    "company_id",
    "version",
    "status",
    "call_id",
    "fax_id",
    "assistant_id",
    "session_id",
    "patient_id",
    "type",
  ],
  ...["external_message_ids", "assigned_user_ids"],
];
const NULLABLE = ["call_id", "fax_id", "assistant_id", "session_id", "patient_id", "type"] as const;

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
const create = (more: object = {}) => aCompanyTask(world, more);

/** Expects a body to be refused with 422, and nothing to be made of it. */
async function refuse(body: unknown) {
  const before = await countTasks(world.organizationUid);
  const options = { as: world.people.manager.token, body };
  const detail = await companyRefuses(422, "validation_error", v1CreateTaskOp, options);
  expect(await countTasks(world.organizationUid)).toBe(before);
  return detail;
}

/** The body without one of its fields. */
const without = (field: string) =>
  Object.fromEntries(Object.entries(companyBody(world)).filter(([key]) => key !== field));

it("3.2: a task made as the seed page makes it answers 201 with every field as it was sent", async () => {
  const { manager, reviewer, viewer } = world.people;
  const body = {
    title: "Verify benefits",
    description: "Call payer",
    assigned_user_ids: [reviewer.uid, viewer.uid],
    created_by_id: manager.uid,
    deadline: "2023-11-07T05:31:56Z",
    tags: ["vob", "urgent care"],
    call_id: "call_1",
    fax_id: "fax_2",
    assistant_id: "asst_3",
    session_id: "sess_4",
    patient_id: "p_9",
    status: "pending",
    priority: "medium",
    type: "vob",
  };
  const answer = await call(v1CreateTaskOp, { as: manager.token, body });
  expect(answer.status).toBe(201);
  expect(answer.data).toMatchObject(body);
});

it("3.1: the answer is the bare resource, with exactly the keys of 3.2 and assigned_user_ids", async () => {
  const { text } = await call(v1CreateTaskOp, { as: world.people.manager.token, body: companyBody(world) });
  expect(Object.keys(JSON.parse(text))).toEqual(KEYS);
});

it("3.2: what was not sent is null, {} or [], and what starts a task is 1", async () => {
  const task = await create();
  for (const key of NULLABLE) expect([key, task[key]]).toEqual([key, null]);
  expect(task).toMatchObject({
    ...{ tags: [], external_message_ids: {}, version: 1, status: "pending", priority: "medium" },
    ...{ company_id: world.organizationUid, updated_at: task.created_at },
  });
});

it("3.2: null for an optional field is as if it were not sent", async () => {
  const task = await create(Object.fromEntries([...NULLABLE, "tags"].map((key) => [key, null])));
  for (const key of NULLABLE) expect([key, task[key]]).toEqual([key, null]);
  expect(task.tags).toEqual([]);
});

it("3.2: a task that was made is read back the same", async () => {
  const task = await create({ tags: ["vob"], patient_id: "p_9" });
  const options = { as: world.people.viewer.token, params: { id: task.id } };
  expect(await data(v1GetTaskOp, options)).toEqual(task);
});

it.each(["title", "description", "assigned_user_ids", "created_by_id", "deadline"])(
  "3.2: %s is required",
  async (field) => {
    expect(await refuse(without(field))).toMatchObject({ code: "missing_field", param: field });
  },
);

it.each([
  ["title", { title: "" }],
  ["title", { title: "  " }],
  ["title", { title: null }],
  ["title", { title: 7 }],
  ["description", { description: "" }],
  ["description", { description: ["x"] }],
  ["assigned_user_ids", { assigned_user_ids: [] }],
  ["assigned_user_ids", { assigned_user_ids: "u_2" }],
  ["assigned_user_ids.0", { assigned_user_ids: [7] }],
  ["created_by_id", { created_by_id: 7 }],
  ["created_by_id", { created_by_id: null }],
  ["deadline", { deadline: "2026-05-01" }],
  ["deadline", { deadline: "2026-02-30T00:00:00Z" }],
  ["deadline", { deadline: "0000-01-01T00:00:00Z" }],
  ["deadline", { deadline: null }],
  ["deadline", { deadline: 1_777_000_000 }],
  ["tags", { tags: "vob" }],
  ["tags.1", { tags: ["vob", 7] }],
  ["call_id", { call_id: 7 }],
  ["fax_id", { fax_id: {} }],
  ["assistant_id", { assistant_id: true }],
  ["session_id", { session_id: [] }],
  ["patient_id", { patient_id: 9 }],
  ["status", { status: "todo" }],
  ["status", { status: "cancelled" }],
  ["status", { status: null }],
  ["priority", { priority: "none" }],
  ["priority", { priority: "High" }],
  ["type", { type: 1 }],
])("3.1: %s is named in the 422 to %j", async (param, wrong) => {
  const detail = await refuse(companyBody(world, wrong));
  expect(detail).toMatchObject({ code: "invalid_field", param });
  expect(detail.message).toMatch(new RegExp(`^${param}: `));
});

it("3.1: the first field that fails is reported", async () => {
  expect((await refuse({ ...without("deadline"), title: "", tags: 7 })).param).toBe("title");
});

it.each(["pending", "in_progress", "completed"])("3.2: a task can start as %s", async (status) =>
  expect((await create({ status })).status).toBe(status),
);

it.each(["low", "medium", "high", "urgent"])("3.2: a task can have the priority %s", async (priority) =>
  expect((await create({ priority })).priority).toBe(priority),
);

it.each([
  ["2026-05-01T17:00:00", "2026-05-01T17:00:00Z"],
  ["2026-05-01T17:00:00+02:00", "2026-05-01T15:00:00Z"],
  ["2026-05-01T17:00:00.250Z", "2026-05-01T17:00:00.250Z"],
  ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"],
  ["9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"],
])("3.2: the deadline %s, past or not, is answered as %s", async (deadline, answered) => {
  expect((await create({ deadline })).deadline).toBe(answered);
});

it("3.2: unknown fields are ignored, never echoed", async () => {
  const answer = await call(v1CreateTaskOp, {
    as: world.people.manager.token,
    body: companyBody(world, { n8n_run: "secret-of-n8n", id: randomUUID(), version: 9, company_id: "co_9" }),
  });
  expect(answer.status).toBe(201);
  expect(answer.text).not.toContain("n8n");
  expect(answer.data).toMatchObject({ version: 1, company_id: world.organizationUid });
});

it("3.2: unknown fields are never stored", async () => {
  const { id } = await create({ n8n_run: "secret-of-n8n", external_message_ids: { slack: "1" } });
  const row = await storedTask(id);
  expect(JSON.stringify(row)).not.toContain("secret-of-n8n");
  expect(row.externalMessageIds).toEqual({});
});

it("3.2: tags are kept in their order, each once", async () => {
  expect((await create({ tags: ["b", "a", "b"] })).tags).toEqual(["b", "a"]);
});

it("3.2: whoever is assigned twice is assigned once", async () => {
  const { reviewer, viewer } = world.people;
  const assigned_user_ids = [viewer.uid, reviewer.uid, viewer.uid.toUpperCase()];
  expect((await create({ assigned_user_ids })).assigned_user_ids).toEqual([viewer.uid, reviewer.uid]);
});

it("3.2: created_by_id is the person for whom a machine's key makes the task", async () => {
  const body = companyBody(world, { created_by_id: world.people.viewer.uid });
  const task = await data(v1CreateTaskOp, { as: world.agent.token, body });
  expect(task.created_by_id).toBe(world.people.viewer.uid);
});

it("3.2: users who are not known in the company are 422, naming the field", async () => {
  const theirs = await aWorld();
  for (const id of [randomUUID(), "u_2", theirs.people.admin.uid, world.agent.uid]) {
    const assigned_user_ids = [world.people.viewer.uid, id];
    expect((await refuse(companyBody(world, { assigned_user_ids }))).param).toBe("assigned_user_ids");
    expect((await refuse(companyBody(world, { created_by_id: id }))).param).toBe("created_by_id");
  }
});

it("3.2: there is no idempotency: two equal posts make two tasks", async () => {
  const body = companyBody(world);
  const options = { as: world.people.manager.token, body };
  const [one, two] = [await data(v1CreateTaskOp, options), await data(v1CreateTaskOp, options)];
  expect(one.id).not.toBe(two.id);
});

it("3.2: texts have no maximum that a person would reach", async () => {
  const long = { title: "t".repeat(2000), description: "d".repeat(50_000) };
  expect(await create(long)).toMatchObject(long);
});
