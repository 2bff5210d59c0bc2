import { beforeAll, expect, it } from "vitest";
import { actionsOf, askFor, holdsIn, loggedOf, storedTask } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { listWorkTasks } from "../tasks/list-work-tasks";
import { decideApproval } from "./decide-approval";
import { type ReportExecution, reportExecution } from "./report-execution";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const approve = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });
async function anApproved(): Promise<string> {
  const uid = await askFor(world);
  await approve(uid);
  return uid;
}
const DONE = {
  outcome: "succeeded",
  result: { id: "m_1", n: 1.5 },
  error: null,
  externalRef: "re_42",
} as const;
const report = (uid: string, more: Partial<ReportExecution> = {}, ctx = world.agent.ctx) =>
  reportExecution(ctx, { ...DONE, uid, ...more });

it("keeps what the agent says came of it, in row, version and log", async () => {
  const uid = await anApproved();
  const task = await report(uid);
  const { at } = task.approval?.execution ?? {};
  expect(task).toMatchObject({ version: 3, updatedAt: at, approval: { execution: DONE } });
  expect((await loggedOf(uid)).at(-1)).toEqual({
    ...{ action: "executed", byName: world.agent.name, byType: "agent" },
    details: { outcome: "succeeded", error: null, external_ref: "re_42" },
  });
});

it("takes the same again without a change, whatever the order of its keys", async () => {
  const uid = await anApproved();
  const first = await report(uid);
  const again = await Promise.all([report(uid, { result: { n: 1.5, id: "m_1" } }), report(uid)]);
  for (const { version, approval } of again) {
    expect([version, approval?.execution?.at]).toEqual([3, first.approval?.execution?.at]);
  }
  expect(await actionsOf(uid)).toEqual(["Created", "Resolved", "executed"]);
});

it.each([{ outcome: "failed" }, { result: null }, { error: "No" }, { externalRef: null }] as const)(
  "refuses another one: %j",
  async (other) => {
    const uid = await anApproved();
    const first = await report(uid);
    await expect(report(uid, other)).rejects.toMatchObject({
      code: "already_reported",
      details: [{ outcome: "succeeded", executed_at: first.approval?.execution?.at }],
    });
    expect(await storedTask(uid)).toMatchObject({
      executionOutcome: "succeeded",
      executionRef: "re_42",
      version: 3,
    });
  },
);

it("lets exactly one of several different ones win that come at once", async () => {
  for (let round = 0; round < 5; round += 1) {
    const uid = await anApproved();
    const results = await Promise.allSettled(
      (["succeeded", "failed", "skipped"] as const).map((outcome) => report(uid, { outcome })),
    );
    const won = results.flatMap((result) =>
      result.status === "fulfilled" ? [result.value.approval?.execution?.outcome] : [],
    );
    expect(won).toEqual([(await storedTask(uid)).executionOutcome]);
    expect(await actionsOf(uid)).toEqual(["Created", "Resolved", "executed"]);
  }
});

it("is refused of what waits, is rejected or withdrawn, and of what can still be taken back", async () => {
  await holdsIn(world).rules({ undoSeconds: 60 });
  const [waiting, rejected, withdrawn, held] = (await Promise.all(
    Array.from({ length: 4 }, () => askFor(world)),
  )) as [string, string, string, string];
  await decideApproval(world.people.reviewer.ctx, { uid: rejected, decision: "reject" });
  await withdrawApproval(world.agent.ctx, { uid: withdrawn, reason: null });
  await holdsIn(world).hold(held);
  for (const [uid, resolution] of [
    [waiting, "pending"],
    [rejected, "rejected"],
    [withdrawn, "withdrawn"],
    [held, "pending"],
  ] as const) {
    await expect(report(uid)).rejects.toMatchObject({ code: "not_approved", details: [{ resolution }] });
    expect(await storedTask(uid)).toMatchObject({ executionOutcome: null });
  }
});

it("is refused on a version that the agent did not see", async () => {
  const uid = await anApproved();
  await expect(report(uid, { expectedVersion: 1 })).rejects.toMatchObject({ code: "stale_version" });
  await report(uid, { expectedVersion: 2 });
});

it("is for the agent that asked: others are forbidden it, strangers do not find it", async () => {
  const uid = await anApproved();
  const [colleague, stranger] = [await anAgent(world.organizationUid), await aWorld()];
  await expect(report(uid, {}, world.people.admin.ctx)).rejects.toMatchObject({ code: "forbidden" });
  for (const { ctx } of [colleague, stranger.agent, stranger.people.admin]) {
    await expect(report(uid, {}, ctx)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await storedTask(uid)).toMatchObject({ executionOutcome: null, version: 2 });
});

it("finds what was approved and not carried out in the organization's time, and nothing else", async () => {
  const other = await aWorld();
  await holdsIn(other).rules({ notExecutedMinutes: 30 });
  const ask = async (decision?: "approve" | "reject") => {
    const uid = await askFor(other);
    if (decision) await decideApproval(other.people.reviewer.ctx, { uid, decision });
    return uid;
  };
  const [late, early, done] = [await ask("approve"), await ask("approve"), await ask("approve")];
  await Promise.all([ask("reject"), ask()]);
  await reportExecution(other.agent.ctx, { ...DONE, uid: done, outcome: "failed" });
  const { resolvedAt, outcomeDueAt } = await storedTask(late);
  expect((outcomeDueAt?.getTime() ?? 0) - (resolvedAt?.getTime() ?? 0)).toBe(30 * 60_000);
  await pool().query(
    "UPDATE work_tasks SET outcome_due_at = now() - interval '1 second' WHERE uid = ANY ($1)",
    [[late, done]],
  );
  const found = async (execution: "not_executed" | "awaited" | "failed") => {
    const filter = { organizationUid: other.organizationUid, execution: [execution] };
    const sort = { field: "created_at", descending: false } as const;
    const { items } = await listWorkTasks(other.people.viewer.ctx, { filter, sort, page: 1, perPage: 10 });
    return items.map(({ uid }) => uid);
  };
  expect(await found("not_executed")).toEqual([late]);
  expect(await found("awaited")).toEqual([early]);
  expect(await found("failed")).toEqual([done]);
});
