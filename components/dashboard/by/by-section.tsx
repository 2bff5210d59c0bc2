"use client";
import { useQuery } from "@tanstack/react-query";
import { dashboardQueries } from "@/lib/client/dashboard/dashboard-queries";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import { breakdownSheet, editedPathSheet, reasonSheet } from "@/lib/client/dashboard/sheets/breakdown-sheets";
import { DIMENSION_WORDS } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import { DIMENSIONS, type Dimension } from "@/lib/domain/dashboard/words";
import { Answered } from "../answered";
import { Panel } from "../panel";
import { SectionHead } from "../section-head";
import { GRID, PanelSkeletons } from "../skeletons";

type Props = {
  query: Record<string, string>;
  to: ListAddress;
  /** Whether one may see numbers of single reviewers. */
  mayCompare: boolean;
};

/** Where requests come from, who decides them, and what is changed or turned down. */
export const BySection = ({ query, to, mayCompare }: Props) => (
  <section aria-labelledby="dashboard-by" className="flex flex-col gap-4">
    <SectionHead id="dashboard-by" title={t("Where it comes from")} />
    <div className={GRID}>
      {DIMENSIONS.filter((by) => by !== "reviewer" || mayCompare).map((by) => (
        <Breakdown key={by} by={by} query={query} to={to} />
      ))}
    </div>
    <Patterns query={query} to={to} />
  </section>
);

function Breakdown({ by, query, to }: Omit<Props, "mayCompare"> & { by: Dimension }) {
  const { title } = DIMENSION_WORDS[by];
  return (
    <div className="min-w-0">
      <Answered
        query={useQuery(dashboardQueries.breakdown(by, query))}
        what={title}
        skeleton={<PanelSkeletons count={1} className="col-span-full h-56" />}
      >
        {(breakdown) => (
          <Panel
            title={title}
            note={
              by === "reviewer" ? t("How much each person decided; it says nothing of how well") : undefined
            }
            sheet={breakdownSheet(breakdown, to)}
            empty={t("Nothing in this period.")}
            className="h-full"
          />
        )}
      </Answered>
    </div>
  );
}

const Patterns = ({ query, to }: Omit<Props, "mayCompare">) => (
  <Answered
    query={useQuery(dashboardQueries.patterns(query))}
    what={t("What reviewers change")}
    skeleton={<PanelSkeletons count={2} className="h-56" />}
  >
    {(patterns) => (
      <div className={GRID}>
        <Panel
          title={t("What reviewers change most")}
          note={t("Arguments that were edited before an approval")}
          sheet={editedPathSheet(patterns, to)}
          empty={t("No argument was changed in this period.")}
        />
        <Panel
          title={t("Why requests are rejected")}
          note={t("In the reviewers’ own words")}
          sheet={reasonSheet(patterns)}
          empty={t("Nothing was rejected in this period.")}
        />
      </div>
    )}
  </Answered>
);
