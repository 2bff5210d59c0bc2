import { beforeEach, expect, it } from "vitest";
import { NEVER_DUE } from "@/lib/domain/due";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor, holdsIn, makeDue, makeOverdue } from "@/lib/testing/held-decisions";
import { anEndpoint, deliveriesTo } from "@/lib/testing/webhooks";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { answerQuestion } from "../approvals/answer-question";
import { askAgent } from "../approvals/ask-agent";
import { decideApproval } from "../approvals/decide-approval";
import { expireApproval } from "../approvals/expire-approval";
import { reportExecution } from "../approvals/report-execution";
import { withdrawApproval } from "../approvals/withdraw-approval";
import { commentOnTask } from "../comments/add-comment";
import { editComment } from "../comments/change-comment";
import { pool } from "../db/pool";
import { createWorkTask } from "../tasks/create-work-task";
import { deleteWorkTask } from "../tasks/delete-work-task";
import { triageTask } from "../tasks/triage-task";
import { updateWorkTask } from "../tasks/update-work-task";

const URL = "http://localhost:9/hooks";

let world: World;
let endpoint: WebhookEndpoint;
beforeEach(async () => {
  world = await aWorld();
  ({ endpoint } = await anEndpoint(world, URL));
});

const aTask = () =>
  createWorkTask(world.people.manager.ctx, {
    ...{ organizationUid: world.organizationUid, title: "Chase Acme", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
  });
const approve = (uid: string, more: object = {}) =>
  decideApproval(world.people.reviewer.ctx, { uid, decision: "approve", ...more });

const typesFor = async ({ uid }: WebhookEndpoint) =>
  (await deliveriesTo(uid)).map(({ eventType }) => eventType);
const types = () => typesFor(endpoint);
async function bodies({ uid }: WebhookEndpoint = endpoint) {
  return (await deliveriesTo(uid)).map(({ body }) => JSON.parse(body));
}

it("writes what happens to a request, each with its state at that moment", async () => {
  const uid = await askFor(world);
  const { updatedAt } = await approve(uid, { toolArgs: { amount: 2 }, note: "Only half" });
  await reportExecution(world.agent.ctx, {
    ...{ uid, outcome: "succeeded", result: null, error: null, externalRef: "re_1" },
  });
  const state = {
    ...{ uid, organization_uid: world.organizationUid, identifier: "T-1", type: "hil_approval" },
    ...{
      exact_status: "todo",
      exact_priority: "medium",
      assign_to_uid: null,
      is_deleted: false,
      comment: null,
    },
    ...{ agent_uid: world.agent.uid, needs_info: false },
  };
  const undecided = {
    resolution: "pending",
    resolved_at: null,
    resolved_by_uid: null,
    execution_outcome: null,
  };
  const decided = {
    ...{ resolution: "approved", resolved_at: updatedAt, resolved_by_uid: world.people.reviewer.uid },
    execution_outcome: null,
  };
  const [requested, approved, executed] = await bodies();
  expect(requested).toEqual({
    ...{ type: "approval.requested", timestamp: expect.any(String) },
    data: { ...state, ...undecided, version: 1, changes: ["Created"] },
  });
  expect(approved).toEqual({
    ...{ type: "approval.decided", timestamp: updatedAt },
    data: { ...state, ...decided, version: 2, changes: ["Resolved"] },
  });
  expect(executed).toMatchObject({
    ...{ type: "approval.executed" },
    data: { ...state, ...decided, version: 3, changes: ["executed"], execution_outcome: "succeeded" },
  });
});

it("carries the final arguments for whoever asked for them, and for nobody else", async () => {
  const { endpoint: curious } = await anEndpoint(world, URL, { includeArguments: true });
  const uid = await askFor(world, { toolArgs: { b: 1.5, a: ["é", "\u2028", null] } });
  await approve(uid, { toolArgs: { b: 2, a: null } });
  const seen = (await bodies(curious)).map(({ data }) => JSON.stringify(data.tool_args));
  expect(seen).toEqual(['{"b":1.5,"a":["é","\u2028",null]}', '{"b":2,"a":null}']);
  for (const { data } of await bodies()) expect(data).not.toHaveProperty("tool_args");
});

it("tells of each way in which a request ends", async () => {
  const [rejected, withdrawn, expired] = [
    await askFor(world),
    await askFor(world),
    await askFor(world, { expiresInSeconds: 60 }),
  ];
  await decideApproval(world.people.reviewer.ctx, { uid: rejected, decision: "reject" });
  await withdrawApproval(world.agent.ctx, { uid: withdrawn, reason: null });
  await makeOverdue(expired);
  await expireApproval({ organizationUid: world.organizationUid, uid: expired });
  const ends = (await bodies()).slice(3);
  expect(ends.map(({ type, data }) => [type, data.uid, data.resolution, data.resolved_by_uid])).toEqual([
    ["approval.decided", rejected, "rejected", world.people.reviewer.uid],
    ["approval.withdrawn", withdrawn, "withdrawn", null],
    ["approval.expired", expired, "expired", null],
  ]);
});

it("says nothing of a decision that can still be taken back, nor of one that was", async () => {
  const desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
  const uid = await askFor(world);
  await desk.hold(uid);
  await desk.takeBack(uid);
  await desk.hold(uid);
  expect(await types()).toEqual(["approval.requested"]);
  await makeDue(uid);
  await desk.commit(uid);
  expect(await types()).toEqual(["approval.requested", "approval.decided"]);
});

it("tells of everything else that changes a task or a request as an update", async () => {
  const uid = await askFor(world);
  await triageTask(world.people.manager.ctx, { uid, priority: "urgent" });
  await askAgent(world.people.reviewer.ctx, { uid, question: "Why?" });
  await answerQuestion(world.agent.ctx, { uid, answer: "So", toolArgs: { amount: 9 } });
  const updates = (await bodies()).slice(1);
  expect(updates.map(({ type, data }) => [type, data.version, data.changes, data.needs_info])).toEqual([
    ["work_task.updated", 2, ["priority_changed"], false],
    ["work_task.updated", 3, ["asked"], true],
    ["work_task.updated", 4, ["answered", "arguments_revised"], false],
  ]);
});

it("tells of a task from its beginning to its end", async () => {
  const { uid } = await aTask();
  await updateWorkTask(world.people.manager.ctx, { uid, fields: { status: "done", title: "Chased" } });
  await deleteWorkTask(world.people.manager.ctx, { uid });
  expect(
    (await bodies()).map(({ type, data }) => [type, data.version, data.exact_status, data.is_deleted]),
  ).toEqual([
    ["work_task.created", 1, "todo", false],
    ["work_task.updated", 2, "done", false],
    ["work_task.updated", 3, "done", true],
  ]);
  expect(JSON.stringify(await bodies())).not.toContain("Chase");
});

it("tells of a new comment, without its text, and of no change to one", async () => {
  const { uid } = await aTask();
  const { reviewer } = world.people;
  const comment = await commentOnTask(reviewer.ctx, { uid, body: "They have paid" });
  await editComment(reviewer.ctx, { taskUid: uid, uid: comment.uid, body: "They have not" });
  const [, told, ...others] = await bodies();
  expect(others).toEqual([]);
  expect(told).toMatchObject({
    ...{ type: "comment.created", timestamp: comment.createdAt },
    data: { uid, version: 1, comment: { uid: comment.uid, author_type: "user", author_uid: reviewer.uid } },
  });
  expect(JSON.stringify(told)).not.toContain("paid");
});

it("tells an endpoint only of the types that it asked for", async () => {
  const { endpoint: few } = await anEndpoint(world, URL, { eventTypes: ["approval.decided"] });
  await approve(await askFor(world));
  expect(await typesFor(few)).toEqual(["approval.decided"]);
});

it("tells an agent's endpoint only of that agent's requests", async () => {
  const other = await anAgent(world.organizationUid);
  const { endpoint: ours } = await anEndpoint(world, URL, { agentUid: world.agent.uid });
  const { endpoint: theirs } = await anEndpoint(world, URL, { agentUid: other.uid });
  const uid = await askFor(world);
  await aTask();
  await commentOnTask(world.people.reviewer.ctx, { uid, body: "Hm" });
  expect(await typesFor(ours)).toEqual(["approval.requested", "comment.created"]);
  expect(await typesFor(theirs)).toEqual([]);
});

it("tells nobody in another organization, and nobody who is switched off", async () => {
  const stranger = await aWorld();
  const { endpoint: theirs } = await anEndpoint(stranger, URL);
  const { endpoint: off } = await anEndpoint(world, URL);
  await pool().query("UPDATE webhook_endpoints SET disabled_at = now() WHERE uid = $1", [off.uid]);
  await approve(await askFor(world));
  expect(await typesFor(theirs)).toEqual([]);
  expect(await typesFor(off)).toEqual([]);
});

it("tells nothing of what did not happen in the end", async () => {
  const uid = await askFor(world);
  await approve(uid);
  await expect(approve(uid)).rejects.toMatchObject({ code: "already_decided" });
  await expect(withdrawApproval(world.agent.ctx, { uid, reason: null })).rejects.toThrow();
  expect(await types()).toEqual(["approval.requested", "approval.decided"]);
});

it("tells v1-tasks of tasks in its own words, with ids alone", async () => {
  const { endpoint: company } = await anEndpoint(world, URL, {
    ...{ dialect: "v1_tasks", eventTypes: ["task_created", "task_updated", "task_comment_added"] },
  });
  await approve(await askFor(world));
  const { uid } = await aTask();
  const { ctx } = world.people.manager;
  const comment = await commentOnTask(ctx, { uid, body: "Hm" });
  await updateWorkTask(ctx, { uid, fields: { status: "canceled" } });
  // It is not there any more.
  await updateWorkTask(ctx, { uid, fields: { priority: "high" } });
  const ids = { task_id: uid, company_id: world.organizationUid };
  expect(await bodies(company)).toEqual([
    { ...ids, event_type: "task_created", version: 1, occurred_at: expect.any(String), comment_id: null },
    {
      ...ids,
      event_type: "task_comment_added",
      version: 1,
      occurred_at: comment.createdAt,
      comment_id: comment.uid,
    },
    { ...ids, event_type: "task_updated", version: 2, occurred_at: expect.any(String), comment_id: null },
  ]);
  const [first] = await deliveriesTo(company.uid);
  expect(first?.body).toBe(JSON.stringify(JSON.parse(first?.body ?? "")));
});

it("adds one job for what was written together, and none where nobody is told", async () => {
  const jobs = async () =>
    (await pool().query("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'send_webhooks'")).rowCount;
  const before = (await jobs()) ?? 0;
  await anEndpoint(world, URL);
  await askFor(world);
  expect(await jobs()).toBe(before + 1);
  await askFor(await aWorld());
  expect(await jobs()).toBe(before + 1);
});

it("does not fail a decision whose endpoint is deleted at the same moment", async () => {
  for (let round = 0; round < 10; round += 1) {
    const uid = await askFor(world);
    const { endpoint: going } = await anEndpoint(world, URL);
    await Promise.all([
      approve(uid),
      pool().query("DELETE FROM webhook_endpoints WHERE uid = $1", [going.uid]),
    ]);
  }
});
