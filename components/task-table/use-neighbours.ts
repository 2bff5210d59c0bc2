"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { taskQueries } from "@/lib/client/tasks/task-queries";

/** Reads all that the pane shows of a task, so that it paints at once when it is opened. */
export function prefetchTask(client: QueryClient, uid: string): void {
  void client.prefetchQuery(taskQueries.detail(uid));
  void client.prefetchQuery(taskQueries.extras(uid));
}

/** In the order in which they are likely to be opened. */
const AROUND = [1, -1, 2];

/** Reads what the next steps from the open task lead to. */
export function useNeighbours(uids: readonly string[], open: string | null): void {
  const client = useQueryClient();
  const index = open === null ? -1 : uids.indexOf(open);
  const around = index < 0 ? [] : AROUND.flatMap((by) => uids[index + by] ?? []);
  const names = around.join();
  useEffect(() => {
    for (const uid of names.split(",")) if (uid) prefetchTask(client, uid);
  }, [client, names]);
}
