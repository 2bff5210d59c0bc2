import type { Metadata } from "next";
import { TokensSection } from "@/components/settings/tokens/tokens-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("API tokens") };

export default async function TokensPage(props: SettingsProps) {
  return <TokensSection me={await loadMeForSettings(props, "tokens")} />;
}
