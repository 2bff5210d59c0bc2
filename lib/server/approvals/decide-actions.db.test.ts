import { beforeAll, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import {
  aBundle,
  approving,
  CALLS,
  decidesIn,
  rejecting,
  resolutionsOf,
  shownResolutions,
  storedActions,
} from "@/lib/testing/bundles";
import { actionsOf, askFor, holdsIn, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { describeTool } from "../agents/tools";
import { db } from "../db/client";
import { getWorkTask } from "../tasks/get-work-task";
import { decideApproval, decideOrHold } from "./decide-approval";

let world: World;
let decides: ReturnType<typeof decidesIn>;
beforeAll(async () => {
  world = await aWorld();
  decides = decidesIn(world);
});

const eventsOf = async (taskUid: string) =>
  (await db().approvalEvent.findMany({ where: { taskUid }, orderBy: { seq: "asc" } })).map(
    ({ type }) => type,
  );

it("keeps what is decided of one call, in a new version of a request that goes on waiting", async () => {
  const { uid, calls } = await aBundle(world);
  const { task, heldUntil } = await decides(uid, [rejecting(calls[1], "Not that one")]);
  expect(task).toMatchObject({ resolution: null, version: 2 });
  expect(heldUntil).toBeNull();
  expect(task.approval?.actions[1]).toMatchObject({
    ...{ resolution: "rejected", note: "Not that one", resolvedAt: task.updatedAt },
    resolvedBy: { uid: world.people.reviewer.uid },
  });
  expect(await resolutionsOf(uid)).toEqual([null, "rejected", null]);
});

it("tells the agent nothing of a part, and all when none is open", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [approving(calls[0], { tool_type: "refund", amount: 5 }), rejecting(calls[1])]);
  const waiting = await getWorkTask(world.agent.ctx, { uid });
  expect(waiting.approval?.actions.map(({ toolArgs }) => toolArgs)).toEqual(CALLS);
  expect(shownResolutions(waiting)).toEqual([null, null, null]);
  expect(waiting.changeLog.map(({ action }) => action)).toEqual(["Created"]);
  expect(await eventsOf(uid)).toEqual(["approval.requested"]);

  await decides(uid, [approving(calls[2])]);
  const delivered = await getWorkTask(world.agent.ctx, { uid });
  expect(delivered).toMatchObject({ resolution: "approved", version: 3 });
  expect(shownResolutions(delivered)).toEqual(["approved", "rejected", "approved"]);
  expect(delivered.approval?.actions[0]).toMatchObject({
    ...{ toolArgs: { amount: 5 }, originalToolArgs: CALLS[0] },
  });
  expect(await eventsOf(uid)).toEqual(["approval.requested", "approval.decided"]);
});

it("is rejected as a whole only where every call is", async () => {
  const { uid, calls } = await aBundle(world);
  const { task } = await decides(
    uid,
    calls.map((call) => rejecting(call)),
  );
  expect(task).toMatchObject({ resolution: "rejected", version: 2, approval: { outcomeDueAt: null } });
});

it("writes who decided what of each call, before and after", async () => {
  const { uid, calls } = await aBundle(world);
  const edited = { tool_type: "refund", amount: 5 };
  await decides(uid, [approving(calls[0], edited)]);
  await decides(uid, [rejecting(calls[0], "None")], { who: "manager", expectedVersion: 2 });
  const { reviewer, manager } = world.people;
  const open = { resolution: null, note: null, tool_args: CALLS[0] };
  const approved = { resolution: "approved", note: null, tool_args: edited };
  const rejected = { resolution: "rejected", note: "None", tool_args: CALLS[0] };
  const action = { action_uid: calls[0], position: 0 };
  expect((await loggedOf(uid)).slice(1)).toEqual([
    {
      ...{ action: "action_decided", byName: reviewer.name, byType: "user" },
      details: { ...action, from: open, to: approved },
    },
    {
      ...{ action: "action_decided", byName: manager.name, byType: "user" },
      details: { ...action, from: approved, to: rejected },
    },
  ]);
});

it("decides a call anew only for whoever names the version that they read", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [approving(calls[0])]);
  await expect(decides(uid, [rejecting(calls[0])], { who: "manager" })).rejects.toMatchObject({
    code: "already_decided",
    details: [{ action_uid: calls[0], resolution: "approved" }],
  });
  await expect(decides(uid, [rejecting(calls[0])], { expectedVersion: 1 })).rejects.toMatchObject({
    code: "stale_version",
  });
  expect(await resolutionsOf(uid)).toEqual(["approved", null, null]);
});

it("decides all that are open where somebody decides the request as a whole", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [rejecting(calls[1])]);
  const { ctx } = world.people.manager;
  const task = await decideApproval(ctx, { uid, decision: "approve", note: "Rest" });
  expect(task).toMatchObject({ resolution: "approved", version: 3 });
  expect(shownResolutions(task)).toEqual(["approved", "rejected", "approved"]);
  expect(await actionsOf(uid)).toEqual([
    ...["Created", "action_decided", "action_decided", "action_decided", "Resolved"],
  ]);
});

it("is approved where the rest is rejected and one call was approved before", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [approving(calls[0])]);
  const task = await decideApproval(world.people.manager.ctx, { uid, decision: "reject" });
  expect(task).toMatchObject({ resolution: "approved" });
  expect(shownResolutions(task)).toEqual(["approved", "rejected", "rejected"]);
});

