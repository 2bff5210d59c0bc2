import { beforeAll, describe, expect, it } from "vitest";
import { AlreadyDecided } from "@/lib/domain/already-decided";
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
import { commitOverdueDecisions } from "./commit-decision";
import { takeBackDecision } from "./take-back-decision";

let world: World;
let desk: Holds;
beforeAll(async () => {
  world = await aWorld();
  desk = holdsIn(world);
  await desk.rules({ undoSeconds: 60 });
});

describe("taking back", () => {
  it("makes the request wait again, and says so in the log", async () => {
    const uid = await askFor(world);
    await desk.hold(uid, "reviewer", "reject");
    const task = await desk.takeBack(uid);
    expect(task).toMatchObject({ resolution: null, version: 1 });
    expect(await storedTask(uid)).toMatchObject({ heldUntil: null, heldByUserUid: null, heldDecision: null });
    const { name: byName } = world.people.reviewer;
    expect((await loggedOf(uid)).slice(1)).toEqual([
      { action: "decision_taken_back", byName, byType: "user", details: { action: "reject" } },
    ]);
    await desk.commit(uid);
    expect(await storedTask(uid)).toMatchObject({ resolution: null });
  });

  it("is for whoever holds it, and only while it is held", async () => {
    const uid = await askFor(world);
    await expect(desk.takeBack(uid)).rejects.toMatchObject({ code: "not_held" });
    await desk.hold(uid);
    await expect(desk.takeBack(uid, "admin")).rejects.toMatchObject({ code: "not_held" });
    await makeDue(uid);
    await desk.commit(uid);
    await expect(desk.takeBack(uid)).rejects.toBeInstanceOf(AlreadyDecided);
  });

  it("does not exist for strangers, and is forbidden to viewers and agents", async () => {
    const uid = await askFor(world);
    await desk.hold(uid);
    const stranger = await aWorld();
    await expect(takeBackDecision(stranger.people.admin.ctx, { uid })).rejects.toMatchObject({
      code: "not_found",
    });
    for (const { ctx } of [world.people.viewer, world.agent]) {
      await expect(takeBackDecision(ctx, { uid })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await storedTask(uid)).toMatchObject({ heldByUserUid: world.people.reviewer.uid });
  });

  it("wins or loses against the time that is over: never both", async () => {
    for (let round = 0; round < 15; round += 1) {
      const uid = await askFor(world);
      await desk.hold(uid);
      await makeDue(uid);
      const [taken] = await Promise.allSettled([
        desk.takeBack(uid),
        desk.commit(uid),
        commitOverdueDecisions(),
      ]);
      const [resolution, last] =
        taken.status === "fulfilled" ? [null, "decision_taken_back"] : ["approved", "Resolved"];
      expect(await storedTask(uid)).toMatchObject({ heldUntil: null, resolution });
      expect(await actionsOf(uid)).toEqual(["Created", last]);
    }
  });
});
