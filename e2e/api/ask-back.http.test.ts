import { beforeAll, expect, it } from "vitest";
import { answerQuestionOp, askAgentOp } from "@/lib/contracts/approvals/operations";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { getApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const ask = (uid: string, body: unknown = { question: "Which invoice?" }) => ({
  ...{ as: world.people.reviewer.token, params: { uid }, body },
});
const answer = (uid: string, body: unknown = { answer: "The first" }) => ({
  ...{ as: world.agent.token, params: { uid }, body },
});
const read = (uid: string) => data(getApprovalOp, { as: world.agent.token, params: { uid } });

it("a question reaches the agent, and its answer the reviewers", async () => {
  const { uid } = await anApproval(world);
  const asked = await call(askAgentOp, ask(uid));
  expect([asked.status, asked.headers.get("etag")]).toEqual([201, '"2"']);
  const { name: user_name, uid: user_uid } = world.people.reviewer;
  const question = {
    ...{ uid: expect.any(String), question: "Which invoice?", asked_by: { user_uid, user_name } },
    ...{ asked_at: expect.any(String), answer: null, answered_at: null },
  };
  expect(await read(uid)).toMatchObject({ resolution: "pending", needs_info: true, questions: [question] });
  const as = world.people.viewer.token;
  const { items } = await data(listRowsOp, { as, query: { uid, waiting: "needs_info" } });
  expect(items).toEqual([
    expect.objectContaining({ needs_info_since: expect.any(String), frozen_since: null }),
  ]);
  const answered = await call(answerQuestionOp, answer(uid));
  expect(answered).toMatchObject({ status: 201, data: { needs_info: false, version: 3 } });
  const { questions, needs_info_since } = await data(getTaskExtrasOp, { as, params: { task_uid: uid } });
  expect(needs_info_since).toBeNull();
  expect(questions).toEqual([{ ...question, answer: "The first", answered_at: expect.any(String) }]);
});

it("revised arguments are decided only by whoever names their version", async () => {
  const { uid } = await anApproval(world);
  await data(askAgentOp, ask(uid));
  const tool_args = { tool_type: "refund", amount: 40 };
  const { headers } = await call(answerQuestionOp, answer(uid, { answer: "Less", tool_args }));
  const decision = { as: world.people.manager.token, params: { task_uid: uid }, body: { action: "approve" } };
  await refused(412, updateWorkTaskOp, decision);
  await refused(412, updateWorkTaskOp, { ...decision, headers: { "if-match": '"2"' } });
  const etag = headers.get("etag") ?? "";
  await data(updateWorkTaskOp, { ...decision, headers: { "if-match": etag } });
  expect(await read(uid)).toMatchObject({ resolution: "approved", tool_args });
});

it("a second question is 409 while one is open, and so is an answer to none", async () => {
  const { uid } = await anApproval(world);
  await refused(409, answerQuestionOp, answer(uid));
  await data(askAgentOp, ask(uid));
  await refused(409, askAgentOp, ask(uid));
});

it.each([
  ["question", askAgentOp, ask, {}],
  ["question", askAgentOp, ask, { question: " " }],
  ["answer", answerQuestionOp, answer, { answer: "" }],
  ["tool_args", answerQuestionOp, answer, { answer: "x", tool_args: [] }],
] as const)("%s is named where it is wrong", async (field, op, request, body) => {
  const { uid } = await anApproval(world);
  const { details } = await refused(400, op, request(uid, body));
  expect(fieldsOf(details)).toContain(field);
});
