import { beforeAll, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
import { actionsOf, askFor, holdsIn, loggedOf, makeDue, storedTask } from "@/lib/testing/held-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { decideApproval } from "./decide-approval";
import { withdrawApproval } from "./withdraw-approval";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const withdraw = (uid: string, more: { reason?: string; expectedVersion?: number } = {}) =>
  withdrawApproval(world.agent.ctx, { uid, reason: null, ...more });

it("ends a request that waits, with the agent's reason in row and log", async () => {
  const uid = await askFor(world);
  const task = await withdraw(uid, { reason: "Paid meanwhile" });
  expect(task).toMatchObject({ resolution: "withdrawn", version: 2, approval: { resolvedBy: null } });
  const row = await storedTask(uid);
  expect(row).toMatchObject({ resolution: "withdrawn", resolutionNote: "Paid meanwhile", completedAt: null });
  expect(row.canceledAt).toEqual(row.resolvedAt);
  expect((await loggedOf(uid)).at(-1)).toEqual({
    ...{ action: "Resolved", byName: world.agent.name, byType: "agent" },
    details: { action: "withdraw", resolution: "withdrawn", resolution_note: "Paid meanwhile" },
  });
});

it("changes nothing the second time", async () => {
  const uid = await askFor(world);
  const results = await Promise.all(Array.from({ length: 5 }, () => withdraw(uid)));
  expect(results.map(({ version }) => version)).toEqual([2, 2, 2, 2, 2]);
  expect(await actionsOf(uid)).toEqual(["Created", "Resolved"]);
});

it("is refused once it is decided, with the decision", async () => {
  const uid = await askFor(world);
  await decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });
  const refusal = await withdraw(uid).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(AlreadyDecided);
  expect(refusal).toMatchObject({ task: { resolution: "approved" } });
  expect(await storedTask(uid)).toMatchObject({ resolution: "approved", version: 2 });
});

it("lets exactly one win against people who decide at the same time", async () => {
  for (let round = 0; round < 10; round += 1) {
    const uid = await askFor(world);
    const results = await Promise.allSettled([
      withdraw(uid),
      decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" }),
      decideApproval(world.people.manager.ctx, { uid, decision: "reject" }),
    ]);
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.resolution] : []));
    expect(won).toEqual([(await storedTask(uid)).resolution]);
    expect(await actionsOf(uid)).toEqual(["Created", "Resolved"]);
  }
});

it("goes before a decision that can still be taken back, of which the agent was not told", async () => {
  const desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
  const uid = await askFor(world);
  await desk.hold(uid);
  await makeDue(uid);
  await withdraw(uid);
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({ resolution: "withdrawn", heldUntil: null, version: 2 });
});

it("is refused on a version that the agent did not see", async () => {
  const uid = await askFor(world);
  await expect(withdraw(uid, { expectedVersion: 7 })).rejects.toMatchObject({ code: "stale_version" });
  await withdraw(uid, { expectedVersion: 1 });
});

it("is for the agent that asked: others are forbidden it, strangers do not find it", async () => {
  const uid = await askFor(world);
  const [colleague, stranger] = [await anAgent(world.organizationUid), await aWorld()];
  const by = (ctx: World["agent"]["ctx"]) => withdrawApproval(ctx, { uid, reason: null });
  await expect(by(world.people.admin.ctx)).rejects.toMatchObject({ code: "forbidden" });
  for (const { ctx } of [colleague, stranger.agent, stranger.people.admin]) {
    await expect(by(ctx)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await storedTask(uid)).toMatchObject({ resolution: null, version: 1 });
});
