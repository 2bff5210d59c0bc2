import { beforeEach, describe, expect, it } from "vitest";
import { decidedAfter, MAY, minutes, setColumns } from "@/lib/testing/dashboard-world";
import { aPastRequest } from "@/lib/testing/past-requests";
import { aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { getFlow, getNow } from "./get-dashboard";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const settings = (columns: Record<string, unknown>) => setColumns(world, columns);

const decided = (createdAt: string, after: number, more = {}) => decidedAfter(world, createdAt, after, more);

describe("getNow", () => {
  it("counts what waits by priority, age and what holds it up", async () => {
    const ago = (hours: number) => minutes(new Date().toISOString(), -60 * hours);
    const { reviewer } = world.people;
    await aPastRequest(world, { createdAt: ago(0.5), priority: "urgent", assignee: reviewer.uid });
    await aPastRequest(world, { createdAt: ago(100), priority: "none", dueAt: ago(1) });
    await aPastRequest(world, {
      createdAt: ago(2),
      more: { held_until: ago(0), held_by_user_uid: reviewer.uid, held_decision: "{}" },
    });
    await aPastRequest(world, { createdAt: ago(5), endedAt: ago(4), more: { outcome_due_at: ago(3) } });
    const { panel } = await getNow(world.people.viewer.ctx, {});
    expect(panel).toMatchObject({
      pending: 3,
      overdue: 1,
      unassigned: 2,
      held: 1,
      notExecuted: 1,
      beyondTime: 0,
    });
    expect(panel.priorities.map(({ byAge }) => byAge)).toEqual([
      [1, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 1, 0, 0, 0, 0],
      [0, 0, 0, 0, 1, 0],
    ]);
    expect(panel.assigned).toEqual([
      expect.objectContaining({ uid: reviewer.uid, name: reviewer.name, pending: 1, openTasks: 0 }),
    ]);
  });

  it("names the oldest, and the next that will wait too long", async () => {
    const ago = (minutesAgo: number) => minutes(new Date().toISOString(), -minutesAgo);
    await settings({ service_levels: JSON.stringify({ ...LEVELS, urgent: { minutes: 15, target: 0.95 } }) });
    const oldest = await aPastRequest(world, { createdAt: ago(600), priority: "urgent" });
    const next = await aPastRequest(world, { createdAt: ago(5), priority: "urgent" });
    await aPastRequest(world, { createdAt: ago(6), priority: "medium" });
    const { panel, asOf } = await getNow(world.people.viewer.ctx, {});
    expect(panel.oldest?.uid).toBe(oldest);
    expect(panel.forecast.nextBreach).toMatchObject({ uid: next, levelMinutes: 15 });
    expect(((panel.forecast.nextBreach?.at ?? 0) - asOf) / 60_000).toBeCloseTo(10, 0);
    expect(panel.priorities[0]).toMatchObject({ pending: 2, breached: 1 });
  });

  it("takes today from the zone", async () => {
    await settings({ time_zone: "Asia/Kolkata" });
    const { panel } = await getNow(world.people.viewer.ctx, {});
    expect(new Date(panel.today.from).toISOString()).toMatch(/T18:30:00.000Z$/);
  });
});

const LEVELS = {
  urgent: { minutes: 15, target: 0.95 },
  high: { minutes: 60, target: 0.95 },
  medium: { minutes: 480, target: 0.9 },
  low: { minutes: 1440, target: 0.9 },
  none: { minutes: 1440, target: 0.9 },
};

describe("getFlow", () => {
  it("says how long decisions took, in all and in working hours", async () => {
    // Fridays at 16:30 in Berlin, of which half an hour is left to work.
    for (const after of [10, 20, 30, 40 + 64 * 60]) await decided("2026-05-08T14:30:00Z", after);
    await settings({ time_zone: "Europe/Berlin" });
    const { panel } = await getFlow(world.people.viewer.ctx, MAY);
    expect(panel.times.wall).toEqual({ p50Ms: 20 * 60_000, p90Ms: 3880 * 60_000, p95Ms: 3880 * 60_000 });
    // Until Monday 9:10.
    expect(panel.times.working).toEqual({ p50Ms: 20 * 60_000, p90Ms: 40 * 60_000, p95Ms: 40 * 60_000 });
  });

  it("counts with zone, hours and holidays as they are now", async () => {
    await decided("2026-05-14T10:00:00Z", 24 * 60);
    const working = async () => (await getFlow(world.people.viewer.ctx, MAY)).panel.times.working.p50Ms;
    expect(await working()).toBe(480 * 60_000);
    await settings({ holidays: ["2026-05-14"] });
    expect(await working()).toBe(60 * 60_000);
  });

  it("ends the backlog with what waits now, of what is still there", async () => {
    await decided("2026-05-10T10:00:00Z", 2 * 24 * 60);
    await aPastRequest(world, { createdAt: "2026-05-11T10:00:00Z" });
    const gone = await aPastRequest(world, { createdAt: "2026-05-11T10:00:00Z" });
    await pool().query("DELETE FROM work_tasks WHERE uid = $1", [gone]);
    const { panel } = await getFlow(world.people.viewer.ctx, { from: "2026-05-09", to: "2026-05-13" });
    expect(panel.buckets.map(({ backlog }) => backlog)).toEqual([0, 1, 2, 1, 1]);
    const { panel: latest } = await getFlow(world.people.viewer.ctx, { range: "7d" });
    expect(latest.buckets.at(-1)?.backlog).toBe(1);
  });

  it("tells rates and service levels, against the period before", async () => {
    await decided("2026-05-04T10:00:00Z", 10, { priority: "urgent" });
    await decided("2026-05-04T10:00:00Z", 15, { priority: "urgent", resolution: "rejected" });
    await decided("2026-05-04T10:00:00Z", 16, { priority: "urgent", originalToolArgs: { tool_type: "x" } });
    await decided("2026-05-04T10:00:00Z", 5, { priority: "urgent", resolution: "expired" });
    await decided("2026-05-04T10:00:00Z", 5, { priority: "urgent", resolution: "withdrawn" });
    await decided("2026-04-20T10:00:00Z", 5, { priority: "urgent" });
    const { panel } = await getFlow(world.people.viewer.ctx, MAY);
    expect(panel.totals).toMatchObject({
      decisions: 3,
      approved: 2,
      rejected: 1,
      edited: 1,
      expired: 1,
      withdrawn: 1,
    });
    expect(panel.totals).toMatchObject({ editRate: 0.5, expiryRate: 0.2, withdrawalRate: 0.2 });
    expect(panel.previousTotals).toMatchObject({ decisions: 1, approvalRate: 1 });
    expect(panel.serviceLevels[0]).toMatchObject({
      ...{ priority: "urgent", total: 4, attained: 2, missed: 2, attainment: 0.5 },
      ...{ budgetBurn: 10, previousAttainment: 1 },
    });
  });

  it("leaves out what is archived, also of days that were counted before", async () => {
    const uid = await decided("2026-05-04T10:00:00Z", 10);
    const count = async () => (await getFlow(world.people.viewer.ctx, MAY)).panel.totals.decisions;
    expect(await count()).toBe(1);
    await pool().query("UPDATE work_tasks SET archived_at = now() WHERE uid = $1", [uid]);
    expect(await count()).toBe(0);
  });

  it.each([
    [{ from: "2026-05-02", to: "2026-05-01" }, "must be after from"],
    [{ from: "2024-05-02", to: "2026-05-01" }, "must be at most 366 days after from"],
  ])("refuses %j", async (asked, message) => {
    const refused = getFlow(world.people.viewer.ctx, asked);
    await expect(refused).rejects.toMatchObject({
      code: "invalid_request",
      details: [{ field: "to", message }],
    });
  });
});
