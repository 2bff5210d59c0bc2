"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { gather } from "@/lib/client/live/gather";
import { news } from "@/lib/client/live/news";
import { dashboardKeys } from "./dashboard-queries";

/** What waits is read again soon; what a period holds changes little with each task, and is more to count. */
const NOW_MS = 2000;
const PERIOD_MS = 15_000;

/** Reads the numbers again when something happens in the organization, now and then at most. */
export function useLiveDashboard(organizationUid: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    const readAgain = (queryKey: readonly string[]) => () => void client.invalidateQueries({ queryKey });
    const readers = [
      gather<void>(NOW_MS, readAgain(dashboardKeys.now())),
      gather<void>(PERIOD_MS, readAgain(dashboardKeys.period())),
    ];
    const happened = () => {
      for (const reader of readers) reader.add();
    };
    const ends = [
      news.changed.listen((hints) => {
        if (hints.some((hint) => hint.organization_uid === organizationUid)) happened();
      }),
      news.missed.listen(happened),
      news.began.listen(happened),
      ...readers.map(({ stop }) => stop),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client, organizationUid]);
}
