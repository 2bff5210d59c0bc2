import type { BreakdownRow } from "@/lib/domain/dashboard/breakdown";
import type { Cost } from "@/lib/domain/dashboard/cost";
import type { Disagreement } from "@/lib/domain/dashboard/disagreements";
import type { Bucket, Heat } from "@/lib/domain/dashboard/flow";
import type { Key } from "@/lib/domain/dashboard/group";
import type { EditedPath, RejectionReason } from "@/lib/domain/dashboard/patterns";
import type { Period } from "@/lib/domain/dashboard/period";
import type { Signs } from "@/lib/domain/dashboard/quality";
import { shareOf } from "@/lib/domain/dashboard/quantile";
import type { Attainment } from "@/lib/domain/dashboard/service-levels";
import type { Streak } from "@/lib/domain/dashboard/streaks";
import type { Quantiles, Times, Totals } from "@/lib/domain/dashboard/totals";
import { type Dimension, FAST_SECONDS, STREAK_LENGTH } from "@/lib/domain/dashboard/words";
import type { DashboardBreakdown, DashboardPatterns } from "./breakdown";
import type { DashboardCost } from "./cost";
import type { DashboardFlow } from "./flow";
import { type Head, toPeriodHead, toStretch } from "./mapping";
import type { DashboardQuality } from "./quality";

type OfPeriod<Panel> = Head & { period: Period; panel: Panel };

const toTotals = (totals: Totals): DashboardFlow["totals"] => ({
  arrivals: totals.arrivals,
  decisions: totals.decisions,
  approved: totals.approved,
  rejected: totals.rejected,
  edited: totals.edited,
  expired: totals.expired,
  withdrawn: totals.withdrawn,
  ended: totals.ended,
  approval_rate: totals.approvalRate,
  rejection_rate: totals.rejectionRate,
  edit_rate: totals.editRate,
  expiry_rate: totals.expiryRate,
  withdrawal_rate: totals.withdrawalRate,
});

const toQuantiles = ({ p50Ms, p90Ms, p95Ms }: Quantiles) => ({ p50_ms: p50Ms, p90_ms: p90Ms, p95_ms: p95Ms });

const toTimes = ({ wall, working }: Times) => ({ wall: toQuantiles(wall), working: toQuantiles(working) });

type Level = Attainment & { previousAttainment: number | null };

const toLevel = ({ budgetBurn, previousAttainment, ...level }: Level) => ({
  ...level,
  budget_burn: budgetBurn,
  previous_attainment: previousAttainment,
});

export type FlowPanel = {
  buckets: Bucket[];
  totals: Totals;
  previousTotals: Totals;
  times: Times;
  previousTimes: Times;
  serviceLevels: Level[];
  heat: { arrivals: Heat; decisions: Heat };
};

export const toFlow = (answer: OfPeriod<FlowPanel>): DashboardFlow => {
  const { panel } = answer;
  return {
    ...toPeriodHead(answer),
    previous: toStretch(answer.period.previous),
    buckets: panel.buckets.map((bucket) => ({ ...bucket, ...toStretch(bucket) })),
    totals: toTotals(panel.totals),
    previous_totals: toTotals(panel.previousTotals),
    time_to_decision: toTimes(panel.times),
    previous_time_to_decision: toTimes(panel.previousTimes),
    service_levels: panel.serviceLevels.map(toLevel),
    heat: panel.heat,
  };
};

type Row = BreakdownRow & { name: string | null; pending: number | null };
type WireRow = NonNullable<DashboardBreakdown["rows"]>[number];

/** Reviewers only decide: what only the others have is null of theirs. */
function toRow(by: Dimension, row: Row): WireRow {
  const unlessReviewer = <Value>(value: Value) => (by === "reviewer" ? null : value);
  return {
    ...{ key: row.key, name: row.name, pending: row.pending },
    arrivals: unlessReviewer(row.arrivals),
    decisions: row.decisions,
    approved: row.approved,
    rejected: row.rejected,
    edited: row.edited,
    expired: unlessReviewer(row.expired),
    withdrawn: unlessReviewer(row.withdrawn),
    approval_rate: row.approvalRate,
    rejection_rate: row.rejectionRate,
    edit_rate: row.editRate,
    median_ms: row.medianMs,
    arrivals_per_bucket: unlessReviewer(row.arrivalsPerBucket),
    decisions_per_bucket: row.decisionsPerBucket,
  };
}

