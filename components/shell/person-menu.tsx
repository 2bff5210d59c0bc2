"use client";
import { BookOpen, LogOut, Settings } from "lucide";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import { useLeave } from "@/lib/client/person/leaving";
import type { Me } from "@/lib/client/person/person";
import { forgetRecentTasks } from "@/lib/client/shortcuts/forget-recent-tasks";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";

const ITEM = "flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11";

type Props = {
  me: Me;
  /** What else they may choose here. */
  children?: React.ReactNode;
};

export function PersonMenu({ me, children }: Props) {
  const leave = useLeave();
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  return (
    <PopupButton
      label={t("Account")}
      button={{
        title: me.name,
        className:
          "flex h-8 min-w-0 items-center gap-2 rounded-md px-1.5 text-left hover:bg-hover max-md:size-11 max-wide:justify-center max-wide:px-0",
        children: (
          <>
            <Avatar name={me.name} url={me.avatarUrl} />
            <span className="sr-only">{t("Account:")} </span>
            <span className="truncate max-wide:sr-only">{me.name}</span>
          </>
        ),
      }}
    >
      <p className="px-2 pt-1.5 font-medium">{me.name}</p>
      <p className="mb-1 truncate border-b border-line px-2 pb-2 text-xs text-muted">{me.email}</p>
      {children}
      <a href={settingsAddress(organizationUid)} className={ITEM}>
        <Icon of={Settings} />
        {t("Settings")}
      </a>
      <a href="/docs" className={`${ITEM} md:hidden`}>
        <Icon of={BookOpen} />
        {t("API reference")}
      </a>
      <button
        type="button"
        className={ITEM}
        onClick={() =>
          leave(() => {
            forgetRecentTasks();
            window.location.assign("/sign-in");
          })
        }
      >
        <Icon of={LogOut} />
        {t("Sign out")}
      </button>
    </PopupButton>
  );
}
