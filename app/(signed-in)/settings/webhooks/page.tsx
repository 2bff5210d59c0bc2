import type { Metadata } from "next";
import { WebhooksSection } from "@/components/settings/webhooks/webhooks-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Webhooks") };

export default async function WebhooksPage(props: SettingsProps) {
  return <WebhooksSection me={await loadMeForSettings(props, "webhooks")} />;
}
