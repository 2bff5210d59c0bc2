import { beforeAll, describe, expect, it } from "vitest";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { takeBackDecisionOp, triageTaskOp } from "@/lib/contracts/desk/workbench/bulk";
import { getDecisionRulesOp, updateDecisionRulesOp } from "@/lib/contracts/desk/workbench/rules";
import { getApprovalOp, getWorkTaskOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, refused } from "./client";
import { anApproval, aTask } from "./requests";
import { storedStory, storedTask } from "./stored";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await rules({ undo_seconds: 60 });
});

const rules = (body: object, as = world.people.admin.token) =>
  data(updateDecisionRulesOp, { as, params: { organization_uid: world.organizationUid }, body });
const hold = (task_uid: string, body: object = {}) =>
  call(updateWorkTaskOp, {
    as: world.people.reviewer.token,
    params: { task_uid },
    body: { action: "approve", hold_seconds: 60, ...body },
  });
const extras = (task_uid: string, as = world.people.viewer.token) =>
  data(getTaskExtrasOp, { as, params: { task_uid } });

describe("a decision with hold_seconds", () => {
  it("answers the request as it waits, and until when the decision can be taken back", async () => {
    const { uid } = await anApproval(world);
    const answer = await hold(uid);
    expect(answer).toMatchObject({ status: 200, message: "Decision held", data: { resolution: null } });
    expect(answer.headers.get("etag")).toBe('"1"');
    const until = answer.headers.get("held-until") ?? "";
    expect(Date.parse(until)).toBeGreaterThan(Date.now() + 50_000);
    const { uid: user_uid, name: user_name } = world.people.reviewer;
    expect((await extras(uid)).held).toEqual({ action: "approve", by: { user_uid, user_name }, until });
  });

  it("is told to no agent before it is final", async () => {
    const { uid } = await anApproval(world);
    await hold(uid, { tool_args: { tool_type: "send_email", to: [] } });
    const as = world.agent.token;
    expect(await extras(uid, as)).toMatchObject({ held: null });
    expect(await data(getApprovalOp, { as, params: { uid } })).toMatchObject({
      resolution: "pending",
      version: 1,
    });
  });

  it("keeps everybody else from deciding, and says who decides until when", async () => {
    const { uid } = await anApproval(world);
    const held_until = (await hold(uid)).headers.get("held-until");
    const { uid: user_uid, name: user_name } = world.people.reviewer;
    const one = { as: world.people.admin.token, params: { task_uid: uid } };
    for (const refusal of [
      await refused(409, updateWorkTaskOp, { ...one, body: { action: "reject" } }),
      await refused(409, triageTaskOp, { ...one, body: { priority: "urgent" } }),
    ]) {
      expect(refusal.error).toBe(`${user_name} is deciding this`);
      expect(refusal.details).toEqual([{ held_by: { user_uid, user_name }, held_until }]);
    }
  });

  it("is final by itself when its time is over, with nobody there", async () => {
    const { uid } = await anApproval(world);
    await hold(uid, { hold_seconds: 1, resolution_note: "Go" });
    const { uid: user_uid } = world.people.reviewer;
    const seen = () => data(getApprovalOp, { as: world.agent.token, params: { uid } });
    await expect.poll(seen, { timeout: 3000, interval: 50 }).toMatchObject({
      resolution: "approved",
      resolution_note: "Go",
      resolved_by: { user_uid },
      version: 2,
    });
    const { createdAt, resolvedAt } = await storedTask(uid);
    expect((resolvedAt?.getTime() ?? 0) - createdAt.getTime()).toBeGreaterThan(1000);
  });

  it.each([
    ["more than a minute", 61],
    ["less than nothing", -1],
    ["half a second", 0.5],
    ["a text", "8"],
  ])("refuses to hold for %s", async (_, hold_seconds) => {
    const { uid } = await anApproval(world);
    const answer = await hold(uid, { hold_seconds });
    expect(answer).toMatchObject({ status: 400, details: [{ field: "hold_seconds" }] });
  });

  it("decides at once where it is not sent, as the contract has it", async () => {
    const { uid } = await anApproval(world);
    const answer = await hold(uid, { hold_seconds: undefined });
    expect(answer).toMatchObject({ message: "Work task resolved", data: { resolution: "approved" } });
    expect(answer.headers.get("held-until")).toBeNull();
  });
});

describe("taking back", () => {
  const takeBack = (task_uid: string, as = world.people.reviewer.token) =>
    call(takeBackDecisionOp, { as, params: { task_uid } });

  it("leaves the request as it was, and the log says so", async () => {
    const { uid } = await anApproval(world);
    await hold(uid);
    expect(await takeBack(uid)).toMatchObject({ status: 200, data: { resolution: null } });
    const { held, change_log } = await extras(uid);
    expect(held).toBeNull();
    expect(change_log.at(-1)).toMatchObject({
      action: "decision_taken_back",
      details: { action: "approve" },
    });
  });

  it("is refused to others, where nothing is held, and where the decision is final", async () => {
    const { uid } = await anApproval(world);
    const words = { status: 409, error: "There is no decision of yours to take back" };
    expect(await takeBack(uid)).toMatchObject(words);
    await hold(uid);
    expect(await takeBack(uid, world.people.manager.token)).toMatchObject(words);
    await takeBack(uid);
    await hold(uid, { hold_seconds: 0 });
    const final = await takeBack(uid);
    expect(final).toMatchObject({ status: 409, details: [{ resolution: "approved" }] });
  });
});

