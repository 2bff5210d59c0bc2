"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { type ListRow, MOST_PAGES, rowsOf } from "@/lib/client/tasks/row-pages";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { Reading } from "./task-table";

export type List = {
  /** Undefined while nothing was read yet. */
  rows: readonly ListRow[] | undefined;
  /** How many there are in all, those that were not read included; undefined while nobody knows. */
  total: number | undefined;
  /** The rows belong to the filter before; those of the new one are on their way. */
  isOld: boolean;
  isBusy: boolean;
  /** Why there is nothing, or why what is there could not be read anew. */
  error: Error | null;
  readAgain: () => void;
  reading: Reading;
};

/** The list on the screen, and what it takes to read on. */
export function useList(search: TaskSearch): List {
  const query = useInfiniteQuery(taskQueries.rows(search));
  const { data: total } = useQuery({ ...taskQueries.count(search), placeholderData: keepPreviousData });
  const isHydrated = useIsHydrated();
  const { data, error, isFetchNextPageError, isPlaceholderData } = query;
  const isAllKept = (data?.pages.length ?? 0) >= MOST_PAGES;
  return {
    rows: data && rowsOf(data),
    total: isHydrated ? total : undefined,
    isOld: isPlaceholderData,
    isBusy: query.isFetching,
    error: isFetchNextPageError ? null : error,
    readAgain: () => void query.refetch(),
    reading: {
      hasMore: query.hasNextPage,
      isReading: query.isFetchingNextPage,
      error: isFetchNextPageError ? error : null,
      readOn: () => void query.fetchNextPage({ cancelRefetch: false }),
      isCutOff: isAllKept && data?.pages.at(-1)?.next_cursor !== null,
    },
  };
}
