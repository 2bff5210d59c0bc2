import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import { beforeAll, expect, it } from "vitest";
import { approvalEvent } from "@/lib/contracts/approvals/objects";
import { answerQuestionOp, askAgentOp, consumeGrantOp } from "@/lib/contracts/approvals/operations";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { bulkOp } from "@/lib/contracts/desk/workbench/bulk";
import { facetsOp, listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import {
  getApprovalOp,
  getWorkTaskOp,
  listWorkTasksOp,
  requestApprovalOp,
  updateWorkTaskOp,
} from "@/lib/contracts/work-tasks/operations";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused, SERVER } from "./client";
import { listen, next } from "./listen";
import { answer, connect } from "./mcp-client";
import { anApproval, approvalBody } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const REFUND = { tool_type: "refund", amount: 40 };
const MAIL = { tool_type: "send_email", to: ["a@b.test"] };
const ACTIONS = [{ tool_args: REFUND, title: "Pay back" }, { tool_args: MAIL }];
const body = (more: object = {}) => approvalBody({ tool_args: undefined, actions: ACTIONS, ...more });

async function aBundle() {
  const made = await anApproval(world, { tool_args: undefined, actions: ACTIONS });
  const [first = "", second = ""] = made.actions?.map(({ uid }) => uid) ?? [];
  return { uid: made.uid, first, second };
}
const decide = (uid: string, sent: unknown, headers: Record<string, string> = {}) => ({
  ...{ as: world.people.reviewer.token, params: { task_uid: uid }, body: sent, headers },
});
const read = (uid: string) => data(getApprovalOp, { as: world.agent.token, params: { uid } });

it("answers with each call as it was asked for, and no arguments of its own", async () => {
  const { data: made } = await call(requestApprovalOp, { as: world.agent.token, body: body() });
  const open = { resolution: null, note: null, resolved_at: null, resolved_by: null };
  expect(made).toMatchObject({ tool_args: {}, resolution: null });
  expect(made.actions).toEqual([
    { uid: expect.any(String), position: 0, title: "Pay back", tool_args: REFUND, ...open },
    { uid: expect.any(String), position: 1, title: null, tool_args: MAIL, ...open },
  ]);
  const as = world.people.viewer.token;
  expect(await data(getWorkTaskOp, { as, params: { task_uid: made.uid } })).toEqual(made);
});

it("gives the same request again for the same idempotency key, and 422 for other calls", async () => {
  const headers = { "idempotency-key": randomUUID() };
  const ask = { as: world.agent.token, headers };
  const first = await data(requestApprovalOp, { ...ask, body: body() });
  expect(await data(requestApprovalOp, { ...ask, body: body() })).toEqual(first);
  await refused(422, requestApprovalOp, { ...ask, body: body({ actions: [...ACTIONS].reverse() }) });
});

it.each([
  ["tool_args", { actions: undefined }],
  ["actions", { tool_args: REFUND }],
  ["actions", { actions: ACTIONS.slice(0, 1) }],
  ["actions", { actions: Array.from({ length: 21 }, () => ({ tool_args: {} })) }],
  ["actions.1.tool_args", { actions: [{ tool_args: {} }, {}] }],
  ["actions.0.title", { actions: [{ tool_args: {}, title: "" }, { tool_args: {} }] }],
])("names %s in its refusal of %j", async (field, more) => {
  const { details } = await refused(400, requestApprovalOp, { as: world.agent.token, body: body(more) });
  expect(fieldsOf(details)).toContain(field);
});

it("tells the agent nothing of a part, and each call's decision when all are decided", async () => {
  const { uid, first, second } = await aBundle();
  const part = await call(
    updateWorkTaskOp,
    decide(uid, { actions: [{ uid: first, resolution: "approved", tool_args: { ...REFUND, amount: 5 } }] }),
  );
  expect([part.status, part.message, part.headers.get("etag")]).toEqual([200, "Actions decided", '"2"']);
  expect(await read(uid)).toMatchObject({
    ...{ resolution: "pending", version: 2 },
    actions: [{ resolution: null, tool_args: REFUND }, { resolution: null }],
  });
  const rest = [{ uid: second, resolution: "rejected", note: "Wrong person" }];
  await data(updateWorkTaskOp, decide(uid, { actions: rest }, { "if-match": '"2"' }));
  expect(await read(uid)).toMatchObject({
    resolution: "approved",
    actions: [
      { resolution: "approved", tool_args: { ...REFUND, amount: 5 }, original_tool_args: REFUND },
      { resolution: "rejected", note: "Wrong person" },
    ],
  });
});

it("gives its agent a grant for each approved call and none of the whole, and spends them one by one", async () => {
  const { uid, first, second } = await aBundle();
  const actions = [
    { uid: first, resolution: "approved" },
    { uid: second, resolution: "approved" },
  ];
  await data(updateWorkTaskOp, decide(uid, { actions }));
  const { grant: whole, actions: [one, other] = [] } = await read(uid);
  expect([whole, decodeJwt(one?.grant ?? ""), decodeJwt(other?.grant ?? "")]).toMatchObject([
    ...[null, { sub: uid, action: first, tool: "refund" }, { sub: uid, action: second, tool: "send_email" }],
  ]);
  const sent = { as: world.agent.token, params: { uid }, body: { grant: one?.grant } };
  expect(await data(consumeGrantOp, sent)).toMatchObject({ action_uid: first, tool_args: REFUND });
  expect((await read(uid)).actions).toMatchObject([{ grant: null }, { grant: other?.grant }]);
  const as = world.people.reviewer.token;
  const shown = await data(getApprovalOp, { as, params: { uid } });
  expect(shown.actions?.map(({ grant }) => grant)).toEqual([null, null]);
});

