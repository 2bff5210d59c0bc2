"use client";
import { Settings } from "lucide";
import { usePathname } from "next/navigation";
import { SETTINGS, settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { ViewLink } from "./view-link";

/** On a phone it stands in the menu of the person; its keys work there as well. */
export function SettingsLink() {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  return (
    <ViewLink
      label={t("Settings")}
      glyph={Settings}
      shortcut="go-settings"
      href={settingsAddress(organizationUid)}
      isCurrent={usePathname().startsWith(SETTINGS)}
      className="max-md:hidden"
    />
  );
}
