"use client";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import { OUTCOME_WORDS, OUTCOMES, RATE_OF } from "@/lib/client/dashboard/sheets/flow-sheets";
import { bucketWords } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import { arrivalsQuery, endedQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { DashboardFlow } from "@/lib/contracts/desk/dashboard/flow";
import { FlowBars } from "../charts/flow-bars";
import { LineChart } from "../charts/line-chart";
import { OutcomeBars } from "../charts/outcome-bars";

type Props = { flow: DashboardFlow; to: ListAddress };

export function FlowChart({ flow: { period, time_zone, buckets }, to }: Props) {
  const words = bucketWords(period.unit, time_zone);
  return (
    <FlowBars
      name={t("Arrivals and decisions")}
      columns={buckets.map((bucket) => ({
        label: words.full(bucket.from),
        tick: words.short(bucket.from),
        arrivals: bucket.arrivals,
        decisions: bucket.decisions,
        arrivalsHref: to(arrivalsQuery(bucket)),
        decisionsHref: to(endedQuery("decisions", bucket)),
      }))}
    />
  );
}

export function BacklogChart({ flow: { period, time_zone, buckets } }: Pick<Props, "flow">) {
  const words = bucketWords(period.unit, time_zone);
  return (
    <LineChart
      name={t("Backlog")}
      label={t("Waiting")}
      points={buckets.flatMap(({ from, backlog }) =>
        backlog === null ? [] : [{ label: words.full(from), tick: words.short(from), value: backlog }],
      )}
    />
  );
}

export const OutcomeChart = ({ flow: { totals, previous_totals, period }, to }: Props) => (
  <OutcomeBars
    name={t("What became of requests")}
    bars={OUTCOMES.map((outcome) => ({
      outcome,
      label: OUTCOME_WORDS[outcome],
      count: totals[outcome],
      before: previous_totals[outcome],
      share: totals[RATE_OF[outcome]],
      shareBefore: previous_totals[RATE_OF[outcome]],
      href: to(endedQuery(outcome, period)),
    }))}
  />
);
