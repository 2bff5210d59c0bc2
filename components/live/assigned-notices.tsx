"use client";
import { useEffect, useRef } from "react";
import { Assigned } from "@/lib/client/live/assigned";
import type { TaskHint } from "@/lib/client/live/hints";
import { notificationsSwitch, useKeptSwitch } from "@/lib/client/live/kept-switch";
import { news } from "@/lib/client/live/news";
import { mayNotify, notify } from "@/lib/client/live/notifications";
import type { Me } from "@/lib/client/person/person";
import { useGoToTasks } from "@/lib/client/url-state/use-go-to-tasks";
import { t } from "@/lib/client/words/t";

/** Tells who looks elsewhere of what is newly assigned to them, if they want that. */
export function AssignedNotices({ me }: { me: Me }) {
  const isOn = useKeptSwitch(notificationsSwitch);
  const goToTasks = useGoToTasks();
  const latest = useRef(goToTasks);
  useEffect(() => {
    latest.current = goToTasks;
  });
  useEffect(() => {
    if (!isOn || !mayNotify()) return;
    const organizations = me.organizations.map(({ uid }) => uid);
    const assigned = new Assigned(me.uid);
    assigned.start(organizations);
    const hear = async (hints: readonly TaskHint[]) => {
      // Asked for also while they look, so that it is known later what they have seen.
      const rows = await assigned.newOf(hints).catch(() => []);
      if (document.visibilityState !== "hidden") return;
      for (const { uid, title } of rows) {
        const onClick = () => latest.current({ task: uid });
        notify({ title: t("Assigned to you"), body: title, uid, onClick });
      }
    };
    const ends = [
      news.changed.listen((hints) => void hear(hints)),
      news.missed.listen(() => assigned.start(organizations)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [isOn, me.uid, me.organizations]);
  return null;
}
