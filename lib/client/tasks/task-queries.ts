import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import type { Detail } from "@/lib/contracts/work-tasks/objects";
import { filterOptionsOp, getWorkTaskOp, listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { taskKeys } from "./task-keys";

const OPTIONS_STALE_MS = 5 * 60_000;

/** A task as it was read, and the version to name when it is changed. */
export type ReadTask = { data: Detail; etag: string | null };

export const taskQueries = {
  list: (search: TaskSearch) => {
    const query = queryOf(search);
    return queryOptions({
      queryKey: taskKeys.list(query),
      queryFn: async ({ signal }) => (await call(listWorkTasksOp, { query }, signal)).data,
      placeholderData: keepPreviousData,
    });
  },
  /** How many there are, without reading them. */
  count: (search: TaskSearch) => {
    const query = { ...queryOf(search), per_page: "1" };
    return queryOptions({
      queryKey: taskKeys.list(query),
      queryFn: async ({ signal }) => (await call(listWorkTasksOp, { query }, signal)).data,
      select: ({ _meta }) => _meta.total_items,
    });
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
