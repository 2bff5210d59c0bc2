"use client";
import { BookOpen, LogOut, Settings } from "lucide";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import type { Me } from "@/lib/client/person/person";
import { forgetRecentTasks } from "@/lib/client/shortcuts/forget-recent-tasks";
import { settingsAddress } from "@/lib/client/url-state/settings-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";

const ITEM =
  "flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover disabled:opacity-50 max-md:h-11";

/** A full load afterwards, so that nothing that was read stays in memory; nor does it in the browser. */
async function leave(): Promise<void> {
  forgetRecentTasks();
  try {
    const { signOut } = await import("next-auth/react");
    await signOut({ redirect: false });
  } finally {
    window.location.assign("/sign-in");
  }
}

type Props = {
  me: Me;
  /** What else they may choose here. */
  children?: React.ReactNode;
};

export function PersonMenu({ me, children }: Props) {
  const [isLeaving, setLeaving] = useState(false);
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
        disabled={isLeaving}
        className={ITEM}
        onClick={() => {
          setLeaving(true);
          void leave();
        }}
      >
        <Icon of={LogOut} />
        {t("Sign out")}
      </button>
    </PopupButton>
  );
}