describe("triage", () => {
  const triage = (task_uid: string, body: object, as = world.people.reviewer.token, headers = {}) =>
    call(triageTaskOp, { as, params: { task_uid }, body, headers });
  const me = () => ({ type: "user", user_uid: world.people.reviewer.uid });

  it.each([
    ["an approval", anApproval],
    ["a task", aTask],
  ])("sets priority and assignee of %s, in the words of the log", async (_, make) => {
    const { uid } = await make(world);
    const answer = await triage(uid, { priority: "urgent", assign_to: me() });
    expect(answer.data).toMatchObject({ priority: "urgent", assign_to: me() });
    expect(answer.headers.get("etag")).toBe('"2"');
    const { change_log } = await extras(uid);
    expect(change_log.slice(1).map(({ action, details }) => [action, details?.to])).toMatchObject([
      ["priority_changed", "urgent"],
      ["assign_to_changed", me()],
    ]);
    expect((await triage(uid, { assign_to: null })).data).toMatchObject({ assign_to: null });
    expect((await triage(uid, { assign_to: null })).headers.get("etag")).toBe('"3"');
  });

  it("changes nothing else, whatever is sent along", async () => {
    const { uid } = await anApproval(world);
    const { task: before } = await storedStory(uid);
    await triage(uid, { title: "Other", tool_args: {}, action: "approve" });
    expect((await storedStory(uid)).task).toEqual(before);
  });

  it("is refused where it is decided, stale, somebody else's, or the caller may not", async () => {
    const { uid } = await anApproval(world);
    expect(await triage(uid, { priority: "low" }, undefined, { "if-match": '"7"' })).toMatchObject({
      status: 412,
    });
    const { viewer, manager } = world.people;
    expect(await triage(uid, { priority: "low" }, viewer.token)).toMatchObject({ status: 403 });
    expect(await triage(uid, { priority: "low" }, world.agent.token)).toMatchObject({ status: 403 });
    await triage(uid, { assign_to: { type: "user", user_uid: manager.uid } });
    expect(await triage(uid, { assign_to: me() })).toMatchObject({ status: 403 });
    expect(await triage(uid, { assign_to: me() }, manager.token)).toMatchObject({ status: 200 });
    await hold(uid, { hold_seconds: 0 });
    const decided = await triage(uid, { priority: "low" });
    expect(decided).toMatchObject({ status: 409, details: [{ resolution: "approved" }] });
  });

  it("makes a decision on what was seen before stale", async () => {
    const { uid } = await anApproval(world);
    await triage(uid, { priority: "urgent" });
    const one = { as: world.people.reviewer.token, params: { task_uid: uid } };
    const body = { action: "approve", hold_seconds: 60 };
    await refused(412, updateWorkTaskOp, { ...one, body, headers: { "if-match": '"1"' } });
    expect(await data(getWorkTaskOp, one)).toMatchObject({ resolution: null });
  });
});

describe("decision rules", () => {
  it("are read by members, changed by admins, and hold what was not sent", async () => {
    const own = await aWorld();
    const params = { organization_uid: own.organizationUid };
    const set = {
      undo_seconds: 10,
      high_risk_rules: [{ tool_type: "refund", amount_from: 1000 }, { tool_type: "sql_change" }],
      own_domains: ["Acme.example", "acme.example"],
    };
    await data(updateDecisionRulesOp, { as: own.people.admin.token, params, body: set });
    const body = { reject_needs_note: true, quick_reasons: ["Nein"] };
    await data(updateDecisionRulesOp, { as: own.people.admin.token, params, body });
    expect(await data(getDecisionRulesOp, { as: own.people.viewer.token, params })).toEqual({
      ...{ undo_seconds: 10, undo_skips_urgent: false, reject_needs_note: true, quick_reasons: ["Nein"] },
      own_domains: ["acme.example"],
      not_executed_minutes: 10,
      grant_minutes: 15,
      high_risk_rules: [
        { tool_type: "refund", amount_from: 1000 },
        { tool_type: "sql_change", amount_from: null },
      ],
    });
    await refused(403, updateDecisionRulesOp, { as: own.people.manager.token, params, body });
  });

  it("ask for a note on every rejection, also on the contract's plain one", async () => {
    const own = await aWorld();
    const where = { uid: own.organizationUid };
    await db().organization.update({ where, data: { rejectNeedsNote: true } });
    const { uid } = await anApproval(own);
    const one = { as: own.people.reviewer.token, params: { task_uid: uid } };
    const { error } = await refused(400, updateWorkTaskOp, { ...one, body: { action: "reject" } });
    expect(error).toBe("resolution_note: is required by your organization when rejecting");
    const body = { action: "reject", resolution_note: "No" };
    expect(await data(updateWorkTaskOp, { ...one, body })).toMatchObject({ resolution: "rejected" });
  });
});
