import type { Metadata } from "next";
import { OrganizationSection } from "@/components/settings/organization/organization-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Organization") };

export default async function OrganizationPage(props: SettingsProps) {
  return <OrganizationSection me={await loadMeForSettings(props, "organization")} />;
}
