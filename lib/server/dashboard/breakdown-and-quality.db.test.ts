import { beforeEach, describe, expect, it } from "vitest";
import { decidedAfter, MAY, minutes, setColumns } from "@/lib/testing/dashboard-world";
import { aPastRequest } from "@/lib/testing/past-requests";
import { aWorld, type World } from "@/lib/testing/world";
import { getBreakdown, getCost, getFlow, getNow, getPatterns, getQuality } from "./get-dashboard";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const settings = (columns: Record<string, unknown>) => setColumns(world, columns);

const decided = (createdAt: string, after: number, more = {}) => decidedAfter(world, createdAt, after, more);

describe("getBreakdown", () => {
  it("has a row for each tool of a request, for those without one, and for what only waits", async () => {
    await decided("2026-05-04T10:00:00Z", 10, {
      toolArgs: {},
      more: { bundled_tools: ["refund", "send_email"] },
    });
    await decided("2026-05-05T10:00:00Z", 30);
    await decided("2026-05-05T10:00:00Z", 30, { toolArgs: {} });
    await aPastRequest(world, { createdAt: "2026-05-05T10:00:00Z", toolArgs: { tool_type: "sql" } });
    await aPastRequest(world, { createdAt: "2026-04-05T10:00:00Z", toolArgs: { tool_type: "old" } });
    const { panel } = await getBreakdown(world.people.viewer.ctx, { ...MAY, by: "tool" });
    const rows = panel.rows?.map(({ key, arrivals, decisions, pending, medianMs }) => [
      key,
      arrivals,
      decisions,
      pending,
      medianMs,
    ]);
    expect(rows).toEqual([
      ["refund", 2, 2, 0, 600_000],
      [null, 1, 1, 0, 1_800_000],
      ["send_email", 1, 1, 0, 600_000],
      ["sql", 1, 0, 1, null],
      ["old", 0, 0, 1, null],
    ]);
  });

  it("tells managers and admins of reviewers, and nobody else", async () => {
    await decided("2026-05-04T10:00:00Z", 10);
    const rowsFor = async (role: "viewer" | "reviewer" | "manager" | "admin") =>
      (await getBreakdown(world.people[role].ctx, { ...MAY, by: "reviewer" })).panel.rows;
    expect([await rowsFor("viewer"), await rowsFor("reviewer")]).toEqual([null, null]);
    const row = { key: world.people.reviewer.uid, name: world.people.reviewer.name, decisions: 1 };
    expect(await rowsFor("manager")).toEqual([expect.objectContaining(row)]);
    expect(await rowsFor("admin")).toHaveLength(1);
  });
});

describe("getPatterns", () => {
  it("counts changed arguments, and reasons whatever their case", async () => {
    const edited = {
      toolArgs: { tool_type: "refund", amount: 5 },
      originalToolArgs: { tool_type: "refund", amount: 9 },
    };
    await decided("2026-05-04T10:00:00Z", 10, edited);
    await decided("2026-05-04T10:00:00Z", 10, edited);
    for (const note of ["Too much", " too much ", "Too much", "Why?"])
      await decided("2026-05-04T10:00:00Z", 10, { resolution: "rejected", note });
    const { panel } = await getPatterns(world.people.viewer.ctx, MAY);
    expect(panel.editedPaths).toEqual([{ tool: "refund", path: "amount", edits: 2, edited: 2 }]);
    expect(panel.rejectionReasons).toEqual([
      { reason: "Too much", count: 3, share: 0.75 },
      { reason: "Why?", count: 1, share: 0.25 },
    ]);
  });
});

describe("getQuality", () => {
  const similar = { toolArgs: { tool_type: "refund", amount: 1 } };

  it("calls decisions fast that were looked at for less than three seconds, where that is known", async () => {
    for (const reviewMs of [0, 2999, 3000, undefined])
      await decided("2026-05-04T10:00:00Z", 10, { reviewMs });
    const { panel } = await getQuality(world.people.viewer.ctx, MAY);
    expect(panel).toMatchObject({ decisions: 4, timed: 3, fast: 2, perReviewer: null });
  });

  it("finds similar requests that different people decided differently", async () => {
    const [one, other] = [world.people.reviewer.uid, world.people.manager.uid];
    const uids = [
      await decided("2026-05-04T10:00:00Z", 10, { ...similar, by: one }),
      await decided("2026-05-05T10:00:00Z", 10, {
        toolArgs: { amount: 1, tool_type: "refund" },
        by: other,
        resolution: "rejected",
      }),
    ];
    // Other arguments, and a change of one's own mind.
    await decided("2026-05-06T10:00:00Z", 10, {
      toolArgs: { tool_type: "refund", amount: 2 },
      by: other,
      resolution: "rejected",
    });
    await decided("2026-05-06T10:00:00Z", 10, { toolArgs: { tool_type: "refund", amount: 2 }, by: other });
    const { panel } = await getQuality(world.people.manager.ctx, MAY);
    expect(panel.disagreements).toMatchObject({ count: 1, requests: 2 });
    expect(panel.disagreements.groups).toEqual([expect.objectContaining({ approved: 1, rejected: 1, uids })]);
    expect(panel.perReviewer?.reviewers.map(({ disagreements }) => disagreements)).toEqual([1, 1]);
  });

  it("counts approvals that failed later, and streaks of the same person", async () => {
    for (let i = 0; i < 20; i += 1)
      await decided(minutes("2026-05-04T10:00:00Z", i), 10, { execution: i < 2 ? "failed" : "succeeded" });
    const { panel } = await getQuality(world.people.manager.ctx, MAY);
    expect(panel).toMatchObject({
      approved: 20,
      reported: 20,
      failed: 2,
      streaks: { count: 1, longest: 20, approvals: 20 },
    });
    expect(panel.perReviewer?.runs).toEqual([
      expect.objectContaining({ length: 20, name: world.people.reviewer.name }),
    ]);
  });
});

describe("getCost", () => {
  it("is what the known times cost, and an estimate for all", async () => {
    await settings({ minute_price: 0.5, price_currency: "CHF" });
    for (const reviewMs of [60_000, 180_000, undefined])
      await decided("2026-05-04T10:00:00Z", 10, { reviewMs });
    const { panel } = await getCost(world.people.viewer.ctx, MAY);
    expect(panel.price).toEqual({ perMinute: 0.5, currency: "CHF" });
    const total = {
      decisions: 3,
      timed: 2,
      minutes: 4,
      minutesPerDecision: 2,
      cost: 2,
      costPerDecision: 1,
      estimatedCost: 3,
    };
    expect(panel.total).toEqual(total);
    expect(panel.byAgent).toEqual([{ ...total, key: world.agent.uid, name: world.agent.name }]);
  });

  it("is null without a price", async () => {
    await decided("2026-05-04T10:00:00Z", 10, { reviewMs: 60_000 });
    const { panel } = await getCost(world.people.viewer.ctx, MAY);
    expect(panel).toMatchObject({ price: null, total: { minutes: 1, cost: null, estimatedCost: null } });
  });
});

describe("an organization's numbers", () => {
  it("are its own", async () => {
    await decided("2026-05-04T10:00:00Z", 10);
    const stranger = await aWorld();
    const { panel } = await getFlow(stranger.people.admin.ctx, MAY);
    expect(panel.totals).toMatchObject({ arrivals: 0, ended: 0 });
    const asked = { ...MAY, organizationUid: world.organizationUid };
    await expect(getFlow(stranger.people.admin.ctx, asked)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("are not for agents", async () => {
    await expect(getNow(world.agent.ctx, {})).rejects.toMatchObject({ code: "forbidden" });
  });
});
