import { differenceWords, durationWords, shareWords } from "@/lib/client/words/amount-words";
import { bucketWords, WEEKDAYS } from "@/lib/client/words/dashboard-words";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { arrivalsQuery, endedQuery, rowQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { DashboardFlow } from "@/lib/contracts/desk/dashboard/flow";
import type { ListAddress } from "../list-address";
import { type Cell, cell, type Sheet } from "../sheet";

const MINUTE_MS = 60_000;

/** Arrivals and decisions of each hour or day. */
export function bucketSheet({ period, time_zone, buckets }: DashboardFlow, to: ListAddress): Sheet {
  const words = bucketWords(period.unit, time_zone);
  return {
    columns: [period.unit === "day" ? t("Day") : t("Hour"), t("Arrivals"), t("Decisions")],
    rows: buckets.map((bucket) => [
      cell(bucket.from, { words: words.full(bucket.from) }),
      cell(bucket.arrivals, { href: to(arrivalsQuery(bucket)) }),
      cell(bucket.decisions, { href: to(endedQuery("decisions", bucket)) }),
    ]),
  };
}

/** How many waited at the end of each hour or day. */
export function backlogSheet({ period, time_zone, buckets }: DashboardFlow): Sheet {
  const words = bucketWords(period.unit, time_zone);
  return {
    columns: [period.unit === "day" ? t("End of day") : t("End of hour"), t("Waiting")],
    rows: buckets
      .filter(({ backlog }) => backlog !== null)
      .map(({ from, backlog }) => [cell(from, { words: words.full(from) }), cell(backlog)]),
  };
}

export const OUTCOMES = ["approved", "edited", "rejected", "expired", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Record<Outcome, string> = {
  approved: t("Approved"),
  edited: t("Approved with edits"),
  rejected: t("Rejected"),
  expired: t("Expired"),
  withdrawn: t("Withdrawn"),
};

export const RATE_OF = {
  approved: "approval_rate",
  edited: "edit_rate",
  rejected: "rejection_rate",
  expired: "expiry_rate",
  withdrawn: "withdrawal_rate",
} as const satisfies Record<Outcome, string>;

/** What became of requests, against the period before. */
export const outcomeSheet = (flow: DashboardFlow, to: ListAddress): Sheet => ({
  columns: [t("Outcome"), t("Requests"), t("Share"), t("Share before"), t("Requests before"), t("Change")],
  rows: OUTCOMES.map((outcome) => {
    const [now, before] = [flow.totals[outcome], flow.previous_totals[outcome]];
    const share = (totals: DashboardFlow["totals"]): Cell => {
      const rate = totals[RATE_OF[outcome]];
      return cell(rate, { words: shareWords(rate) });
    };
    return [
      cell(OUTCOME_WORDS[outcome]),
      cell(now, { href: to(endedQuery(outcome, flow.period)) }),
      share(flow.totals),
      share(flow.previous_totals),
      cell(before, { href: to(endedQuery(outcome, flow.previous)) }),
      cell(now - before, { words: differenceWords(now, before) }),
    ];
  }),
});

const QUANTILES = [
  { name: "p50_ms", words: t("Half within (p50)") },
  { name: "p90_ms", words: t("90% within (p90)") },
  { name: "p95_ms", words: t("95% within (p95)") },
] as const;

/** How long it took, by the clock and by working hours, against the period before. */
export function timesSheet({ time_to_decision, previous_time_to_decision }: DashboardFlow): Sheet {
  const span = (ms: number | null) => cell(ms, { words: durationWords(ms) });
  return {
    columns: [t("Decisions"), t("By the clock"), t("Before"), t("Working hours"), t("Before")],
    units: [null, "ms", t("ms, by the clock"), "ms", t("ms, working hours")],
    rows: QUANTILES.map(({ name, words }) => [
      cell(words),
      span(time_to_decision.wall[name]),
      span(previous_time_to_decision.wall[name]),
      span(time_to_decision.working[name]),
      span(previous_time_to_decision.working[name]),
    ]),
  };
}

/** Whether requests are decided as soon as the organization wants it. */
export const levelSheet = (flow: DashboardFlow, to: ListAddress): Sheet => ({
  columns: [
    ...[t("Priority"), t("Within"), t("Target"), t("Attained"), t("Before"), t("Requests")],
    ...[t("Missed"), t("Budget used")],
  ],
  units: [null, t("minutes")],
  rows: flow.service_levels.map((level) => [
    cell(level.priority, { words: wordOf(level.priority) }),
    cell(level.minutes, { words: durationWords(level.minutes * MINUTE_MS) }),
    cell(level.target, { words: shareWords(level.target) }),
    cell(level.attainment, {
      words: shareWords(level.attainment),
      isBad: level.attainment !== null && level.attainment < level.target,
    }),
    cell(level.previous_attainment, { words: shareWords(level.previous_attainment) }),
    cell(level.total, {
      href: to(endedQuery("due_service", flow.period), rowQuery("priority", level.priority)),
    }),
    cell(level.missed),
    cell(level.budget_burn, {
      words: shareWords(level.budget_burn),
      isBad: level.budget_burn !== null && level.budget_burn > 1,
    }),
  ]),
});

/** How many came, or were decided, in each hour of the week. */
export function heatSheet(counts: readonly (readonly number[])[]): Sheet {
  const days = WEEKDAYS();
  return {
    columns: [t("Day"), ...Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`)],
    rows: counts.map((hours, day) => [cell(days[day] ?? ""), ...hours.map((count) => cell(count))]),
  };
}
