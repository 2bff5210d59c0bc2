"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { type RecentOf, rememberTask } from "./recent-tasks";

/** Remembers the open task for the palette, as soon as it could be read. */
export function useRememberTask(uid: string | null, { personUid, organizationUid }: RecentOf): void {
  const { data: title } = useQuery({
    ...taskQueries.detail(uid ?? ""),
    enabled: uid !== null,
    select: ({ data }) => data.title,
  });
  useEffect(() => {
    if (uid && title) rememberTask({ personUid, organizationUid }, { uid, title });
  }, [uid, title, personUid, organizationUid]);
}
