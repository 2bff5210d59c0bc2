import { durationWords, moneyWords } from "@/lib/client/words/amount-words";
import { DIMENSION_WORDS } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import type { DashboardCost } from "@/lib/contracts/desk/dashboard/cost";
import { endedQuery, rowQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { ListAddress } from "../list-address";
import { type Cell, cell, type Sheet } from "../sheet";

const MINUTE_MS = 60_000;

type Spent = Omit<DashboardCost["total"], "key" | "name">;

/** What decisions took and cost, by agent or by tool. */
export function costSheet(cost: DashboardCost, by: "agent" | "tool", to: ListAddress): Sheet {
  const { price, period } = cost;
  const span = (minutes: number | null) =>
    cell(minutes, { words: durationWords(minutes === null ? null : minutes * MINUTE_MS) });
  const money = (amount: number | null) =>
    cell(amount, { words: moneyWords(amount, price?.currency ?? "EUR") });
  const cellsOf = (spent: Spent, decisionsHref: string | undefined): Cell[] => [
    cell(spent.decisions, { href: decisionsHref }),
    span(spent.minutes_per_decision),
    ...(price ? [money(spent.cost_per_decision), money(spent.estimated_cost)] : [span(spent.minutes)]),
  ];
  const words = DIMENSION_WORDS[by];
  const decisions = endedQuery("decisions", period);
  return {
    columns: [
      ...[words.column, t("Decided"), t("Time each")],
      ...(price ? [t("Cost each"), t("Cost of all")] : [t("Time measured")]),
    ],
    units: [...[null, null, t("minutes")], ...(price ? [price.currency, price.currency] : [t("minutes")])],
    rows: cost[`by_${by}`].map((row) => [
      cell(row.key === null ? words.missing : (row.name ?? row.key)),
      ...cellsOf(row, to(decisions, rowQuery(by, row.key))),
    ]),
  };
}
