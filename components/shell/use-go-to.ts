"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { type HeldList, holdList } from "@/lib/client/tasks/hold-list";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";

/** Nobody sees that anything was waited for; and what comes within it is drawn together with the rest, once. */
const UNNOTICED_MS = 100;

/** Where to go: all of it but the organization, which stays. */
export type Goal = Omit<TaskSearch, "organization_uid">;

/** What a link does when it is pointed at, pressed, and let go of. */
export type LinkActs = {
  onPointerEnter: () => void;
  onPointerDown: () => void;
  onClick: (event: React.MouseEvent) => void;
};

/** Goes to another list as soon as its rows are there, or a moment later without them. */
export function useGoTo(change: ChangeSearch, organizationUid: string | null) {
  const client = useQueryClient();
  const prepared = useRef<{ goal: string; list: HeldList }>(null);
  const latest = useRef<Goal>(null);
  const prepare = (goal: Goal): HeldList => {
    const key = JSON.stringify(goal);
    if (prepared.current?.goal === key && prepared.current.list.isHeld()) return prepared.current.list;
    const list = holdList(client, { ...goal, organization_uid: organizationUid });
    prepared.current = { goal: key, list };
    return list;
  };
  const go = (goal: Goal) => {
    latest.current = goal;
    // Who goes elsewhere meanwhile went there last.
    prepare(goal).whenRead(UNNOTICED_MS, () => {
      if (latest.current === goal) flushSync(() => change(goal));
    });
  };
  return { prepare, go };
}
