import type { Metadata } from "next";
import { EndpointPage } from "@/components/settings/webhooks/endpoint-page";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../../load-settings";

export const metadata: Metadata = { title: t("Webhook") };

type Props = SettingsProps & { params: Promise<{ uid: string }> };

export default async function OneWebhookPage(props: Props) {
  const { uid } = await props.params;
  return (
    <EndpointPage uid={uid} me={await loadMeForSettings(props, `webhooks/${encodeURIComponent(uid)}`)} />
  );
}
