import type { Metadata } from "next";
import { SettingsOverview } from "@/components/settings/settings-nav";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "./load-settings";

export const metadata: Metadata = { title: t("Settings") };

export default async function SettingsPage(props: SettingsProps) {
  return <SettingsOverview me={await loadMeForSettings(props)} />;
}