it("keeps both of two people who decide different calls at once, and is delivered once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const { uid, calls } = await aBundle(world);
    await Promise.all([
      decides(uid, [approving(calls[0])], { who: "reviewer" }),
      decides(uid, [rejecting(calls[1])], { who: "manager" }),
      decides(uid, [rejecting(calls[2])], { who: "admin" }),
    ]);
    expect(await resolutionsOf(uid)).toEqual(["approved", "rejected", "rejected"]);
    expect(await storedTask(uid)).toMatchObject({ resolution: "approved", version: 4 });
    expect((await actionsOf(uid)).filter((action) => action === "Resolved")).toHaveLength(1);
    expect(await eventsOf(uid)).toEqual(["approval.requested", "approval.decided"]);
  }
});

it("lets one of many win who decide the same call at once", async () => {
  const { uid, calls } = await aBundle(world);
  const results = await Promise.allSettled(
    (["reviewer", "manager", "admin"] as const).flatMap((who) => [
      decides(uid, [approving(calls[0])], { who }),
      decides(uid, [rejecting(calls[0])], { who }),
    ]),
  );
  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await actionsOf(uid)).toEqual(["Created", "action_decided"]);
});

it("lets one of many win who decide all of it at once", async () => {
  const { uid, calls } = await aBundle(world);
  const results = await Promise.allSettled([
    ...[approving, rejecting].map((as) =>
      decides(
        uid,
        calls.map((call) => as(call)),
      ),
    ),
    decideApproval(world.people.manager.ctx, { uid, decision: "approve" }),
    decideApproval(world.people.admin.ctx, { uid, decision: "reject" }),
  ]);
  const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(lost).toHaveLength(3);
  for (const reason of lost) expect(reason).toBeInstanceOf(AlreadyDecided);
  expect(await storedTask(uid)).toMatchObject({ version: 2 });
  expect(new Set(await resolutionsOf(uid)).size).toBe(1);
});

it.each([
  ["actions.0.uid", () => [approving(crypto.randomUUID())]],
  ["actions.1.note", ([first, second]: string[]) => [approving(first ?? ""), rejecting(second ?? "", " ")]],
  ["actions.0.tool_args.amount", ([first]: string[]) => [approving(first ?? "", { tool_type: "refund" })]],
])("names %s in its refusal, and decides nothing", async (field, actions) => {
  const strict = await aWorld();
  await holdsIn(strict).rules({ rejectNeedsNote: true });
  await describeTool(strict.agent.ctx, {
    ...{ agentUid: strict.agent.uid, toolType: "refund", description: "" },
    jsonSchema: { type: "object", required: ["amount"] },
  });
  const { uid, calls } = await aBundle(strict);
  await expect(decidesIn(strict)(uid, actions(calls))).rejects.toMatchObject({
    code: "invalid_request",
    details: [{ field }],
  });
  expect(await storedTask(uid)).toMatchObject({ version: 1 });
  expect(await resolutionsOf(uid)).toEqual([null, null, null]);
});

it("takes no actions for a single call, and no arguments for all of several", async () => {
  const { uid, calls } = await aBundle(world);
  const single = await askFor(world);
  await expect(decides(single, [approving(calls[0])])).rejects.toMatchObject({
    details: [{ field: "actions" }],
  });
  const { ctx } = world.people.reviewer;
  await expect(
    decideApproval(ctx, { uid, decision: "approve", toolArgs: { amount: 1 } }),
  ).rejects.toMatchObject({ details: [{ field: "tool_args" }] });
  expect(await storedTask(uid)).toMatchObject({ version: 1 });
});

it("is not there for another organization, and not for viewers and agents to decide", async () => {
  const { uid, calls } = await aBundle(world);
  const stranger = decidesIn(await aWorld());
  await expect(stranger(uid, [approving(calls[0])])).rejects.toMatchObject({ code: "not_found" });
  for (const { ctx } of [world.people.viewer, world.agent]) {
    await expect(decideOrHold(ctx, { uid, decision: "approve", holdSeconds: 0 })).rejects.toMatchObject({
      code: "forbidden",
    });
  }
  expect(await resolutionsOf(uid)).toEqual([null, null, null]);
});

it("is not approved among many where one of its calls is of high risk", async () => {
  const careful = await aWorld();
  await holdsIn(careful).rules({ highRiskRules: [{ toolType: "refund", amountFrom: 30 }] });
  const { uid } = await aBundle(careful);
  const { ctx } = careful.people.reviewer;
  const many = { uid, holdSeconds: 0, isOneOfMany: true };
  await expect(decideOrHold(ctx, { ...many, decision: "approve" })).rejects.toMatchObject({
    code: "high_risk",
  });
  await decideOrHold(ctx, { ...many, decision: "reject" });
  expect(await resolutionsOf(uid)).toEqual(["rejected", "rejected", "rejected"]);
});

it("names the tools as they are approved, where an edit names another one", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [approving(calls[1], { tool_type: "credit" })]);
  expect((await storedTask(uid)).bundledTools).toEqual(["credit", "refund"]);
  await decides(uid, [approving(calls[1])], { expectedVersion: 2 });
  expect((await storedTask(uid)).bundledTools).toEqual(["refund", "send_email"]);
  expect((await storedActions(uid))[1]).toMatchObject({ toolArgs: CALLS[1], originalToolArgs: null });
});
