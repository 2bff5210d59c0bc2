import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { filterOptionsOp, getTaskExtrasOp, getWorkTaskOp, listRowsOp } from "@/lib/client/api/operations";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { countOfList } from "./count-lists";
import { joinPages, MOST_PAGES, type RowPage } from "./row-pages";
import { taskKeys } from "./task-keys";

/** More than a screen shows comes first, so that it comes soon. */
const ROWS_AT_FIRST = "50";
const ROWS_AT_ONCE = "100";
/** A list that somebody goes to and fro between. */
const KEPT_MS = 30_000;
const OPTIONS_STALE_MS = 5 * 60_000;

/** A task as it was read, and the version to name when it is changed. */
export type ReadTask = { data: Detail; etag: string | null };

/** A part of the list; without a cursor, the first. */
export async function readRows(
  search: TaskSearch,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<RowPage> {
  const place = cursor === null ? { limit: ROWS_AT_FIRST } : { limit: ROWS_AT_ONCE, cursor };
  const query = { ...queryOf(search), ...place };
  const askedAt = performance.now();
  return { ...(await call(listRowsOp, { query }, signal)).data, askedAt };
}

export const taskQueries = {
  /** The endless list. Once read, it is only read again when somebody asks for it: rows never move under the cursor. */
  rows: (search: TaskSearch) => {
    const query = queryOf(search);
    return infiniteQueryOptions({
      queryKey: taskKeys.rows(query),
      queryFn: ({ pageParam, signal }) => readRows(search, pageParam, signal),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next_cursor }, pages) => (pages.length < MOST_PAGES ? next_cursor : null),
      structuralSharing: joinPages,
      placeholderData: keepPreviousData,
      staleTime: Number.POSITIVE_INFINITY,
      // Going back to a filter shows what it was only where that is still so: see `keepTrueLists`.
      gcTime: KEPT_MS,
    });
  },
  /** How many there are, without reading them; as many in any order. */
  count: (search: TaskSearch) => {
    const query = queryOf({ ...search, sort: null });
    return queryOptions({ queryKey: taskKeys.list(query), queryFn: () => countOfList(query) });
  },
  detail: (uid: string) =>
    queryOptions({
      queryKey: taskKeys.detail(uid),
      queryFn: ({ signal }): Promise<ReadTask> => call(getWorkTaskOp, { params: { task_uid: uid } }, signal),
    }),
  extras: (uid: string) =>
    queryOptions({
      queryKey: taskKeys.extras(uid),
      queryFn: async ({ signal }) =>
        (await call(getTaskExtrasOp, { params: { task_uid: uid } }, signal)).data,
    }),
  filterOptions: (organizationUid: string | null) =>
    queryOptions({
      queryKey: taskKeys.filterOptions(organizationUid),
      queryFn: async ({ signal }) => {
        const query = organizationUid ? { organization_uid: organizationUid } : {};
        return (await call(filterOptionsOp, { query }, signal)).data;
      },
      staleTime: OPTIONS_STALE_MS,
    }),
};
