import { beforeEach, describe, expect, it } from "vitest";
import { MAY } from "@/lib/testing/dashboard-world";
import { aPastRequest } from "@/lib/testing/past-requests";
import { aWorld, type World } from "@/lib/testing/world";
import { getBreakdown, getCost, getFlow, getQuality } from "./get-dashboard";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function decide(where = world): Promise<string> {
  const at = new Date().toISOString();
  return aPastRequest(where, { createdAt: at, endedAt: at });
}

describe("panels that are asked for at once", () => {
  it("are of one moment", async () => {
    const { ctx } = world.people.manager;
    const panels = await Promise.all([
      getFlow(ctx, {}),
      getBreakdown(ctx, { by: "agent" }),
      getQuality(ctx, {}),
      getCost(ctx, {}),
    ]);
    expect(new Set(panels.map(({ asOf }) => asOf)).size).toBe(1);
  });

  it("tell each what was decided before it was asked for", async () => {
    const { ctx } = world.people.manager;
    const told: Promise<{ known: number; decided: number }>[] = [];
    for (let known = 0; known < 20; known += 1) {
      const decided = getFlow(ctx, { range: "24h" }).then(({ panel }) => panel.totals.decisions);
      told.push(decided.then((counted) => ({ known, decided: counted })));
      await decide();
    }
    for (const { known, decided } of await Promise.all(told)) expect(decided).toBeGreaterThanOrEqual(known);
  });

  it("are given to whom they can be, where another one is refused", async () => {
    const { ctx } = world.people.manager;
    const [refused, given] = await Promise.allSettled([
      getCost(ctx, { from: "2026-05-02", to: "2026-05-01" }),
      getFlow(ctx, MAY),
    ]);
    expect([refused.status, given.status]).toEqual(["rejected", "fulfilled"]);
  });

  it("show single reviewers only to whom may see them", async () => {
    await decide();
    const { manager, viewer } = world.people;
    const [full, partial] = await Promise.all([
      getBreakdown(manager.ctx, { by: "reviewer" }),
      getBreakdown(viewer.ctx, { by: "reviewer" }),
    ]);
    expect([full.panel.rows?.length, partial.panel.rows]).toEqual([1, null]);
  });

  it("are each of its own organization", async () => {
    const other = await aWorld();
    await decide();
    await decide(other);
    await decide(other);
    const counted = await Promise.all(
      [world, other].map(
        async ({ people }) => (await getFlow(people.manager.ctx, {})).panel.totals.decisions,
      ),
    );
    expect(counted).toEqual([1, 2]);
  });
});
