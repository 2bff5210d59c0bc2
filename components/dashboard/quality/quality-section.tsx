"use client";
import { useQuery } from "@tanstack/react-query";
import { dashboardQueries } from "@/lib/client/dashboard/dashboard-queries";
import type { ListAddress } from "@/lib/client/dashboard/list-address";
import {
  disagreementSheet,
  reviewerSheet,
  signalSheet,
  streakSheet,
} from "@/lib/client/dashboard/sheets/quality-sheets";
import { t } from "@/lib/client/words/t";
import type { DashboardQuality } from "@/lib/contracts/desk/dashboard/quality";
import { Answered } from "../answered";
import { Explained } from "../explained";
import { Panel } from "../panel";
import { SectionHead } from "../section-head";
import { GRID, PanelSkeletons } from "../skeletons";

type Props = { query: Record<string, string>; to: ListAddress };

/** Signs that a look is worth it. None of them says that a decision was wrong. */
export const QualitySection = ({ query, to }: Props) => (
  <section aria-labelledby="dashboard-quality" className="flex flex-col gap-4">
    <SectionHead id="dashboard-quality" title={t("Quality of oversight")} />
    <Answered
      query={useQuery(dashboardQueries.quality(query))}
      what={t("Quality of oversight")}
      skeleton={<PanelSkeletons count={2} className="h-56" />}
    >
      {(quality) => (
        <div className={GRID}>
          <Panel
            title={t("Signals")}
            note={t(
              "Places to look at. A quick decision can be a good one, and a long row of approvals too.",
            )}
            sheet={signalSheet(quality, to)}
          />
          <Panel
            title={t("Similar requests decided differently")}
            sheet={disagreementSheet(quality, to)}
            empty={t("None in this period.")}
            aside={
              <Explained label={t("What counts as similar")}>
                {t(
                  "The same agent asked for the same tool with the same arguments, and different people decided differently. There may be good reasons; where there are none, a shared rule helps.",
                )}
              </Explained>
            }
          />
          {quality.reviewers && <ByReviewer quality={quality} to={to} />}
        </div>
      )}
    </Answered>
  </section>
);

const ByReviewer = ({ quality, to }: { quality: DashboardQuality; to: ListAddress }) => (
  <>
    <Panel
      title={t("Signals by reviewer")}
      note={t("To offer help, not to rank: who gets the easy requests decides them quickly.")}
      sheet={reviewerSheet(quality, to)}
      empty={t("Nobody decided anything in this period.")}
    />
    <Panel
      title={t("Approvals in a row")}
      note={t("{count} or more by one person, without an edit or a rejection in between", {
        count: quality.streaks.min_length,
      })}
      sheet={streakSheet(quality, to)}
      empty={t("None in this period.")}
    />
  </>
);
