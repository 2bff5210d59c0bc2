"use client";
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { whenIdle } from "@/lib/client/later/when-idle";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { Step } from "./walk";

/** Reads all that the pane shows of a task, so that it paints at once when it is opened. */
export function prefetchTask(client: QueryClient, uid: string): void {
  void client.prefetchQuery(taskQueries.detail(uid));
  void client.prefetchQuery(taskQueries.extras(uid));
}

/** Reads what it says, too, so that opening it is only showing it. */
async function prepareTask(client: QueryClient, uid: string): Promise<void> {
  const [{ data }, { prepareMarkdown }] = await Promise.all([
    client.ensureQueryData(taskQueries.detail(uid)),
    import("@/components/ui/untrusted-markdown"),
  ]);
  for (const text of [data.type === "hil_approval" && data.reasoning, data.description]) {
    if (text) whenIdle(() => prepareMarkdown(text));
  }
}

/** In steps onwards, in the order in which they are likely to be opened. */
const AROUND = [1, 2, -1];
/** So many of them are drawn: where nobody has time to draw the next before it is asked for, it was drawn before. */
const DRAWN = 2;

/** The open task is painted by then, and the next key not yet pressed. */
const AFTER_PAINT_MS = 30;

/** Reads what the next steps from the open task lead to, and gives those that lie onwards. */
export function useNeighbours(uids: readonly string[], open: string | null, step: Step): readonly string[] {
  const client = useQueryClient();
  const index = open === null ? -1 : uids.indexOf(open);
  const around = index < 0 ? [] : AROUND.flatMap((by) => uids[index + by * step] ?? []);
  const names = around.join();
  useEffect(() => {
    const read = () => {
      for (const uid of names.split(",").filter(Boolean)) {
        prefetchTask(client, uid);
        // Where that fails, the pane says so.
        void prepareTask(client, uid).catch(() => undefined);
      }
    };
    const timer = setTimeout(read, AFTER_PAINT_MS);
    return () => clearTimeout(timer);
  }, [client, names]);
  const likely = around.slice(0, DRAWN).join();
  return useMemo(() => likely.split(",").filter(Boolean), [likely]);
}
