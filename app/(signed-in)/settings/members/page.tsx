import type { Metadata } from "next";
import { MembersSection } from "@/components/settings/members/members-section";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Members") };

export default async function MembersPage(props: SettingsProps) {
  return <MembersSection me={await loadMeForSettings(props, "members")} />;
}
