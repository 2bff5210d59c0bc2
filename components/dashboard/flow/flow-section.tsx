"use client";
import type { useQuery } from "@tanstack/react-query";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import {
  backlogSheet,
  bucketSheet,
  levelSheet,
  outcomeSheet,
  timesSheet,
} from "@/lib/client/dashboard/sheets/flow-sheets";
import { t } from "@/lib/client/words/t";
import type { DashboardFlow } from "@/lib/contracts/desk/dashboard/flow";
import { Answered } from "../answered";
import { Explained } from "../explained";
import { Panel } from "../panel";
import { SectionHead } from "../section-head";
import { GRID, PanelSkeletons } from "../skeletons";
import { BacklogChart, FlowChart, OutcomeChart } from "./flow-charts";
import { HeatPanel } from "./heat-panel";

type Props = { query: ReturnType<typeof useQuery<DashboardFlow>>; to: ListAddress };

/** What came in a period, what was decided, and how soon. */
export const FlowSection = ({ query, to }: Props) => (
  <section aria-labelledby="dashboard-flow" className="flex flex-col gap-4">
    <SectionHead id="dashboard-flow" title={t("Flow")} />
    <Answered query={query} what={t("The flow")} skeleton={<PanelSkeletons count={6} />}>
      {(flow) => (
        <div className={GRID}>
          <Panel
            title={t("Arrivals and decisions")}
            sheet={bucketSheet(flow, to)}
            chart={<FlowChart flow={flow} to={to} />}
          />
          <Panel
            title={t("Backlog")}
            note={t("Requests that waited at the end of each step")}
            sheet={backlogSheet(flow)}
            chart={<BacklogChart flow={flow} />}
          />
          <Panel
            title={t("What became of requests")}
            note={t("The thin bars are the period before")}
            sheet={outcomeSheet(flow, to)}
            chart={<OutcomeChart flow={flow} to={to} />}
          />
          <Panel
            title={t("Time to a decision")}
            note={t("From the request to the decision; working hours are those of the organization")}
            sheet={timesSheet(flow)}
          />
          <Panel
            title={t("Service levels")}
            sheet={levelSheet(flow, to)}
            aside={
              <Explained label={t("What the budget is")}>
                {t(
                  "A target of 95% allows 5% of the requests to be decided late or to expire. That is the budget: at 100% it is used up.",
                )}
              </Explained>
            }
          />
          <HeatPanel flow={flow} />
        </div>
      )}
    </Answered>
  </section>
);
