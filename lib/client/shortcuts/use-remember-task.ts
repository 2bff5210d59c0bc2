"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { RecentOf, RecentTask } from "./recent-tasks";

const LATER_MS = 500;

/** Where the code cannot be fetched now, the next task is remembered again. */
const remember = (of: RecentOf, task: RecentTask): Promise<void> =>
  import("./recent-tasks").then(
    ({ rememberTask }) => rememberTask(of, task),
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
    // Nobody looks for it in the moment in which it is opened.
    const timer = setTimeout(() => void remember({ personUid, organizationUid }, { uid, title }), LATER_MS);
    return () => clearTimeout(timer);
  }, [uid, title, personUid, organizationUid]);
}
