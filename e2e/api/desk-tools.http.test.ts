import { beforeAll, expect, it } from "vitest";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { describeToolOp, forgetToolOp, listToolsOp } from "@/lib/contracts/desk/workbench/tools";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const REFUND = {
  type: "object",
  required: ["amount", "currency"],
  properties: { amount: { type: "number", exclusiveMinimum: 0 }, currency: { enum: ["EUR", "USD"] } },
};
const tool = (tool_type: string, agent_uid = world.agent.uid) => ({ agent_uid, tool_type });
const tellOf = (tool_type: string, json_schema: object, as = world.agent.token) =>
  data(describeToolOp, { as, params: tool(tool_type), body: { description: "Pays back", json_schema } });
const approve = (task_uid: string, tool_args: object, hold_seconds = 0) =>
  call(updateWorkTaskOp, {
    as: world.people.reviewer.token,
    params: { task_uid },
    body: { action: "approve", tool_args, hold_seconds },
  });

it("an agent describes its tools, lists and forgets them", async () => {
  const own = await aWorld();
  const as = own.agent.token;
  const one = { as, params: tool("refund", own.agent.uid) };
  const first = await data(describeToolOp, { ...one, body: { json_schema: { type: "object" } } });
  expect(first).toMatchObject({ tool_type: "refund", description: "", json_schema: { type: "object" } });
  await data(describeToolOp, { ...one, body: { description: "Pays back", json_schema: REFUND } });
  const params = { agent_uid: own.agent.uid };
  const { items } = await data(listToolsOp, { as: own.people.viewer.token, params });
  expect(items).toMatchObject([{ tool_type: "refund", description: "Pays back", json_schema: REFUND }]);
  await data(forgetToolOp, one);
  await refused(404, forgetToolOp, one);
  expect(await data(listToolsOp, { as, params })).toEqual({ items: [] });
});

it("an admin describes those of any agent, others do not", async () => {
  const { admin, manager } = world.people;
  await tellOf("payout", REFUND, admin.token);
  const body = { json_schema: REFUND };
  await refused(403, describeToolOp, { as: manager.token, params: tool("payout"), body });
  const colleague = await anAgent(world.organizationUid);
  await refused(404, describeToolOp, { as: colleague.token, params: tool("payout"), body });
  await refused(404, listToolsOp, { as: colleague.token, params: { agent_uid: world.agent.uid } });
});

it.each([
  ["a schema of something else", { type: "array" }],
  [
    "one that refers to other documents",
    { type: "object", properties: { a: { $ref: "https://x.example/s" } } },
  ],
  ["a pattern that is none", { type: "object", properties: { a: { pattern: "(" } } }],
  ["a draft that we do not know", { type: "object", $schema: "http://json-schema.org/draft-03/schema#" }],
  ["more than 64 KiB", { type: "object", description: "a".repeat(66_000) }],
  ["what is no object", ["x"]],
])("refuses %s naming json_schema", async (_, json_schema) => {
  const { details } = await refused(400, describeToolOp, {
    as: world.agent.token,
    params: tool("broken"),
    body: { json_schema },
  });
  expect(fieldsOf(details)).toEqual(["json_schema"]);
});

it("the reviewer is shown what the agent has said of the tool", async () => {
  await tellOf("shown", REFUND);
  const { uid } = await anApproval(world, { tool_args: { tool_type: "shown", amount: 1 } });
  const { uid: other } = await anApproval(world, { tool_args: { tool_type: "unknown" } });
  const extras = (task_uid: string) =>
    data(getTaskExtrasOp, { as: world.people.viewer.token, params: { task_uid } });
  expect((await extras(uid)).tool).toEqual({ description: "Pays back", json_schema: REFUND, renderer: null });
  expect((await extras(other)).tool).toBeNull();
});

it.each([0, 8])("edited arguments that break it are not approved, held for %i s or not", async (seconds) => {
  await tellOf("refund", REFUND);
  const asked = { tool_type: "refund", amount: 5, currency: "EUR" };
  const { uid } = await anApproval(world, { tool_args: asked });
  const broken = await approve(uid, { ...asked, amount: "5", currency: "GBP" }, seconds);
  expect(broken).toMatchObject({
    status: 400,
    error: 'tool_args.amount: Instance type "string" is invalid. Expected "number".',
  });
  expect(fieldsOf(broken.details)).toEqual(["tool_args.amount", "tool_args.currency"]);
  const missing = await approve(uid, { tool_type: "refund", amount: 5 }, seconds);
  expect(missing.details).toEqual([{ field: "tool_args.currency", message: "is required" }]);
  expect(await approve(uid, { ...asked, amount: 4 }, seconds)).toMatchObject({ status: 200 });
});

it("what the agent itself asked for is not held against the schema", async () => {
  await tellOf("own", REFUND);
  const { uid } = await anApproval(world, { tool_args: { tool_type: "own", amount: "5" } });
  const one = { as: world.people.reviewer.token, params: { task_uid: uid } };
  expect(await data(updateWorkTaskOp, { ...one, body: { action: "approve" } })).toMatchObject({
    resolution: "approved",
  });
});

it("another tool's arguments are held against that tool", async () => {
  await tellOf("strict", REFUND);
  const { uid } = await anApproval(world, { tool_args: { tool_type: "lenient" } });
  const edited = await approve(uid, { tool_type: "strict" });
  expect(edited).toMatchObject({
    status: 400,
    details: [{ field: "tool_args.amount" }, { field: "tool_args.currency" }],
  });
});

it("a pattern that takes for ever keeps nobody from deciding, and nobody waiting", async () => {
  await tellOf("slow", { type: "object", properties: { name: { type: "string", pattern: "^(a+)+$" } } });
  const { uid } = await anApproval(world, { tool_args: { tool_type: "slow", name: "a" } });
  const startedAt = performance.now();
  expect(await approve(uid, { tool_type: "slow", name: `${"a".repeat(60)}!` })).toMatchObject({
    status: 200,
  });
  expect(performance.now() - startedAt).toBeLessThan(5000);
});
