"use client";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { afterPaint } from "@/lib/client/later/after-paint";
import { showAtOnce } from "@/lib/client/pane/shown-at-once";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { type ListRow, rowsOf } from "@/lib/client/tasks/row-pages";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { useNeighbours } from "./use-neighbours";
import { useRowFocus } from "./use-row-focus";
import { type Step, stepFrom } from "./walk";

const NONE: readonly ListRow[] = [];

export type TaskWalk = {
  /** What was read of the list; empty while the screen still shows what was asked for before. */
  rows: readonly ListRow[];
  /** The tasks that are likely to be opened next. */
  likely: readonly string[];
  /** Reads on. Gives the rows that come after those; none at the end, or where they cannot be read. */
  readOn: () => Promise<readonly ListRow[]>;
  /** Where the open task is in the list, or was last. */
  placeOf: () => number;
  /** Opens a task, and gives the focus to its row. */
  open: (uid: string) => void;
  /** Closes the open task; the focus stays at its row. */
  close: () => void;
};

/** Going through the list, task by task, reading on where it was not read yet. */
export function useTaskWalk(
  list: RefObject<HTMLElement | null>,
  search: TaskSearch,
  change: ChangeSearch,
): TaskWalk {
  const client = useQueryClient();
  const query = taskQueries.rows(search);
  const { data, isPlaceholderData, fetchNextPage } = useInfiniteQuery(query);
  const rows = data && !isPlaceholderData ? rowsOf(data) : NONE;
  const uids = useMemo(() => rows.map(({ uid }) => uid), [rows]);
  const place = usePlace(uids, search.task);
  const rowFocus = useRowFocus(list, search.task);
  const isReading = useRef(false);
  const [towards, setTowards] = useState<Step>(1);
  const likely = useNeighbours(uids, search.task, towards);

  const readOn = async () => {
    const known = client.getQueryData(query.queryKey);
    const { data: now } = await fetchNextPage({ cancelRefetch: false });
    return known && now ? rowsOf(now).slice(rowsOf(known).length) : NONE;
  };
  const open = (uid: string) => {
    rowFocus.next(uid);
    // One step back closes the pane, however many were read in it.
    const go = () => change({ task: uid }, search.task === null ? "push" : "replace");
    if (showAtOnce(uid)) afterPaint(go);
    else go();
  };
  const goOn = async () => {
    isReading.current = true;
    const [next] = await readOn();
    isReading.current = false;
    if (next) open(next.uid);
  };
  const go = (step: Step) => {
    setTowards(step);
    const uid = stepFrom(uids, search.task, place.current, step);
    if (uid !== undefined) open(uid);
    else if (step > 0 && rows.length > 0 && !isReading.current) void goOn();
  };
  useCommand("next", () => go(1));
  useCommand("previous", () => go(-1));
  const close = () => {
    rowFocus.now();
    change({ task: null });
  };
  return { rows, likely, readOn, placeOf: () => place.current, open, close };
}

function usePlace(uids: readonly string[], open: string | null): RefObject<number> {
  const place = useRef(0);
  const index = open === null ? -1 : uids.indexOf(open);
  useEffect(() => {
    if (index >= 0) place.current = index;
  }, [index]);
  return place;
}
