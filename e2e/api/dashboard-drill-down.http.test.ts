import { beforeAll, expect, it } from "vitest";
import * as drillDown from "@/lib/contracts/desk/dashboard/drill-down";
import { getDashboardReportOp, report as reportSchema } from "@/lib/contracts/desk/dashboard/report";
import { selectRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { DIMENSIONS } from "@/lib/domain/dashboard/words";
import { db } from "@/lib/server/db/client";
import { aPastRequest } from "@/lib/testing/past-requests";
import { numbersFrom, performDecision } from "@/lib/testing/random-decisions";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";

let busy: World;
let as: string;
let report: Awaited<ReturnType<typeof data<typeof getDashboardReportOp>>>;
beforeAll(async () => {
  busy = await aWorld();
  as = busy.people.manager.token;
  const pick = numbersFrom(7);
  const stage = { world: busy, agents: [busy.agent], uids: [], pick };
  for (let i = 0; i < 300; i += 1) await performDecision(stage);
  const from = Date.now() - 3 * 60 * 60 * 1000;
  for (let i = 0; i < 25; i += 1) {
    const at = new Date(from + i * 1000).toISOString();
    await aPastRequest(busy, {
      createdAt: at,
      endedAt: at,
      reviewMs: 100 * i,
      execution: i % 2 ? "failed" : "succeeded",
    });
  }
  // What is still to come true by itself must not do so between the report and the lists.
  const { organizationUid } = busy;
  const later = new Date(Date.now() + 60 * 60 * 1000);
  const { updateMany } = db().workTask;
  await updateMany({ where: { organizationUid, heldUntil: { not: null } }, data: { heldUntil: later } });
  await updateMany({
    where: { organizationUid, resolution: null, expiresAt: { not: null } },
    data: { expiresAt: later },
  });
  report = await data(getDashboardReportOp, { as, query: { range: "30d" } });
});

const total = async (query: drillDown.TaskQuery) => (await data(selectRowsOp, { as, query })).total_items;

it("the report is as the schema says", () => expect(() => reportSchema.parse(report)).not.toThrow());

it("a number of what waits is the total of the list behind it", async () => {
  const { now } = report;
  expect(await total(drillDown.waitingQuery())).toBe(now.pending);
  for (const { priority, by_age, breached, ...row } of now.by_priority) {
    for (const [i, age] of now.ages.entries())
      expect(await total(drillDown.waitingQuery({ priority, age }))).toBe(by_age[i]);
    expect(await total(drillDown.breachedQuery({ priority, ...row }))).toBe(breached);
  }
  for (const name of ["unassigned", "held", "needs_info", "frozen", "beyond_time", "not_executed"] as const)
    expect([name, await total(drillDown.heldUpQuery(name))]).toEqual([name, now[name]]);
  expect(await total(drillDown.overdueQuery(now))).toBe(now.overdue);
  expect(await total(drillDown.dueTodayQuery(now))).toBe(now.due_today);
  for (const { uid, pending } of now.assigned)
    expect(await total(drillDown.assignedQuery(uid, "pending"))).toBe(pending);
});

it("a number of a period is, too, and of its hours or days", async () => {
  const { totals, buckets, period } = report.flow;
  expect(await total(drillDown.arrivalsQuery(period))).toBe(totals.arrivals);
  for (const how of ["decisions", "approved", "rejected", "edited", "expired", "withdrawn", "ended"] as const)
    expect([how, await total(drillDown.endedQuery(how, period))]).toEqual([how, totals[how]]);
  for (const bucket of buckets.slice(-3)) {
    expect(await total(drillDown.arrivalsQuery(bucket))).toBe(bucket.arrivals);
    expect(await total(drillDown.endedQuery("decisions", bucket))).toBe(bucket.decisions);
  }
});

it("a number of a row of a breakdown is, too", async () => {
  const { period } = report;
  for (const by of DIMENSIONS) {
    for (const { key, approved, edited } of report.breakdown[by].rows ?? []) {
      const row = drillDown.rowQuery(by, key);
      if (row === null) continue;
      const of = (how: "approved" | "edited") => total({ ...row, ...drillDown.endedQuery(how, period) });
      expect([by, key, await of("approved"), await of("edited")]).toEqual([by, key, approved, edited]);
    }
  }
});

it("a sign of quality is, too", async () => {
  const { quality, period } = report;
  expect(await total(drillDown.fastQuery(period, quality.fast.seconds))).toBe(quality.fast.count);
  expect(await total(drillDown.endedQuery("failed", period))).toBe(quality.failed.count);
  expect(await total(drillDown.endedQuery("reported", period))).toBe(quality.failed.reported);
  expect(quality.streaks.count).toBeGreaterThan(0);
  for (const run of quality.streaks.runs ?? []) {
    const query = drillDown.streakQuery(run);
    expect(query && (await total(query))).toBe(run.length);
  }
});
