"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { dashboardQueries } from "@/lib/client/dashboard/dashboard-queries";
import {
  DASHBOARD_SEARCH,
  type DashboardSearch,
  periodQueryOf,
} from "@/lib/client/dashboard/dashboard-search";
import { listAddress } from "@/lib/client/dashboard/list-address";
import { useLiveDashboard } from "@/lib/client/dashboard/use-live-dashboard";
import { type Me, may, organizationOf } from "@/lib/client/person/person";
import { t } from "@/lib/client/words/t";
import { BySection } from "./by/by-section";
import { CostSection } from "./cost/cost-section";
import { DashboardHead } from "./dashboard-head";
import { EmptyDashboard } from "./empty-dashboard";
import { FlowSection } from "./flow/flow-section";
import { NowSection } from "./now/now-section";
import { PeriodBar } from "./period/period-bar";
import { QualitySection } from "./quality/quality-section";

/** How much waits, why, who decides it, how well, and what that costs. */
export function Dashboard({ me, organizationUid }: { me: Me; organizationUid: string | null }) {
  const [search, setSearch] = useQueryStates(DASHBOARD_SEARCH, { history: "push" });
  const organization = organizationOf(me, organizationUid);
  useLiveDashboard(organization?.uid);
  const query = periodQueryOf(search, organizationUid);
  const now = useQuery(dashboardQueries.now(organizationUid));
  const flow = useQuery(dashboardQueries.flow(query));
  const to = listAddress(organizationUid);
  const mayAdminister = may(me, organization?.uid ?? null, "organization:administer");
  const isQuiet = flow.data?.totals.arrivals === 0 && flow.data.totals.ended === 0;
  const wasQuiet = flow.data?.previous_totals.arrivals === 0 && flow.data.previous_totals.ended === 0;
  const isEmpty = isQuiet && wasQuiet && now.data?.pending === 0;
  return (
    <section
      aria-label={t("Dashboard")}
      className="h-full min-w-0 flex-1 scroll-pt-16 overflow-y-auto px-4 pb-12 md:px-6 print:overflow-visible print:p-0"
    >
      <div className="@container mx-auto flex max-w-[86rem] flex-col gap-4">
        <DashboardHead organization={organization?.name} query={query} asOf={now.data?.as_of} />
        {isEmpty && <EmptyDashboard />}
        {!isEmpty && <NowSection query={now} to={to} />}
        <PeriodBar
          search={search}
          change={(next: DashboardSearch) => void setSearch(next)}
          flow={flow.data}
        />
        {!isEmpty && (
          <>
            <FlowSection query={flow} to={to} />
            <BySection
              query={query}
              to={to}
              mayCompare={may(me, organization?.uid ?? null, "dashboard:reviewers")}
            />
            <QualitySection query={query} to={to} />
            <CostSection query={query} to={to} settingsHref={mayAdminister ? SETTINGS : null} />
          </>
        )}
      </div>
    </section>
  );
}

const SETTINGS = "/settings/organization";
