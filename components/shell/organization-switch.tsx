"use client";
import { Building2, Check, ChevronsUpDown, Plus } from "lucide";
import { usePathname, useRouter } from "next/navigation";
import { memo } from "react";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { CHANNELS, channelsAddress } from "@/lib/client/url-state/channel-address";
import { newOrganizationAddress } from "@/lib/client/url-state/settings-address";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import { type ChangeSearch, useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import { permissionsOf } from "@/lib/domain/permissions";
import { DefaultOrganization } from "./default-organization";

const LOOK =
  "flex h-8 min-w-0 items-center gap-2 rounded-md px-2 text-left text-muted max-md:size-11 max-wide:justify-center max-wide:px-0";

type Organization = Me["organizations"][number];

const mayAdminister = (organization: Organization | undefined) =>
  organization !== undefined && permissionsOf(organization.role).has("organization:administer");

/** Whose work is shown. With one organization there is nothing to switch, but an admin can make another one. */
export function OrganizationSwitch({ me }: { me: Me }) {
  const [search, change] = useTaskFilter();
  return <Switch me={me} search={search} change={change} />;
}

type Props = { me: Me; search: TaskSearch; change: ChangeSearch };

const Switch = memo(function Switch({ me, search, change }: Props) {
  const path = usePathname();
  const router = useRouter();
  const current = organizationOf(me, search.organization_uid);
  const name = current?.name ?? t("Unknown organization");

  const hasOthers = me.organizations.length > 1;
  const administered = mayAdminister(current) ? current : me.organizations.find(mayAdminister);
  const inAddress = (uid: string) => (uid === me.defaultOrganizationUid ? null : uid);

  if (!hasOthers && !administered) {
    return (
      <p className={LOOK} title={name}>
        <Icon of={Building2} />
        <span className="truncate max-wide:sr-only">{name}</span>
      </p>
    );
  }

  const choose = (uid: string) => {
    const organizationUid = inAddress(uid);
    // A channel belongs to the organization that is being left.
    if (path.startsWith(`${CHANNELS}/`)) return router.push(channelsAddress(organizationUid));
    change({
      organization_uid: organizationUid,
      task: null,
      view: null,
      assign_to_uid: null,
      origin_agent_uid: null,
    });
  };

  return (
    <PopupButton
      label={t("Organizations")}
      button={{
        title: name,
        className: `${LOOK} hover:bg-hover hover:text-text`,
        children: (
          <>
            <Icon of={Building2} />
            <span className="sr-only">{t("Organization:")} </span>
            <span className="flex-1 truncate max-wide:sr-only">{name}</span>
            <Icon of={ChevronsUpDown} className="size-3.5 max-wide:hidden" />
          </>
        ),
      }}
    >
      {(close) => (
        <>
          {me.organizations.map(({ uid, name: each, role }) => (
            <button
              key={uid}
              type="button"
              aria-current={uid === current?.uid ? "true" : undefined}
              onClick={() => {
                close();
                choose(uid);
              }}
              className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
            >
              <span className="flex-1 truncate">{each}</span>
              <span className="text-xs text-muted">{wordOf(role)}</span>
              <Icon
                of={Check}
                className={`size-4 ${uid === current?.uid ? "text-accent-fg" : "invisible"}`}
              />
            </button>
          ))}
          {hasOthers && <DefaultOrganization me={me} current={current} />}
          {administered && (
            <NewOrganization href={newOrganizationAddress(inAddress(administered.uid))} onFollow={close} />
          )}
        </>
      )}
    </PopupButton>
  );
});

const NewOrganization = ({ href, onFollow }: { href: string; onFollow: () => void }) => (
  <div className="mt-1 border-t border-line pt-1">
    <a
      href={href}
      onClick={onFollow}
      className="flex min-h-9 items-center gap-2 rounded-md px-2 py-1 hover:bg-hover max-md:min-h-11"
    >
      <Icon of={Plus} />
      {t("New organization…")}
    </a>
  </div>
);
