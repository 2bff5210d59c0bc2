"use client";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import { notificationsSwitch, titleSwitch, useKeptSwitch } from "@/lib/client/live/kept-switch";
import { askToNotify, canNotify } from "@/lib/client/live/notifications";
import { t } from "@/lib/client/words/t";

const TitleCountSwitch = () => (
  <Switch
    label={t("Count in the page's title")}
    isOn={useKeptSwitch(titleSwitch)}
    onChange={titleSwitch.set}
  />
);

/** How the desk calls somebody who looks elsewhere. The browser is asked only when it is switched on. */
export function AlertSwitches() {
  const isOn = useKeptSwitch(notificationsSwitch);
  const [isRefused, setRefused] = useState(false);
  const change = async (on: boolean) => {
    const mayNotify = on && (await askToNotify());
    setRefused(on && !mayNotify);
    notificationsSwitch.set(mayNotify);
  };
  return (
    <div className="mb-1 border-b border-line pb-1">
      {canNotify() && (
        <Switch label={t("Notify me of what I am assigned")} isOn={isOn} onChange={(on) => void change(on)} />
      )}
      {isRefused && (
        <p role="alert" className="px-2 pb-1.5 text-xs text-danger-fg">
          {t(
            "The browser does not allow it. Allow notifications for this page in its settings, then try again.",
          )}
        </p>
      )}
      <TitleCountSwitch />
    </div>
  );
}
