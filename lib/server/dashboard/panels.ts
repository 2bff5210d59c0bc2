import { createHash } from "node:crypto";
import { type BreakdownRow, breakdownOf } from "@/lib/domain/dashboard/breakdown";
import { type Cost, costsBy, totalCost } from "@/lib/domain/dashboard/cost";
import { isDecision } from "@/lib/domain/dashboard/facts";
import { type Bucket, behind, bucketsOf, type Heat, heatOf } from "@/lib/domain/dashboard/flow";
import type { Key } from "@/lib/domain/dashboard/group";
import {
  type EditedPath,
  editedPaths,
  type RejectionReason,
  rejectionReasons,
} from "@/lib/domain/dashboard/patterns";
import type { Period, Stretch } from "@/lib/domain/dashboard/period";
import { type Attainment, attainmentsOf } from "@/lib/domain/dashboard/service-levels";
import { arrivalsBy, hoursOf, sumsBy, together, waitsBy } from "@/lib/domain/dashboard/sums";
import { quantilesOf, type Times, type Totals, totalsOf } from "@/lib/domain/dashboard/totals";
import { type Dimension, SHOWN_PRIORITIES } from "@/lib/domain/dashboard/words";
import { workingTime } from "@/lib/domain/dashboard/working-hours";
import { zoneBetween } from "@/lib/domain/dashboard/zone";
import { countPending, countPendingByAgent, countPendingByPriority, countPendingByTool } from "./cells-sql";
import { countAll, countPieces } from "./count-days";
import type { Scene } from "./open-dashboard";
import type { Facts } from "./read-period";
import { selectNames } from "./snapshot-sql";

export type FlowPanel = {
  buckets: Bucket[];
  totals: Totals;
  previousTotals: Totals;
  times: Times;
  previousTimes: Times;
  serviceLevels: (Attainment & { previousAttainment: number | null })[];
  heat: { arrivals: Heat; decisions: Heat };
};

export const endedBy = (by: Dimension, { ended }: Facts, stretches: readonly Stretch[]) =>
  countPieces(ended, stretches, `ended ${by}`, (day, piece) => sumsBy(by, day, piece));

const arrivedBy = (by: Dimension, { arrived }: Facts, stretches: readonly Stretch[]) =>
  countPieces(arrived, stretches, `arrived ${by}`, (day, piece) => arrivalsBy(by, day, piece));

/** The working time between two moments, none of them before the oldest request was asked for, and a name of how it is counted. */
function workingTimeOf({ measures }: Scene, period: Period, { ended }: Facts) {
  const { asOf, timeZone, workingHours, holidays } = measures;
  const from = ended.reduce((oldest, { facts }) => Math.min(oldest, facts.oldest), period.previous.from);
  const to = Math.max(asOf, period.before);
  const calendar = JSON.stringify([timeZone, workingHours, holidays]);
  return {
    timeBetween: workingTime({ zone: zoneBetween(timeZone, from, to), workingHours, holidays }, from, to),
    name: createHash("sha256").update(calendar).digest("base64url"),
  };
}

async function heatPanel({ measures }: Scene, period: Period, { arrived, ended }: Facts) {
  const name = `hours ${measures.timeZone}`;
  const [all, { zone, buckets }] = [() => true, period];
  return {
    arrivals: heatOf(
      await countPieces(arrived, buckets, name, (day, piece) => hoursOf(day.createdAt, piece, zone, all)),
    ),
    decisions: heatOf(
      await countPieces(ended, buckets, name, (day, piece) =>
        hoursOf(day.endedAt, piece, zone, (row) => isDecision(day.resolution[row])),
      ),
    ),
  };
}

