import { type BreakdownRow, breakdownOf } from "@/lib/domain/dashboard/breakdown";
import { type Cost, costsBy, totalCost } from "@/lib/domain/dashboard/cost";
import { type Bucket, bucketsOf, type Heat, heatOf } from "@/lib/domain/dashboard/flow";
import type { Key } from "@/lib/domain/dashboard/group";
import {
  type EditedPath,
  editedPathsOf,
  type RejectionReason,
  rejectionReasonsOf,
} from "@/lib/domain/dashboard/patterns";
import type { Period } from "@/lib/domain/dashboard/period";
import { type Attainment, attainmentsOf } from "@/lib/domain/dashboard/service-levels";
import { oldestOf, type Times, type Totals, timesOf, totalsOf } from "@/lib/domain/dashboard/totals";
import { type Dimension, SHOWN_PRIORITIES } from "@/lib/domain/dashboard/words";
import { workingTime } from "@/lib/domain/dashboard/working-hours";
import { zoneBetween } from "@/lib/domain/dashboard/zone";
import { countPending, countPendingByAgent, countPendingByPriority, countPendingByTool } from "./cells-sql";
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

/** `facts` must hold all since the period before began, up to now. */
export async function flowPanel(scene: Scene, period: Period, { arrived, ended }: Facts): Promise<FlowPanel> {
  const { tx, organizationUid, measures } = scene;
  const { asOf, timeZone, workingHours, holidays, serviceLevels } = measures;
  const from = Math.min(oldestOf(ended) ?? asOf, period.previous.from);
  const calendar = {
    zone: zoneBetween(timeZone, from, Math.max(asOf, period.before)),
    workingHours,
    holidays,
  };
  const working = workingTime(calendar, from, Math.max(asOf, period.before));
  const pending = await countPending(tx, organizationUid);
  const before = attainmentsOf(ended, period.previous, serviceLevels);
  return {
    buckets: bucketsOf(period, { arrived, ended, pending, asOf }),
    totals: totalsOf(arrived, ended, period),
    previousTotals: totalsOf(arrived, ended, period.previous),
    times: timesOf(ended, period, working),
    previousTimes: timesOf(ended, period.previous, working),
    serviceLevels: attainmentsOf(ended, period, serviceLevels).map((level, i) => ({
      ...level,
      previousAttainment: before[i]?.attainment ?? null,
    })),
    heat: heatOf(period, arrived, ended),
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
  const rows = breakdownOf(period, by, facts, kept);
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

export const patternsPanel = (period: Period, { ended }: Facts): PatternsPanel => ({
  editedPaths: editedPathsOf(ended, period),
  rejectionReasons: rejectionReasonsOf(ended, period),
});

type NamedCost = Cost & { key: Key; name: string | null };

export type CostPanel = {
  price: { perMinute: number; currency: string } | null;
  total: Cost;
  byAgent: NamedCost[];
  byTool: NamedCost[];
};

export async function costPanel(scene: Scene, period: Period, { ended }: Facts): Promise<CostPanel> {
  const { minutePrice, currency } = scene.measures;
  const by = async (dimension: "agent" | "tool"): Promise<NamedCost[]> => {
    const costs = costsBy(dimension, ended, period, minutePrice);
    const keys = costs.map(({ key }) => key);
    const names = await namesOf(scene, dimension, keys);
    return costs.map((cost) => ({ ...cost, name: names.get(cost.key) ?? null }));
  };
  return {
    price: minutePrice === null ? null : { perMinute: minutePrice, currency },
    total: totalCost(ended, period, minutePrice),
    byAgent: await by("agent"),
    byTool: await by("tool"),
  };
}
