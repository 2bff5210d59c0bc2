import type { Metadata } from "next";
import { AgentsSection } from "@/components/settings/agents/agents-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Agents") };

export default async function AgentsPage(props: SettingsProps) {
  return <AgentsSection me={await loadMeForSettings(props, "agents")} />;
}
