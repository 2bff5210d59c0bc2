"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";

/** Reads all that the pane shows of a task, so that it paints at once when it is opened. */
export function prefetchTask(client: QueryClient, uid: string): void {
  void client.prefetchQuery(taskQueries.detail(uid));
  void client.prefetchQuery(taskQueries.extras(uid));
}

/** Reads what one step from the open task leads to. */
export function useNeighbours(uids: readonly string[], open: string | null): void {
  const client = useQueryClient();
  const index = open === null ? -1 : uids.indexOf(open);
  const before = index > 0 ? uids[index - 1] : undefined;
  const after = index >= 0 ? uids[index + 1] : undefined;
  useEffect(() => {
    for (const uid of [after, before]) if (uid) prefetchTask(client, uid);
  }, [client, after, before]);
}