export const toBreakdown = (answer: OfPeriod<{ by: Dimension; rows: Row[] | null }>): DashboardBreakdown => ({
  ...toPeriodHead(answer),
  by: answer.panel.by,
  rows: answer.panel.rows?.map((row) => toRow(answer.panel.by, row)) ?? null,
});

export const toPatterns = (
  answer: OfPeriod<{ editedPaths: EditedPath[]; rejectionReasons: RejectionReason[] }>,
): DashboardPatterns => ({
  ...toPeriodHead(answer),
  edited_paths: answer.panel.editedPaths,
  rejection_reasons: answer.panel.rejectionReasons,
});

type QualityReviewer = Signs & {
  reviewerUid: Key;
  name: string | null;
  streaks: number;
  longestStreak: number;
  disagreements: number;
};

export type QualityPanel = Signs & {
  streaks: { count: number; longest: number; approvals: number };
  disagreements: {
    count: number;
    requests: number;
    groups: (Disagreement & { agentName: string | null; uids: string[] })[];
  };
  perReviewer: { runs: (Streak & { name: string | null })[]; reviewers: QualityReviewer[] } | null;
};

const toReviewer = ({ reviewerUid, longestStreak, reported: _, ...own }: QualityReviewer) => ({
  ...own,
  uid: reviewerUid,
  fast_share: shareOf(own.fast, own.timed),
  longest_streak: longestStreak,
});

export const toQuality = (answer: OfPeriod<QualityPanel>): DashboardQuality => {
  const { streaks, disagreements, perReviewer, ...signs } = answer.panel;
  return {
    ...toPeriodHead(answer),
    decisions: signs.decisions,
    fast: {
      ...{ seconds: FAST_SECONDS, timed: signs.timed, count: signs.fast },
      share: shareOf(signs.fast, signs.timed),
    },
    streaks: {
      ...{ min_length: STREAK_LENGTH, ...streaks },
      runs:
        perReviewer?.runs.map(({ reviewerUid: uid, name, length, ...stretch }) => ({
          ...{ uid, name, length },
          ...toStretch(stretch),
        })) ?? null,
    },
    failed: {
      ...{ approved: signs.approved, reported: signs.reported, count: signs.failed },
      share: shareOf(signs.failed, signs.reported),
    },
    disagreements: {
      ...{ count: disagreements.count, requests: disagreements.requests },
      groups: disagreements.groups.map(({ agentUid, agentName, tool, approved, rejected, ...group }) => ({
        ...{ agent_uid: agentUid, agent_name: agentName, tool, approved, rejected },
        ...{ people: group.reviewers.size, uids: group.uids },
      })),
    },
    reviewers: perReviewer?.reviewers.map(toReviewer) ?? null,
  };
};

const toCosts = (cost: Cost) => ({
  ...{ decisions: cost.decisions, timed: cost.timed, minutes: cost.minutes },
  minutes_per_decision: cost.minutesPerDecision,
  cost: cost.cost,
  cost_per_decision: cost.costPerDecision,
  estimated_cost: cost.estimatedCost,
});

type NamedCost = Cost & { key: Key; name: string | null };

const toCostRow = ({ key, name, ...cost }: NamedCost) => ({ key, name, ...toCosts(cost) });

export type CostPanel = {
  price: { perMinute: number; currency: string } | null;
  total: Cost;
  byAgent: NamedCost[];
  byTool: NamedCost[];
};

export const toCost = (answer: OfPeriod<CostPanel>): DashboardCost => {
  const { price, total, byAgent, byTool } = answer.panel;
  return {
    ...toPeriodHead(answer),
    price: price && { per_minute: price.perMinute, currency: price.currency },
    total: toCosts(total),
    by_agent: byAgent.map(toCostRow),
    by_tool: byTool.map(toCostRow),
  };
};
