import { beforeAll, describe, expect, it } from "vitest";
import { DIMENSIONS } from "@/lib/domain/dashboard/words";
import * as recount from "@/lib/testing/dashboard-recount";
import { numbersFrom, performDecision, type Stage } from "@/lib/testing/random-decisions";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { pool } from "../db/pool";
import { compareDays } from "./compare-days";
import { type Report, readReport } from "./get-dashboard";
import { openDashboard, type Scene } from "./open-dashboard";
import { packDays } from "./pack-days";

const FREE = "2026-11-11";
const HOURS = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, from: "09:00", to: "12:00" },
  { weekday, from: "13:00", to: "17:00" },
]);
const WRITERS = 6;
const DEEDS = 2000;
/** After about so many a comparison. */
const EVERY = 250;

type Counted = { scene: Scene; report: Report; bounds: recount.Bounds; where: Scene["measures"] & Where };
type Where = { organizationUid: string; timeZone: string };

const sorted = <Row extends object>(rows: readonly Row[]) =>
  rows.map((row) => JSON.stringify(row)).sort((a, b) => (a < b ? -1 : 1));

async function expectNow({ scene: { tx }, where, report: { now } }: Counted): Promise<void> {
  const rows = await recount.recountWaiting(tx, where, where.asOf);
  const found = now.priorities.filter(({ pending }) => pending > 0);
  expect(
    sorted(found.map(({ priority, pending, byAge, breached }) => ({ priority, pending, byAge, breached }))),
  ).toEqual(sorted(rows));
  expect(now).toMatchObject({ ...(await recount.recountWaitingCounts(tx, where, now.today)) });
  const assigned = now.assigned.filter(({ pending }) => pending > 0);
  expect(sorted(assigned.map(({ uid, pending, oldestAt }) => ({ uid, pending, oldestAt })))).toEqual(
    sorted(await recount.recountAssigned(tx, where)),
  );
}

async function expectFlow(
  { scene: { tx }, where, bounds, report: { flow } }: Counted,
  previous: recount.Bounds,
) {
  expect(flow.totals).toMatchObject(await recount.recountTotals(tx, where, bounds));
  expect(flow.previousTotals).toMatchObject(await recount.recountTotals(tx, where, previous));
  const days = await recount.recountDays(tx, where, where.asOf, 30);
  expect(flow.buckets.map(({ from }) => from)).toEqual(days.slice(0, -1));
  const buckets = await recount.recountBuckets(tx, where, flow.buckets);
  expect(flow.buckets.map(({ from: _, before: __, ...counts }) => counts)).toEqual(
    buckets.map((bucket) => expect.objectContaining(bucket)),
  );
  const { wall, working } = flow.times;
  expect({
    ...{ p50: wall.p50Ms, p90: wall.p90Ms, p95: wall.p95Ms },
    ...{ workingP50: working.p50Ms, workingP90: working.p90Ms, workingP95: working.p95Ms },
  }).toEqual(await recount.recountTimes(tx, where, bounds, FREE));
  const levels = flow.serviceLevels.map(({ priority, total, attained }) => ({ priority, total, attained }));
  expect(sorted(levels.filter(({ total }) => total > 0))).toEqual(
    sorted(await recount.recountLevels(tx, where, bounds)),
  );
}

async function expectHeat({ scene: { tx }, where, bounds, report }: Counted): Promise<void> {
  for (const of of ["arrivals", "decisions"] as const) {
    const cells = report.flow.heat[of].flatMap((hours, weekday) =>
      hours.flatMap((n, hour) => (n > 0 ? [{ weekday, hour, n }] : [])),
    );
    expect(sorted(cells)).toEqual(sorted(await recount.recountHeat(tx, where, bounds, of)));
  }
}

