"use client";
import { useQuery } from "@tanstack/react-query";
import { dashboardQueries } from "@/lib/client/dashboard/dashboard-queries";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import { costSheet } from "@/lib/client/dashboard/sheets/cost-sheets";
import { durationWords, moneyWords } from "@/lib/client/words/amount-words";
import { rich } from "@/lib/client/words/rich";
import { numberWords, t } from "@/lib/client/words/t";
import type { DashboardCost } from "@/lib/contracts/desk/dashboard/cost";
import { Answered } from "../answered";
import { Panel } from "../panel";
import { SectionHead } from "../section-head";
import { LINK } from "../sheet-table";
import { GRID, PanelSkeletons } from "../skeletons";

const MINUTE_MS = 60_000;

type Props = {
  query: Record<string, string>;
  to: ListAddress;
  /** Where one may set the price; null for whoever may not. */
  settingsHref: string | null;
};

/** What people's time on decisions costs. */
export const CostSection = ({ query, to, settingsHref }: Props) => (
  <section aria-labelledby="dashboard-cost" className="flex flex-col gap-3">
    <SectionHead id="dashboard-cost" title={t("Cost")} />
    <Answered
      query={useQuery(dashboardQueries.cost(query))}
      what={t("Cost")}
      skeleton={<PanelSkeletons count={2} className="h-56" />}
    >
      {(cost) => (
        <div className="flex flex-col gap-3">
          <p className="text-read text-muted">
            {cost.price ? <Sum cost={cost} price={cost.price} /> : <NoPrice settingsHref={settingsHref} />}
          </p>
          <div className={GRID}>
            <Panel
              title={t("Cost by agent")}
              sheet={costSheet(cost, "agent", to)}
              empty={t("Nothing in this period.")}
            />
            <Panel
              title={t("Cost by tool")}
              sheet={costSheet(cost, "tool", to)}
              empty={t("Nothing in this period.")}
            />
          </div>
        </div>
      )}
    </Answered>
  </section>
);

type Price = NonNullable<DashboardCost["price"]>;

function Sum({ cost: { total }, price }: { cost: DashboardCost; price: Price }) {
  if (total.minutes_per_decision === null) {
    return t("Of no decision in this period it is known how long it was looked at.");
  }
  return t(
    "{decisions} decisions, looked at for {each} each: {cost} a decision, about {all} in all. Of {timed} decisions the time is known; a minute costs {price}.",
    {
      decisions: numberWords(total.decisions),
      timed: numberWords(total.timed),
      each: durationWords(total.minutes_per_decision * MINUTE_MS),
      cost: moneyWords(total.cost_per_decision, price.currency),
      all: moneyWords(total.estimated_cost, price.currency),
      price: moneyWords(price.per_minute, price.currency),
    },
  );
}

const NoPrice = ({ settingsHref }: { settingsHref: string | null }) =>
  settingsHref === null
    ? t(
        "Nobody has said what a minute of a reviewer costs. An admin can set it in the organization’s settings.",
      )
    : rich("Nobody has said what a minute of a reviewer costs. Set it in the {settings}.", {
        settings: (
          <a href={settingsHref} className={LINK}>
            {t("organization’s settings")}
          </a>
        ),
      });
