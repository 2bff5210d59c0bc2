"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { goToSignIn } from "@/lib/client/api/sign-in-address";
import { countAgain } from "@/lib/client/tasks/count-again";
import { patchRow, rowOf } from "@/lib/client/tasks/rows-cache";
import { gather } from "./gather";
import type { TaskHint } from "./hints";
import { keepTrueLists } from "./keep-true-lists";
import { newestOf } from "./newest";
import { news } from "./news";
import { noteOwnChanges } from "./own-changes";
import type { OwnChange } from "./own-versions";
import { refreshAllTasks, refreshTasks } from "./refresh-tasks";
import { streamWhileSeen } from "./stream-while-seen";

/** What comes together is read together. */
const TOGETHER_MS = 150;

/** Listens to the server for this window, and keeps what was read true. To be used once. */
export function useLive(): void {
  const client = useQueryClient();
  useEffect(() => {
    const hints = gather<TaskHint>(TOGETHER_MS, (all) => {
      const newest = newestOf(all);
      refreshTasks(client, newest);
      countAgain(client);
      news.changed.tell(newest);
    });
    const onOwn = ({ uid, version }: OwnChange) => {
      const row = rowOf(client, uid);
      // The stream was faster than the answer, and took it for somebody else's.
      if (row?.mark === "changed" && row.version === version) patchRow(client, uid, { mark: null });
    };
    const ends = [
      hints.stop,
      noteOwnChanges(client, onOwn),
      keepTrueLists(client),
      streamWhileSeen({
        onTask: hints.add,
        onViewers: news.viewers.tell,
        onMissed: () => {
          refreshAllTasks(client);
          countAgain(client);
          news.missed.tell();
        },
        onBegan: () => {
          refreshAllTasks(client);
          news.began.tell();
        },
        onLost: news.lost.tell,
        onSignedOut: goToSignIn,
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client]);
}
