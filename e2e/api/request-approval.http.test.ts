import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { getApprovalOp, getWorkTaskOp, requestApprovalOp } from "@/lib/contracts/work-tasks/operations";
import { anAgent, aWorld, someContext, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, approvalBody, TOOL_ARGS } from "./requests";

let world: World;
let context: Awaited<ReturnType<typeof someContext>>;
beforeAll(async () => {
  world = await aWorld();
  context = await someContext(world.organizationUid);
});
const ask = (body: unknown, as = world.agent.token) => call(requestApprovalOp, { as, body });

it("answers 201 with the approval as the agent asked for it", async () => {
  const answer = await ask(approvalBody());
  expect(answer).toMatchObject({ status: 201, message: "Approval requested" });
  const { uid, name } = world.agent;
  const { data: made } = answer;
  expect(made).toEqual({
    uid: expect.any(String),
    ...{ type: "hil_approval", status: "todo", priority: "medium", due_date: null, description: "" },
    ...approvalBody(),
    created_at: expect.any(String),
    updated_at: made.created_at,
    assign_to: null,
    origin: { type: "agent", agent_uid: uid, agent_name: name, trigger_type: "email_received" },
    ...{ resolution: null, resolved_at: null, resolved_by: null, context_entities: [] },
    change_log: [
      {
        ...{ at: made.created_at, by_name: name, by_type: "agent", action: "Created" },
        details: { title: approvalBody().title },
      },
    ],
  });
  const as = world.people.viewer.token;
  expect(await data(getWorkTaskOp, { as, params: { task_uid: made.uid } })).toEqual(made);
});

it("keeps assignee, entities with the invoice's party, priority and due date", async () => {
  const { reviewer } = world.people;
  const made = await anApproval(world, {
    priority: "urgent",
    due_date: "2026-12-24",
    description: "More",
    trigger: null,
    assign_to: { type: "user", user_uid: reviewer.uid },
    context_entities: [{ entity_type: "invoice", entity_uid: context.invoice.uid }],
    expires_at: "2026-12-24T10:00:00+02:00",
    metadata: { run: 7 },
  });
  expect(made).toMatchObject({
    ...{ priority: "urgent", due_date: "2026-12-24", description: "More", trigger: null },
    assign_to: { user_uid: reviewer.uid },
    context_entities: [{ entity_type: "invoice" }, { entity_type: "party", name: "Acme Corp" }],
  });
  expect(made.origin).not.toHaveProperty("trigger_type");
  const as = world.agent.token;
  expect(await data(getWorkTaskOp, { as, params: { task_uid: made.uid } })).toEqual(made);
});

it("gives arguments back as they were sent, whatever is in them", async () => {
  const tool_args = {
    zebra: 1,
    alpha: [null, true, 1.5, -0.001, 9_007_199_254_740_991, { nested: {} }],
    toJSON: "x",
    constructor: { prototype: 1 },
    "": "empty key",
    text: "😀 ünï \u2028 <script> \\ \" %_ ' ; DROP TABLE",
  };
  const { text, data: made } = await ask(approvalBody({ tool_args }));
  expect(made.tool_args).toEqual(tool_args);
  expect(text).toContain(JSON.stringify(tool_args));
});

it.each([
  ["title", { title: undefined }],
  ["title", { title: "a".repeat(256) }],
  ["reasoning", { reasoning: undefined }],
  ["reasoning", { reasoning: "" }],
  ["reasoning", { reasoning: "a".repeat(20_001) }],
  ["tool_args", { tool_args: undefined }],
  ["tool_args", { tool_args: "send_email" }],
  ["tool_args", { tool_args: [] }],
  ["trigger", { trigger: "email" }],
  ["trigger.type", { trigger: {} }],
  ["priority", { priority: "none" }],
  ["due_date", { due_date: "2026-13-01" }],
  ["expires_at", { expires_at: "tomorrow" }],
  ["expires_at", { expires_at: "2026-05-01T17:00:00" }],
  ["expires_at", { expires_at: "0000-01-01T00:00:00Z" }],
  ["expires_at", { expires_at: "9999-12-31T23:59:59-23:00" }],
  ["expires_at", { expires_at: "2026-02-30T00:00:00Z" }],
  ["metadata", { metadata: { long: "a".repeat(16 * 1024) } }],
  ["assign_to.user_uid", { assign_to: { type: "user", user_uid: randomUUID() } }],
])("names %s in its refusal of %j", async (field, more) => {
  const answer = await ask(approvalBody(more));
  expect(answer.status, answer.text).toBe(400);
  expect(fieldsOf(answer.details)).toContain(field);
});

it("accepts every offset that ISO 8601 has", async () => {
  for (const expires_at of ["2026-05-01T17:00:00+23:59", "2026-05-01T17:00:00.123456789-23:59"]) {
    await anApproval(world, { expires_at });
  }
});

it("is no door for people: 403 for every role", async () => {
  for (const { token } of Object.values(world.people)) {
    await refused(403, requestApprovalOp, { as: token, body: approvalBody() });
  }
});

it("gives the agent its decision back, and 304 while nothing changed", async () => {
  const { uid } = await anApproval(world);
  const as = world.agent.token;
  const first = await call(getApprovalOp, { as, params: { uid } });
  expect(first).toMatchObject({ status: 200, message: "Approval retrieved" });
  expect(first.data).toEqual({
    ...{ uid, resolution: "pending", resolved_at: null, resolved_by: null, resolution_note: null },
    ...{ tool_args: TOOL_ARGS, version: 1, expires_at: null, on_expiry: "expire" },
    ...{ outcome_due_at: null, execution: null, grant: null, needs_info: false, questions: [] },
  });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toBe('"1"');
  for (const known of [etag, `W/${etag}`, `"9", ${etag}`, "*"]) {
    const again = await call(getApprovalOp, { as, params: { uid }, headers: { "if-none-match": known } });
    expect(again.status).toBe(304);
    expect(again.headers.get("etag")).toBe(etag);
  }
  const changed = await call(getApprovalOp, { as, params: { uid }, headers: { "if-none-match": '"0"' } });
  expect(changed.status).toBe(200);
});

it("hides an approval from other agents of the same organization, and every plain task", async () => {
  const { uid } = await anApproval(world);
  const other = await anAgent(world.organizationUid);
  await refused(404, getApprovalOp, { as: other.token, params: { uid } });
  await refused(404, getWorkTaskOp, { as: other.token, params: { task_uid: uid } });
  const handedOver = await anApproval(world, { assign_to: { type: "agent", agent_uid: other.uid } });
  expect(await data(getApprovalOp, { as: other.token, params: { uid: handedOver.uid } })).toBeDefined();
});
