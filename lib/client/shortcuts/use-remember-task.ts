"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { noteOpened, type RecentOf } from "./opened-tasks";

const LATER_MS = 500;

/** Where the code cannot be fetched now, it is written down with the next task. */
const remember = (): Promise<void> =>
  import("./recent-tasks").then(
    ({ rememberOpened }) => rememberOpened(),
    () => undefined,
  );

/** Remembers the open task for the palette, as soon as it could be read. */
export function useRememberTask(uid: string | null, { personUid, organizationUid }: RecentOf): void {
  const { data: title } = useQuery({
    ...taskQueries.detail(uid ?? ""),
    enabled: uid !== null,
    select: ({ data }) => data.title,
  });
  useEffect(() => {
    if (!uid || !title) return;
    noteOpened({ personUid, organizationUid }, { uid, title });
    // Who goes on at once must not wait for it; the palette writes it down by itself if it is opened before.
    const timer = setTimeout(() => void remember(), LATER_MS);
    return () => clearTimeout(timer);
  }, [uid, title, personUid, organizationUid]);
}