/** `facts` must hold all since the period before began, up to now. */
export async function flowPanel(scene: Scene, period: Period, facts: Facts): Promise<FlowPanel> {
  const { tx, organizationUid, measures } = scene;
  const { asOf, serviceLevels } = measures;
  const { timeBetween, name } = workingTimeOf(scene, period, facts);
  const timesIn = async (stretches: readonly Stretch[], ended: Awaited<ReturnType<typeof endedBy>>) => {
    const working = await countPieces(facts.ended, stretches, `working ${name}`, (day, piece) =>
      waitsBy(timeBetween, day, piece),
    );
    return {
      wall: quantilesOf(together(ended).waits),
      working: quantilesOf(working.map(({ counted }) => counted)),
    };
  };
  const stretches = [...period.buckets, behind(period)];
  const [arrived, ended] = [
    await arrivedBy("priority", facts, stretches),
    await endedBy("priority", facts, stretches),
  ];
  const isInside = ({ place }: { place: number }) => place < period.buckets.length;
  const [arrivedIn, endedIn] = [arrived.filter(isInside), ended.filter(isInside)];
  const [arrivedBefore, endedBefore] = [
    await arrivedBy("priority", facts, [period.previous]),
    await endedBy("priority", facts, [period.previous]),
  ];
  const before = attainmentsOf(endedBefore, serviceLevels);
  const pending = await countPending(tx, organizationUid);
  return {
    buckets: bucketsOf(period, { arrived, ended, pending, asOf }),
    totals: totalsOf(arrivedIn, endedIn),
    previousTotals: totalsOf(arrivedBefore, endedBefore),
    times: await timesIn(period.buckets, endedIn),
    previousTimes: await timesIn([period.previous], endedBefore),
    serviceLevels: attainmentsOf(endedIn, serviceLevels).map((level, i) => ({
      ...level,
      previousAttainment: before[i]?.attainment ?? null,
    })),
    heat: await heatPanel(scene, period, facts),
  };
}

/** Names of what rows are about: agents and people have one beside their key. */
export async function namesOf({ tx }: Scene, by: Dimension, keys: readonly Key[]): Promise<Map<Key, string>> {
  const given = keys.filter((key) => key !== null);
  if (by === "tool" || by === "priority") return new Map(given.map((key) => [key, key]));
  const found = await selectNames(tx, given);
  return new Map([...found].map(([key, { name }]) => [key, name]));
}

const PENDING_BY = {
  agent: countPendingByAgent,
  tool: countPendingByTool,
  priority: countPendingByPriority,
} as const satisfies Partial<Record<Dimension, unknown>>;

export type BreakdownPanel = {
  by: Dimension;
  /** Null where the caller may not see them. */
  rows: (BreakdownRow & { name: string | null; pending: number | null })[] | null;
};

/** Whatever waits has a row, even if nothing of it came or was decided in the period. */
export async function breakdownPanel(
  scene: Scene,
  period: Period,
  by: Dimension,
  facts: Facts,
): Promise<BreakdownPanel> {
  const { tx, organizationUid, seesReviewers } = scene;
  if (by === "reviewer" && !seesReviewers) return { by, rows: null };
  const waiting = by === "reviewer" ? [] : await PENDING_BY[by](tx, organizationUid);
  const pending = new Map(waiting.map(({ value, n }) => [value, n]));
  const kept = by === "priority" ? SHOWN_PRIORITIES : pending.keys();
  const counted = {
    arrived: by === "reviewer" ? [] : await arrivedBy(by, facts, period.buckets),
    ended: await endedBy(by, facts, period.buckets),
  };
  const rows = breakdownOf(period, by, counted, kept);
  const names = await namesOf(
    scene,
    by,
    rows.map(({ key }) => key),
  );
  return {
    by,
    rows: rows.map((row) => ({
      ...row,
      name: names.get(row.key) ?? null,
      pending: by === "reviewer" ? null : (pending.get(row.key) ?? 0),
    })),
  };
}

export type PatternsPanel = { editedPaths: EditedPath[]; rejectionReasons: RejectionReason[] };

export const patternsPanel = async (period: Period, facts: Facts): Promise<PatternsPanel> => ({
  editedPaths: await countAll(facts.ended, editedPaths(period)),
  rejectionReasons: await countAll(facts.ended, rejectionReasons(period)),
});

type NamedCost = Cost & { key: Key; name: string | null };

export type CostPanel = {
  price: { perMinute: number; currency: string } | null;
  total: Cost;
  byAgent: NamedCost[];
  byTool: NamedCost[];
};

export async function costPanel(scene: Scene, period: Period, facts: Facts): Promise<CostPanel> {
  const { minutePrice, currency } = scene.measures;
  const by = async (dimension: "agent" | "tool"): Promise<NamedCost[]> => {
    const costs = costsBy(await endedBy(dimension, facts, period.buckets), minutePrice);
    const keys = costs.map(({ key }) => key);
    const names = await namesOf(scene, dimension, keys);
    return costs.map((cost) => ({ ...cost, name: names.get(cost.key) ?? null }));
  };
  return {
    price: minutePrice === null ? null : { perMinute: minutePrice, currency },
    total: totalCost(await endedBy("agent", facts, period.buckets), minutePrice),
    byAgent: await by("agent"),
    byTool: await by("tool"),
  };
}
