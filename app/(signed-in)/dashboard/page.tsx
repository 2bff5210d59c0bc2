import type { Metadata } from "next";
import { dashboardAddress } from "@/lib/client/url-state/dashboard-address";
import { t } from "@/lib/client/words/t";
import { loadMe } from "../load-me";
import { DashboardScreen } from "./dashboard-screen";

export const metadata: Metadata = { title: t("Dashboard") };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: Props) {
  const given = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0] ?? ""]);
  const search = new URLSearchParams(given);
  const me = await loadMe(search.size > 0 ? `${dashboardAddress(null)}?${search}` : dashboardAddress(null));
  return <DashboardScreen me={me} />;
}
