import { beforeAll, expect, it } from "vitest";
import { BeingDecided } from "@/lib/domain/being-decided";
import {
  actionsOf,
  askFor,
  type Holds,
  holdsIn,
  loggedOf,
  makeDue,
  storedTask,
} from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { triageTask } from "../tasks/triage-task";
import { decideApproval, decideOrHold } from "./decide-approval";

let world: World;
let desk: Holds;
beforeAll(async () => {
  world = await aWorld();
  desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
});

const jobsOf = async (uid: string) =>
  (await pool().query("SELECT run_at FROM graphile_worker._private_jobs WHERE payload ->> 'uid' = $1", [uid]))
    .rows;
it("a held decision stays pending in its version, with a job for when its time is over", async () => {
  const uid = await askFor(world);
  const { task, heldUntil } = await desk.hold(uid);
  expect(task).toMatchObject({ resolution: null, version: 1 });
  const row = await storedTask(uid);
  expect(row).toMatchObject({ heldByUserUid: world.people.reviewer.uid, version: 1 });
  expect(row.heldUntil?.toISOString()).toBe(heldUntil);
  expect(await jobsOf(uid)).toEqual([{ run_at: heldUntil }]);
  expect(await actionsOf(uid)).toEqual(["Created"]);
});

it("a held decision can be decided, held and triaged by nobody, whoever holds it included", async () => {
  const uid = await askFor(world);
  const { heldUntil } = await desk.hold(uid);
  const { uid: user_uid, name: user_name } = world.people.reviewer;
  for (const { ctx } of [world.people.admin, world.people.reviewer]) {
    for (const change of [
      () => decideApproval(ctx, { uid, decision: "reject" }),
      () => decideOrHold(ctx, { uid, decision: "approve", holdSeconds: 5 }),
      () => triageTask(ctx, { uid, priority: "low" }),
    ]) {
      const refusal = await change().catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(BeingDecided);
      expect(refusal).toMatchObject({
        message: `${user_name} is deciding this`,
        details: [{ held_by: { user_uid, user_name }, held_until: heldUntil }],
      });
    }
  }
  expect(await storedTask(uid)).toMatchObject({ resolution: null, version: 1, priority: "medium" });
});

it("a held decision is refused on a version that the reviewer did not see", async () => {
  const uid = await askFor(world);
  const { ctx } = world.people.reviewer;
  const stale = { uid, decision: "approve", holdSeconds: 5, expectedVersion: 7 } as const;
  await expect(decideOrHold(ctx, stale)).rejects.toMatchObject({ code: "stale_version" });
  expect(await storedTask(uid)).toMatchObject({ heldUntil: null });
});

it("a held decision is made when its time is over, by whoever held it, with the arguments and the note", async () => {
  const uid = await askFor(world);
  const { ctx, uid: by, name } = world.people.reviewer;
  const toolArgs = { amount: 2, cents: 12_345_678.25 };
  await decideOrHold(ctx, { uid, decision: "approve", toolArgs, note: "Half", holdSeconds: 60 });
  await makeDue(uid);
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({
    ...{ resolution: "approved", resolvedByUserUid: by, resolutionNote: "Half", version: 2 },
    ...{
      toolArgs,
      originalToolArgs: { amount: 1 },
      heldUntil: null,
      heldByUserUid: null,
      heldDecision: null,
    },
  });
  const details = { action: "approve", resolution: "approved", resolution_note: "Half" };
  expect((await loggedOf(uid)).slice(1)).toEqual([
    { action: "Resolved", byName: name, byType: "user", details },
  ]);
});

it("a held decision is made once, however often it is asked for", async () => {
  const uid = await askFor(world);
  await desk.hold(uid);
  await makeDue(uid);
  await Promise.all(Array.from({ length: 10 }, () => desk.commit(uid)));
  expect(await actionsOf(uid)).toEqual(["Created", "Resolved"]);
});

it("a held decision is not made early, also not by the job of one that was taken back", async () => {
  const uid = await askFor(world);
  await desk.hold(uid, "reviewer", "approve");
  await desk.takeBack(uid);
  await desk.hold(uid, "manager", "reject");
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({
    resolution: null,
    heldByUserUid: world.people.manager.uid,
  });
  await makeDue(uid);
  await desk.commit(uid);
  expect(await storedTask(uid)).toMatchObject({ resolution: "rejected" });
});
