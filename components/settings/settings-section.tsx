"use client";
import { ChevronLeft } from "lucide";
import { Icon } from "@/components/ui/icon";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { type Permission, permissionsOf } from "@/lib/domain/permissions";
import { maySee, SETTINGS_SECTIONS } from "./sections";

/** The organization whose settings are shown, and what the person may do there. */
export type SettingsPlace = {
  organizationUid: string;
  organizationName: string;
  may: (permission: Permission) => boolean;
};

type Props = { me: Me; id: string; children: (place: SettingsPlace) => React.ReactNode };

/** The frame of a section: its heading, and what the address asks for, or calmly that it is not for this person. */
export function SettingsSection({ me, id, children }: Props) {
  const [{ organization_uid: asked }] = useTaskFilter();
  useEarlyKeys("page");
  const section = SETTINGS_SECTIONS.find((each) => each.id === id);
  const organization = organizationOf(me, asked);
  if (!section) return null;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col px-4 py-6 md:px-8">
      <a
        href={settingsAddress(asked)}
        className="-ml-1 flex min-h-11 w-fit items-center gap-1 text-muted md:hidden"
      >
        <Icon of={ChevronLeft} />
        {t("Settings")}
      </a>
      <h1 className="text-head font-semibold">{section.label}</h1>
      <p className="mt-1 mb-6 text-read text-muted">{section.about}</p>
      {organization && maySee(section, organization.role) ? (
        // Nothing that was typed for one organization must be saved for another.
        <div key={section.group === "you" ? section.id : organization.uid} className="@container">
          {children({
            organizationUid: organization.uid,
            organizationName: organization.name,
            may: (permission) => permissionsOf(organization.role).has(permission),
          })}
        </div>
      ) : (
        <NotForYou organizationName={organization?.name ?? null} />
      )}
    </div>
  );
}

const NotForYou = ({ organizationName }: { organizationName: string | null }) => (
  <p className="rounded-lg border border-line bg-surface px-4 py-6 text-center text-read text-muted">
    {organizationName === null
      ? t("You are not a member of this organization. Choose another one.")
      : t("Your role in {organization} does not include this. An admin can do it, or change your role.", {
          organization: organizationName,
        })}
  </p>
);
