import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "@/lib/domain/work-task";
import { aBundle, CALLS, storedActions } from "@/lib/testing/bundles";
import { claimsOf } from "@/lib/testing/grants";
import { actionsOf, askFor, holdsIn, loggedOf, makeOverdue, storedTask } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { pauseAgent, resumeAgent } from "../agents/pause-agent";
import { describeTool } from "../agents/tools";
import { db } from "../db/client";
import { pool } from "../db/pool";
import { grantsOf } from "../grants/grant-of";
import { setTestMode } from "../organizations/test-mode";
import { getWorkTask } from "../tasks/get-work-task";
import { decideApproval } from "./decide-approval";
import { decideOverdueTestRequests, decideTestRequest } from "./decide-test-request";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await setTestMode(world.people.admin.ctx, world.organizationUid, true);
});

const ask = (test: unknown, more: object = {}) => askFor(world, { metadata: { test }, ...more });
const run = (uid: string) => decideTestRequest({ organizationUid: world.organizationUid, uid });
const plansFor = (uid: string) => db().testDecision.count({ where: { taskUid: uid } });

describe("a request with a rule", () => {
  it("is approved by nobody but the test reviewer, and marked", async () => {
    const uid = await ask({ decide: "approve", note: "Fine" });
    await run(uid);
    expect(await getWorkTask(world.agent.ctx, { uid })).toMatchObject({
      ...{ resolution: "approved", version: 2 },
      approval: { isTest: true, resolvedBy: null, resolutionNote: "Fine", toolArgs: { amount: 1 } },
    });
    const details = { action: "approve", resolution: "approved", resolution_note: "Fine" };
    expect((await loggedOf(uid)).slice(1)).toEqual([
      { action: "Resolved", byName: "Test reviewer", byType: "system", details },
    ]);
    expect(await plansFor(uid)).toBe(0);
  });

  it("is rejected", async () => {
    const uid = await ask({ decide: "reject" });
    await run(uid);
    expect(await storedTask(uid)).toMatchObject({ resolution: "rejected", resolutionNote: null });
  });

  it("is approved with the arguments of the rule, and keeps those of the agent", async () => {
    const uid = await ask({ decide: "edit", tool_args: { amount: 2 } });
    await run(uid);
    expect(await storedTask(uid)).toMatchObject({
      ...{ resolution: "approved", toolArgs: { amount: 2 }, originalToolArgs: { amount: 1 } },
    });
  });

  it("is not decided before its time, for which there is a job", async () => {
    const uid = await ask({ decide: "approve", after_ms: 60_000 });
    await run(uid);
    expect(await storedTask(uid)).toMatchObject({ resolution: null });
    const { dueAt } = await db().testDecision.findFirstOrThrow({ where: { taskUid: uid } });
    const { rows } = await pool().query(
      "SELECT run_at FROM graphile_worker._private_jobs WHERE payload ->> 'uid' = $1",
      [uid],
    );
    expect(rows.map((row) => Math.floor(Date.parse(row.run_at) / 1000))).toEqual([
      Math.floor(dueAt.getTime() / 1000),
    ]);
  });

  it("is decided once, however often and by whomever it is tried at once", async () => {
    const uid = await ask({ decide: "approve" });
    const person = decideApproval(world.people.reviewer.ctx, { uid, decision: "reject" });
    const runs = Array.from({ length: 8 }, () => run(uid));
    await Promise.allSettled([...runs, person]);
    expect(await actionsOf(uid)).toEqual(["Created", "Resolved"]);
    await run(uid);
    expect(await plansFor(uid)).toBe(0);
  });

  it("is told to its agent as any decision is", async () => {
    const uid = await ask({ decide: "approve" });
    await run(uid);
    const events = await db().approvalEvent.findMany({ where: { taskUid: uid }, orderBy: { seq: "asc" } });
    expect(events.map(({ type }) => type)).toEqual(["approval.requested", "approval.decided"]);
  });

  it("is not decided through another organization", async () => {
    const uid = await ask({ decide: "approve" });
    await decideTestRequest({ organizationUid: (await aWorld()).organizationUid, uid });
    expect(await storedTask(uid)).toMatchObject({ resolution: null });
  });
});

