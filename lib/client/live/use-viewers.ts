"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { call } from "@/lib/client/api/call";
import { lookAtTaskOp, lookAwayOp } from "@/lib/client/api/operations";
import { whenIdle } from "@/lib/client/later/when-idle";
import { useIsDeleted } from "@/lib/client/tasks/deletion";
import { taskKeys } from "@/lib/client/tasks/task-keys";
import type { ViewersView } from "@/lib/contracts/desk/workbench/viewers";
import { news } from "./news";
import { windowUid } from "./window-uid";

export type Viewer = ViewersView["viewers"][number];

/** Whoever walks past a task does not look at it. */
const SETTLE_MS = 700;
const REPEAT_MS = 20_000;
const NOBODY: readonly Viewer[] = [];

const paramsOf = (uid: string) => ({ task_uid: uid, window_uid: windowUid() });

/** Also while the page is being left, when nobody waits for an answer. */
const lookAway = (uid: string) =>
  void call(lookAwayOp, { params: paramsOf(uid), keepalive: true }).catch(() => undefined);

function useSettled(uid: string, isReady: boolean): boolean {
  const [settled, setSettled] = useState<string | null>(null);
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => setSettled(uid), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [uid, isReady]);
  return settled === uid;
}

/** Says that this window shows a task, as long as it can be seen, and gives who else looks at it. */
export function useViewers(uid: string, isReady: boolean): readonly Viewer[] {
  const client = useQueryClient();
  const isDeleted = useIsDeleted(uid);
  const isLooking = useSettled(uid, isReady) && !isDeleted;
  const { data, refetch } = useQuery({
    queryKey: taskKeys.viewers(uid),
    queryFn: async ({ signal }) => (await call(lookAtTaskOp, { params: paramsOf(uid) }, signal)).data.viewers,
    enabled: isLooking,
    staleTime: 0,
    gcTime: 0,
    retry: false,
    refetchInterval: ({ state }) => (state.status === "error" ? false : REPEAT_MS),
  });

  useEffect(
    () => news.viewers.listen((viewed) => void (viewed === uid && isLooking && refetch())),
    [uid, isLooking, refetch],
  );
  useEffect(() => {
    if (!isLooking) return;
    const onVisibility = () => (document.visibilityState === "hidden" ? lookAway(uid) : void refetch());
    const onLeave = () => lookAway(uid);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("pagehide", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("pagehide", onLeave);
      // What is under way would bring them back.
      void client.cancelQueries({ queryKey: taskKeys.viewers(uid) });
      // Nothing that is shown waits for it.
      whenIdle(() => lookAway(uid));
    };
  }, [uid, isLooking, client, refetch]);
  return data ?? NOBODY;
}
