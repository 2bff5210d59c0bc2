import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ViewGate } from "@/components/views/view-gate";
import { t } from "@/lib/client/words/t";
import { loadMe } from "../load-me";
import { loadFirstRows } from "./load-first-rows";
import { plainAddress } from "./plain-address";
import { TasksScreen } from "./tasks-screen";

export const metadata: Metadata = { title: t("Work tasks") };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TasksPage({ searchParams }: Props) {
  const asked = await searchParams;
  const { address, isPlain } = plainAddress(asked);
  const me = await loadMe(address);
  if (!isPlain) redirect(address);
  const firstRows = await loadFirstRows(asked);
  return (
    <ViewGate me={me}>
      <TasksScreen me={me} firstRows={firstRows} />
    </ViewGate>
  );
}