it("tells its agent of the grants in the stream, and over MCP", async () => {
  const agent = await anAgent(world.organizationUid);
  const stream = listen(SERVER, agent.token, {}, "/api/approvals/events");
  await next(stream);
  const client = await connect(SERVER, agent.token);
  const { uid } = await answer(client, "request_approval", body());
  await next(stream);
  const waiting = answer(client, "wait_for_approval", { uid });
  await data(updateWorkTaskOp, decide(String(uid), { action: "approve" }));
  const granted = { grant: expect.stringMatching(/^ey/), resolution: "approved" };
  expect(await waiting).toMatchObject({ grant: null, actions: [granted, granted] });
  const told = approvalEvent.parse((await next(stream))?.data);
  expect(told.approval).toEqual(await answer(client, "get_approval", { uid }));
  await Promise.all([stream.return(undefined), client.close()]);
});

it.each([
  ["actions", () => []],
  ["actions.0.resolution", ({ first }: { first: string }) => [{ uid: first, resolution: "expired" }]],
  ["actions.0.uid", () => [{ uid: "1", resolution: "approved" }]],
  ["actions.0.uid", () => [{ uid: randomUUID(), resolution: "approved" }]],
  [
    "actions.1.uid",
    ({ first }: { first: string }) => [
      { uid: first, resolution: "approved" },
      { uid: first, resolution: "rejected" },
    ],
  ],
])("names %s in its refusal of a decision", async (field, actions) => {
  const { uid, first } = await aBundle();
  const { details } = await refused(400, updateWorkTaskOp, decide(uid, { actions: actions({ first }) }));
  expect(fieldsOf(details)).toContain(field);
});

it("takes action or actions, not both", async () => {
  const { uid, first } = await aBundle();
  const actions = [{ uid: first, resolution: "approved" }];
  const { details } = await refused(400, updateWorkTaskOp, decide(uid, { action: "approve", actions }));
  expect(fieldsOf(details)).toEqual(["action"]);
});

it("says 409 to whoever decides a call again without the version, with what it is", async () => {
  const { uid, first } = await aBundle();
  await data(updateWorkTaskOp, decide(uid, { actions: [{ uid: first, resolution: "approved" }] }));
  const again = decide(uid, { actions: [{ uid: first, resolution: "rejected" }] });
  const { details } = await refused(409, updateWorkTaskOp, again);
  expect(details).toEqual([{ action_uid: first, resolution: "approved", resolved_at: expect.any(String) }]);
});

it("is revised call by call in an answer", async () => {
  const { uid, first } = await aBundle();
  const reviewer = world.people.reviewer.token;
  await data(askAgentOp, { as: reviewer, params: { uid }, body: { question: "So much?" } });
  const revised = { uid: first, tool_args: { ...REFUND, amount: 8 } };
  const as = world.agent.token;
  const both = { answer: "Less", tool_args: REFUND, actions: [revised] };
  expect(
    fieldsOf((await refused(400, answerQuestionOp, { as, params: { uid }, body: both })).details),
  ).toEqual(["actions"]);
  const sent = { answer: "Less", actions: [revised] };
  const { actions } = await data(answerQuestionOp, { as, params: { uid }, body: sent });
  expect(actions).toMatchObject([{ tool_args: revised.tool_args }, { tool_args: MAIL }]);
  await refused(412, updateWorkTaskOp, decide(uid, { action: "approve" }));
});

it("is listed, counted and found under each of its tools", async () => {
  const own = await aWorld();
  const made = await anApproval(own, { tool_args: undefined, actions: ACTIONS });
  await anApproval(own, { tool_args: REFUND });
  const as = own.people.viewer.token;
  const total = async (tool: string) =>
    (await data(listWorkTasksOp, { as, query: { tool } }))._meta.total_items;
  expect([await total("refund"), await total("send_email"), await total("refund,send_email")]).toEqual([
    2, 1, 2,
  ]);
  expect((await data(facetsOp, { as, query: { of: "tool" } })).values).toEqual([
    { value: "refund", count: 2 },
    { value: "send_email", count: 1 },
  ]);
  const { items } = await data(listRowsOp, { as, query: { uid: made.uid } });
  expect(items).toMatchObject([{ tool_type: null, gist: {}, bundle: { count: 2, gists: [REFUND, MAIL] } }]);
  expect((await data(getTaskExtrasOp, { as, params: { task_uid: made.uid } })).tools).toEqual([]);
});

it("is decided among many with all its calls", async () => {
  const { uid } = await aBundle();
  const sent = { action: "approve", tasks: [{ uid, version: 1 }] };
  await data(bulkOp, { as: world.people.reviewer.token, body: sent });
  expect(await read(uid)).toMatchObject({
    resolution: "approved",
    actions: [{ resolution: "approved" }, { resolution: "approved" }],
  });
});
