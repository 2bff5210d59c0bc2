import { beforeAll, describe, expect, it } from "vitest";
import { actionsOf, askFor, type Decider, type Holds, holdsIn } from "@/lib/testing/held-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { decideApproval, decideOrHold } from "./decide-approval";

let world: World;
let desk: Holds;
beforeAll(async () => {
  world = await aWorld();
  desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
});

it("lets exactly one of many who decide and hold at once win", async () => {
  for (let round = 0; round < 8; round += 1) {
    const uid = await askFor(world);
    const people: Decider[] = ["reviewer", "manager", "admin"];
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) =>
        desk.hold(uid, people[i % 3], i % 4 < 2 ? "approve" : "reject", i % 2 ? 60 : 0),
      ),
    );
    const won = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(won).toHaveLength(1);
    const lost = results.flatMap((result) => (result.status === "rejected" ? [result.reason.code] : []));
    expect(new Set(lost)).toEqual(new Set([won[0]?.heldUntil ? "being_decided" : "already_decided"]));
    expect(await actionsOf(uid)).toHaveLength(won[0]?.heldUntil ? 1 : 2);
  }
});

describe("how long", () => {
  it("is what the organization allows at most", async () => {
    await desk.rules({ undoSeconds: 3 });
    const uid = await askFor(world);
    const before = Date.now();
    const { heldUntil } = await desk.hold(uid, "reviewer", "approve", 60);
    const seconds = (Date.parse(heldUntil ?? "") - before) / 1000;
    expect(seconds).toBeGreaterThan(2.5);
    expect(seconds).toBeLessThan(8);
    await desk.rules({ undoSeconds: 60 });
  });

  it("is no time where the organization wants none, nobody asks for any, or the request is urgent", async () => {
    await desk.rules({ undoSeconds: 0 });
    expect(await desk.hold(await askFor(world))).toMatchObject({
      heldUntil: null,
      task: { resolution: "approved" },
    });
    await desk.rules({ undoSeconds: 60, undoSkipsUrgent: true });
    expect(await desk.hold(await askFor(world, { priority: "urgent" }))).toMatchObject({ heldUntil: null });
    expect((await desk.hold(await askFor(world, { priority: "high" }))).heldUntil).not.toBeNull();
    await desk.rules({ undoSkipsUrgent: false });
    expect((await desk.hold(await askFor(world, { priority: "urgent" }))).heldUntil).not.toBeNull();
    expect(await desk.hold(await askFor(world), "reviewer", "reject", 0)).toMatchObject({ heldUntil: null });
  });
});

it("does not reject without a note where the organization wants one, held or not", async () => {
  await desk.rules({ rejectNeedsNote: true });
  const { ctx } = world.people.reviewer;
  const uid = await askFor(world);
  for (const note of [undefined, null, "", " \n"]) {
    for (const holdSeconds of [0, 60]) {
      await expect(decideOrHold(ctx, { uid, decision: "reject", note, holdSeconds })).rejects.toMatchObject({
        code: "invalid_request",
        message: "resolution_note: is required by your organization when rejecting",
        details: [{ field: "resolution_note" }],
      });
    }
  }
  await decideApproval(ctx, { uid, decision: "reject", note: "Wrong amount" });
  await decideApproval(ctx, { uid: await askFor(world), decision: "approve" });
  await desk.rules({ rejectNeedsNote: false });
});
