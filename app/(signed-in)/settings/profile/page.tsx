import type { Metadata } from "next";
import { AlertSwitches } from "@/components/live/alert-switches";
import { ProfileSection } from "@/components/settings/profile/profile-section";
import { SingleKeysSwitch } from "@/components/shortcuts/single-keys-switch";
import { t } from "@/lib/client/words/t";
import { loadMeForSettings, type SettingsProps } from "../load-settings";

export const metadata: Metadata = { title: t("Profile") };

export default async function ProfilePage(props: SettingsProps) {
  return (
    <ProfileSection me={await loadMeForSettings(props, "profile")}>
      <AlertSwitches />
      <SingleKeysSwitch />
    </ProfileSection>
  );
}
