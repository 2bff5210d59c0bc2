import type { Metadata } from "next";
import { AgentPage } from "@/components/settings/agents/agent-page";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../../load-settings";

export const metadata: Metadata = { title: t("Agent") };

type Props = SettingsProps & { params: Promise<{ uid: string }> };

export default async function OneAgentPage(props: Props) {
  const { uid } = await props.params;
  return <AgentPage uid={uid} me={await loadMeForSettings(props, `agents/${encodeURIComponent(uid)}`)} />;
}
