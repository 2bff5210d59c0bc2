"use client";
import { Popover } from "@base-ui/react/popover";
import { Building2, Check, ChevronsUpDown } from "lucide-react";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { Popup } from "@/components/ui/popup";
import { type Me, organizationOf } from "@/lib/client/person/person";
import { CHANNELS, channelsAddress } from "@/lib/client/url-state/channel-address";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";

const LOOK =
  "flex h-8 min-w-0 items-center gap-2 rounded-md px-2 text-left text-muted max-md:size-11 max-wide:justify-center max-wide:px-0";

/** Whose work is shown. With one organization there is nothing to switch. */
export function OrganizationSwitch({ me }: { me: Me }) {
  const [search, change] = useTaskSearch();
  const [isOpen, setOpen] = useState(false);
  const path = usePathname();
  const router = useRouter();
  const current = organizationOf(me, search.organization_uid);
  const name = current?.name ?? t("Unknown organization");

  if (me.organizations.length < 2) {
    return (
      <p className={LOOK} title={name}>
        <Icon of={Building2} />
        <span className="truncate max-wide:sr-only">{name}</span>
      </p>
    );
  }

  const choose = (uid: string) => {
    setOpen(false);
    const organizationUid = uid === me.defaultOrganizationUid ? null : uid;
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
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger className={`${LOOK} hover:bg-hover hover:text-text`} title={name}>
        <Icon of={Building2} />
        <span className="sr-only">{t("Organization:")} </span>
        <span className="flex-1 truncate max-wide:sr-only">{name}</span>
        <Icon of={ChevronsUpDown} className="size-3.5 max-wide:hidden" />
      </Popover.Trigger>
      <Popup label={t("Organizations")}>
        {me.organizations.map(({ uid, name: each, role }) => (
          <button
            key={uid}
            type="button"
            aria-current={uid === current?.uid ? "true" : undefined}
            onClick={() => choose(uid)}
            className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
          >
            <span className="flex-1 truncate">{each}</span>
            <span className="text-xs text-muted">{wordOf(role)}</span>
            <Icon of={Check} className={`size-4 ${uid === current?.uid ? "text-accent-fg" : "invisible"}`} />
          </button>
        ))}
      </Popup>
    </Popover.Root>
  );
}
