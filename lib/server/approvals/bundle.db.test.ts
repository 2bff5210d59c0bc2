import { beforeAll, expect, it } from "vitest";
import { BeingDecided } from "@/lib/domain/being-decided";
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
import { actionsOf, holdsIn, loggedOf, makeDue, makeOverdue, storedTask } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { pauseAgent } from "../agents/pause-agent";
import { listRows } from "../tasks/list-rows";
import { answerQuestion } from "./answer-question";
import { askAgent } from "./ask-agent";
import { expireApproval } from "./expire-approval";
import { reportExecution } from "./report-execution";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
let decides: ReturnType<typeof decidesIn>;
beforeAll(async () => {
  world = await aWorld();
  decides = decidesIn(world);
  await holdsIn(world).rules({ undoSeconds: 60 });
});

const decideAll = (uid: string, [first, second, third]: [string, string, string], holdSeconds = 60) =>
  decides(uid, [approving(first, { amount: 5 }), rejecting(second), approving(third)], { holdSeconds });

it("holds the decision that leaves no call open, and none of its calls is decided before it is final", async () => {
  const { uid, calls } = await aBundle(world);
  const { heldUntil } = await decideAll(uid, calls);
  expect(heldUntil).not.toBeNull();
  expect(await resolutionsOf(uid)).toEqual([null, null, null]);
  await expect(decides(uid, [approving(calls[0])], { who: "admin" })).rejects.toBeInstanceOf(BeingDecided);
  await makeDue(uid);
  await holdsIn(world).commit(uid);
  expect(await resolutionsOf(uid)).toEqual(["approved", "rejected", "approved"]);
  expect((await storedActions(uid))[0]).toMatchObject({
    toolArgs: { amount: 5 },
    originalToolArgs: CALLS[0],
  });
  expect(await storedTask(uid)).toMatchObject({ resolution: "approved", version: 2 });
});

it("goes back to what was decided before, where a held decision is taken back", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [rejecting(calls[1])]);
  const rest = [approving(calls[0]), approving(calls[2])];
  expect((await decides(uid, rest, { holdSeconds: 60 })).heldUntil).not.toBeNull();
  await holdsIn(world).takeBack(uid);
  expect(await resolutionsOf(uid)).toEqual([null, "rejected", null]);
  expect(await storedTask(uid)).toMatchObject({ resolution: null, version: 2 });
});

it("expires as a whole where it is decided by half, and none of its calls is approved", async () => {
  const { uid, calls } = await aBundle(world, { expiresInSeconds: 60 });
  await decides(uid, [approving(calls[0], { amount: 5 }), rejecting(calls[1])]);
  await makeOverdue(uid);
  await expireApproval({ organizationUid: world.organizationUid, uid });
  expect(await storedTask(uid)).toMatchObject({ resolution: "expired", version: 3 });
  expect(await storedActions(uid)).toMatchObject(
    CALLS.map((toolArgs) => ({
      resolution: "expired",
      resolvedByUserUid: null,
      toolArgs,
      originalToolArgs: null,
    })),
  );
});

it("is withdrawn as a whole, also under a decision that is held", async () => {
  const { uid, calls } = await aBundle(world);
  await decideAll(uid, calls);
  const task = await withdrawApproval(world.agent.ctx, { uid, reason: null });
  expect(shownResolutions(task)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
});

it("is frozen as a whole while its agent is paused", async () => {
  const paused = await aWorld();
  const { uid, calls } = await aBundle(paused);
  await pauseAgent(paused.people.admin.ctx, paused.agent.uid);
  await expect(decidesIn(paused)(uid, [approving(calls[0])])).rejects.toMatchObject({ code: "agent_paused" });
});

it("opens calls again whose arguments the agent revises, for whoever reads it anew", async () => {
  const { uid, calls } = await aBundle(world);
  await decides(uid, [approving(calls[0], { amount: 5 }), rejecting(calls[1])]);
  await askAgent(world.people.reviewer.ctx, { uid, question: "Really?" });
  const toolArgs = { tool_type: "refund", amount: 8 };
  const revised = { uid, answer: "Less", toolArgs: null, actions: [{ uid: calls[0], toolArgs }] };
  await answerQuestion(world.agent.ctx, revised);
  expect(await resolutionsOf(uid)).toEqual([null, "rejected", null]);
  expect((await storedActions(uid))[0]).toMatchObject({ toolArgs, originalToolArgs: null });
  expect((await loggedOf(uid)).at(-1)).toMatchObject({
    action: "arguments_revised",
    details: { from: CALLS[0], action_uid: calls[0], position: 0 },
  });
  const rest = [approving(calls[0]), approving(calls[2])];
  await expect(decides(uid, rest)).rejects.toMatchObject({ code: "stale_version" });
  const { task } = await decides(uid, rest, { expectedVersion: 4 });
  expect(task).toMatchObject({ resolution: "approved" });
});

it("revises nothing where the same arguments come again, and names a call that is not there", async () => {
  const { uid, calls } = await aBundle(world);
  await askAgent(world.people.reviewer.ctx, { uid, question: "Really?" });
  const answer = (action: string) => {
    const actions = [{ uid: action, toolArgs: { amount: 10, tool_type: "refund" } }];
    return answerQuestion(world.agent.ctx, { uid, answer: "Yes", toolArgs: null, actions });
  };
  await expect(answer(crypto.randomUUID())).rejects.toMatchObject({ details: [{ field: "actions.0.uid" }] });
  expect((await answer(calls[0])).approval?.revisedInVersion).toBeNull();
  expect(await actionsOf(uid)).toEqual(["Created", "asked", "answered"]);
});

it("has one outcome, once one of its calls is approved", async () => {
  const { uid, calls } = await aBundle(world);
  await decideAll(uid, calls, 0);
  const said = {
    outcome: "failed",
    result: [{ uid: calls[0], ok: true }],
    error: "Third",
    externalRef: null,
  } as const;
  const task = await reportExecution(world.agent.ctx, { uid, ...said });
  expect(task.approval?.execution).toMatchObject(said);
});

it("is a row of the table that says how many calls there are, and is found by the tool of each", async () => {
  const other = await aWorld();
  await holdsIn(other).rules({ highRiskRules: [{ toolType: "send_email", amountFrom: null }] });
  const { uid } = await aBundle(other);
  const find = (...tool: string[]) =>
    listRows(other.people.viewer.ctx, {
      filter: { organizationUid: other.organizationUid, tool },
      ...{ sort: { field: "due_date", descending: false }, cursor: undefined, limit: 10 },
    });
  for (const tools of [["refund"], ["send_email"], ["send_email", "refund"]]) {
    const { rows } = await find(...tools);
    expect(rows).toMatchObject([
      { uid, call: { toolType: null, isHighRisk: true, bundle: { count: 3, gists: CALLS } } },
    ]);
  }
  expect((await find("credit")).rows).toEqual([]);
});
