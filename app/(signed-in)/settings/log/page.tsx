import type { Metadata } from "next";
import { LogSection } from "@/components/settings/log/log-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Log") };

export default async function LogPage(props: SettingsProps) {
  return <LogSection me={await loadMeForSettings(props, "log")} />;
}
