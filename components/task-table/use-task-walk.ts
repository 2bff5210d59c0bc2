"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useRef } from "react";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import type { Item } from "@/lib/contracts/work-tasks/objects";
import { useNeighbours } from "./use-neighbours";
import { useRowFocus } from "./use-row-focus";
import { type Step, stepFrom } from "./walk";

const NONE: readonly Item[] = [];

export type TaskWalk = {
  /** The list as it is on the screen; empty while it still shows what was asked for before. */
  items: readonly Item[];
  /** Where the open task is in the list, or was last. */
  placeOf: () => number;
  /** Opens a task, and gives the focus to its row. */
  open: (patch: Partial<TaskSearch> & { task: string }) => void;
  /** Closes the open task; the focus stays at its row. */
  close: () => void;
};

/** Going through the list, task by task and over the ends of its pages. */
export function useTaskWalk(
  list: RefObject<HTMLElement | null>,
  search: TaskSearch,
  change: ChangeSearch,
): TaskWalk {
  const client = useQueryClient();
  const { data, isPlaceholderData } = useQuery(taskQueries.list(search));
  const items = data && !isPlaceholderData ? data.items : NONE;
  const uids = items.map(({ uid }) => uid);
  const place = usePlace(uids, search.task);
  const rowFocus = useRowFocus(list, search.task);
  const isTurning = useRef(false);
  useNeighbours(uids, search.task);

  const open: TaskWalk["open"] = (patch) => {
    rowFocus.next();
    // One step back closes the pane, however many were read in it.
    change(patch, search.task === null ? "push" : "replace");
  };
  const turn = async (by: Step) => {
    const page = String((data?._meta.page ?? 1) + by);
    const there = { ...search, page: page === "1" ? null : page };
    isTurning.current = true;
    const next = await client.fetchQuery(taskQueries.list(there)).catch(() => null);
    isTurning.current = false;
    const entry = next?.items.at(by > 0 ? 0 : -1);
    if (entry) open({ page: there.page, task: entry.uid });
  };
  const go = (step: Step) => {
    if (!data || isPlaceholderData || isTurning.current) return;
    const target = stepFrom(uids, search.task, place.current, step);
    if (target.kind === "task") return open({ task: target.uid });
    const to = data._meta.page + target.by;
    if (to >= 1 && to <= data._meta.total_pages) void turn(target.by);
  };
  useCommand("next", () => go(1));
  useCommand("previous", () => go(-1));
  const close = () => {
    rowFocus.now();
    change({ task: null });
  };
  return { items, placeOf: () => place.current, open, close };
}

function usePlace(uids: readonly string[], open: string | null): RefObject<number> {
  const place = useRef(0);
  const index = open === null ? -1 : uids.indexOf(open);
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);
  return place;
}