async function expectBreakdowns({ scene: { tx }, where, bounds, report }: Counted): Promise<void> {
  for (const by of DIMENSIONS) {
    const counted = await recount.recountBy(tx, where, bounds, by);
    const rows = report.breakdown[by].rows ?? [];
    const known = new Map(rows.map((row) => [row.key, row]));
    const wanted = by === "reviewer" ? counted.filter(({ decisions }) => decisions !== 0) : counted;
    for (const { arrivals, pending, expired, withdrawn, ...row } of wanted) {
      const others = by === "reviewer" ? {} : { arrivals, pending, expired, withdrawn };
      expect({ by, ...known.get(row.key as string | null) }).toMatchObject({ by, ...row, ...others });
    }
    const inVain = rows.filter(
      ({ decisions, ended, arrivals, pending }) => decisions + ended + arrivals + (pending ?? 0) > 0,
    );
    expect(inVain).toHaveLength(wanted.length);
  }
}

async function expectRest({ scene: { tx }, where, bounds, report }: Counted): Promise<void> {
  const reasons = report.patterns.rejectionReasons.map(({ reason, count }) => ({
    reason: reason?.toLowerCase() ?? null,
    count,
  }));
  expect(sorted(reasons)).toEqual(sorted(await recount.recountReasons(tx, where, bounds)));
  const paths = await recount.recountPaths(tx, where, bounds);
  for (const path of paths) expect(report.patterns.editedPaths).toContainEqual(expect.objectContaining(path));
  const {
    signs: { ms = 0, ...signs } = {},
    streaks,
    groups,
  } = await recount.recountQuality(tx, where, bounds);
  const { quality, cost } = report;
  expect(quality).toMatchObject(signs);
  const longest = Math.max(0, ...streaks.map(({ length }) => length));
  const approvals = streaks.reduce((total, { length }) => total + length, 0);
  expect(quality.streaks).toEqual({ count: streaks.length, longest, approvals });
  const requests = groups.reduce((total, { approved, rejected }) => total + approved + rejected, 0);
  expect(quality.disagreements).toMatchObject({ count: groups.length, requests });
  expect(cost.total.minutes).toBeCloseTo(ms / 60_000, 3);
}

/** Every panel and a recount, in one snapshot. */
const compare = (world: World) =>
  openDashboard(world.people.manager.ctx, undefined, async (scene) => {
    const { period, panel: report } = await readReport(scene, { range: "30d" });
    const { organizationUid, measures } = scene;
    const bounds = { from: period.from, before: period.before };
    const counted = { scene, report, bounds, where: { ...measures, organizationUid } };
    await expectNow(counted);
    await expectFlow(counted, period.previous);
    await expectHeat(counted);
    await expectBreakdowns(counted);
    await expectRest(counted);
    return report;
  });

describe("the dashboard", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    await pool().query(
      `UPDATE organizations SET time_zone = 'America/St_Johns', working_hours = $2, holidays = ARRAY[$3::date], minute_price = 0.75
       WHERE uid = $1`,
      [world.organizationUid, JSON.stringify(HOURS), FREE],
    );
  });

  it("equals a recount while many write and days are packed, and afterwards", {
    timeout: 120_000,
  }, async () => {
    const agents = [world.agent, await anAgent(world.organizationUid)];
    const uids: string[] = [];
    let left = DEEDS;
    const write = async (seed: number) => {
      const stage: Stage = { world, agents, uids, pick: numbersFrom(seed) };
      for (; left > 0; left -= 1) await performDecision(stage);
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, i) => write(i + 1)));
    let [packed, comparisons] = [0, 0];
    try {
      for (let next = DEEDS; left > 0; ) {
        packed += await packDays();
        if (left > next) continue;
        await compare(world);
        comparisons += 1;
        next = left - EVERY;
      }
    } finally {
      left = 0;
      await writing;
    }
    while ((await packDays()) > 0) packed += 1;
    const report = await compare(world);
    expect({
      packed: packed > 100,
      comparisons: comparisons > 3,
      decided: report.flow.totals.decisions > 100,
    }).toEqual({
      ...{ packed: true, comparisons: true, decided: true },
    });
    expect(await compareDays({ repair: false })).toEqual([]);
  });
});
