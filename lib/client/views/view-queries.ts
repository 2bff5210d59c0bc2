import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getSavedViewOp, listSavedViewsOp } from "@/lib/client/api/operations";

const STALE_MS = 60_000;

/** Apart from the tasks: no change of a task changes a view. */
export const viewKeys = {
  all: ["saved-views"] as const,
  lists: () => [...viewKeys.all, "list"] as const,
  list: (organizationUid: string | null) => [...viewKeys.lists(), organizationUid] as const,
  one: (uid: string) => [...viewKeys.all, "one", uid] as const,
};

export const viewQueries = {
  list: (organizationUid: string | null) =>
    queryOptions({
      queryKey: viewKeys.list(organizationUid),
      queryFn: async ({ signal }) => {
        const query = organizationUid ? { organization_uid: organizationUid } : {};
        return (await call(listSavedViewsOp, { query }, signal)).data.items;
      },
      staleTime: STALE_MS,
    }),
  one: (uid: string) =>
    queryOptions({
      queryKey: viewKeys.one(uid),
      queryFn: async ({ signal }) => (await call(getSavedViewOp, { params: { view_uid: uid } }, signal)).data,
      staleTime: STALE_MS,
      // A view that is private, or gone, is so for every part of the page that asks.
      retryOnMount: false,
      refetchOnWindowFocus: ({ state }) => state.status !== "error",
    }),
};