describe("a rule of a bundle", () => {
  const calls = async (uid: string) =>
    (await storedActions(uid)).map((call) => [call.resolution, call.toolArgs, call.resolvedByUserUid]);

  it.each([
    ["approve", "approved"],
    ["reject", "rejected"],
  ])("that says %s decides all its calls, by nobody", async (decide, resolution) => {
    const { uid } = await aBundle(world, { metadata: { test: { decide } } });
    await run(uid);
    expect(await storedTask(uid)).toMatchObject({ resolution, version: 2 });
    expect(await calls(uid)).toEqual(CALLS.map((toolArgs) => [resolution, toolArgs, null]));
  });

  it("that edits is refused, since it has arguments for one call alone", async () => {
    const rule = { decide: "edit", tool_args: { amount: 2 } };
    await expect(aBundle(world, { metadata: { test: rule } })).rejects.toMatchObject({
      ...{ code: "invalid_request", details: [{ field: "metadata.test.decide" }] },
    });
  });

  it("is granted call by call, by the rules and not by a person", async () => {
    const { uid, calls: uids } = await aBundle(world, { metadata: { test: { decide: "approve" } } });
    await run(uid);
    const { organizationUid } = world;
    const grants = await grantsOf(organizationUid, await getWorkTask(world.agent.ctx, { uid }));
    expect([...grants.byAction.keys()]).toEqual(uids);
    for (const [actionUid, grant] of grants.byAction) {
      expect(claimsOf(grant ?? "")).toMatchObject({ sub: uid, action: actionUid, by: "policy:test" });
    }
  });
});

describe("a decision by rule", () => {
  it("is none after the request was withdrawn, or its time was over", async () => {
    const withdrawn = await ask({ decide: "approve" });
    await withdrawApproval(world.agent.ctx, { uid: withdrawn, reason: null });
    const late = await ask({ decide: "approve" }, { expiresInSeconds: 60 });
    await makeOverdue(late);
    for (const uid of [withdrawn, late]) await run(uid);
    expect(await storedTask(withdrawn)).toMatchObject({ resolution: "withdrawn" });
    expect(await storedTask(late)).toMatchObject({ resolution: null });
    expect(await plansFor(withdrawn)).toBe(0);
  });

  it("waits while the agent is paused, and while a person is deciding", async () => {
    const { people, agent, organizationUid } = world;
    const desk = holdsIn(world);
    await desk.rules({ undoSeconds: 60 });
    const [frozen, held] = [await ask({ decide: "approve" }), await ask({ decide: "approve" })];
    await desk.hold(held, "reviewer", "reject");
    await pauseAgent(people.admin.ctx, agent.uid);
    for (const uid of [frozen, held]) await decideTestRequest({ organizationUid, uid });
    for (const uid of [frozen, held]) expect(await storedTask(uid)).toMatchObject({ resolution: null });
    await resumeAgent(people.admin.ctx, agent.uid);
    await desk.takeBack(held);
    await decideOverdueTestRequests();
    for (const uid of [frozen, held]) expect(await storedTask(uid)).toMatchObject({ resolution: "approved" });
  });

  it("that breaks the schema of the tool is dropped, and the request waits for people", async () => {
    const { ctx, uid: agentUid } = world.agent;
    const jsonSchema = { type: "object", properties: { amount: { type: "number" } } };
    await describeTool(ctx, { agentUid, toolType: "refund", description: "", jsonSchema });
    const toolArgs = { tool_type: "refund", amount: 1 };
    const edit = { decide: "edit", tool_args: { tool_type: "refund", amount: "much" } };
    const uid = await ask(edit, { toolArgs });
    await run(uid);
    expect(await storedTask(uid)).toMatchObject({ resolution: null, version: 1 });
    expect(await actionsOf(uid)).toEqual(["Created", "decision_dropped"]);
    expect(await plansFor(uid)).toBe(0);
  });
});

it.each<[rule: JsonObject | string, field: string]>([
  ["approve", "metadata.test"],
  [{}, "metadata.test.decide"],
  [{ decide: "maybe" }, "metadata.test.decide"],
  [{ decide: "approve", after_ms: -1 }, "metadata.test.after_ms"],
  [{ decide: "edit" }, "metadata.test.tool_args"],
  [{ decide: "approve", tool_args: {} }, "metadata.test.tool_args"],
  [{ decide: "approve", sometimes: true }, "metadata.test"],
])("refuses the rule %j, naming %s", async (rule, field) => {
  await expect(ask(rule)).rejects.toMatchObject({ code: "invalid_request", details: [{ field }] });
});

it("outside of test mode a rule means nothing, whatever it says", async () => {
  const real = await aWorld();
  for (const test of [{ decide: "approve" }, { decide: "maybe" }, randomUUID()]) {
    const uid = await askFor(real, { metadata: { test } });
    expect(await plansFor(uid)).toBe(0);
    expect(await getWorkTask(real.agent.ctx, { uid })).toMatchObject({ approval: { isTest: false } });
  }
});
