"use client";
import type { useQuery } from "@tanstack/react-query";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import { assignedSheet, heldUpTiles, nowSheet, waitingSheet } from "@/lib/client/dashboard/sheets/now-sheets";
import { t } from "@/lib/client/words/t";
import type { DashboardNow } from "@/lib/contracts/desk/dashboard/now";
import { Answered } from "../answered";
import { Panel } from "../panel";
import { PanelFiles } from "../panel-files";
import { SectionHead } from "../section-head";
import { NowSkeleton, WIDE_AND_NARROW } from "../skeletons";
import { Headlines } from "./headlines";
import { HeldUpTiles } from "./held-up-tiles";

type Props = { query: ReturnType<typeof useQuery<DashboardNow>>; to: ListAddress };

/** What waits at this moment. */
export const NowSection = ({ query, to }: Props) => (
  <section aria-labelledby="dashboard-now" className="flex flex-col gap-3">
    <SectionHead id="dashboard-now" title={t("Now")}>
      {query.data && <PanelFiles title={t("Now")} sheet={nowSheet(query.data, to)} body={null} />}
    </SectionHead>
    <Answered query={query} what={t("What waits")} skeleton={<NowSkeleton />}>
      {(now) => (
        <div className="flex flex-col gap-4">
          <Headlines now={now} to={to} />
          <HeldUpTiles tiles={heldUpTiles(now, to)} />
          <div className={WIDE_AND_NARROW}>
            <Panel title={t("Waiting by priority and age")} sheet={waitingSheet(now, to)} />
            <Panel
              title={t("Who has how much")}
              sheet={assignedSheet(now, to)}
              empty={t("Nothing is assigned to anybody.")}
            />
          </div>
        </div>
      )}
    </Answered>
  </section>
);
