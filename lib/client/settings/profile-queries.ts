import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getProfileOp, listSessionsOp } from "@/lib/client/api/settings-operations";

export const profileQuery = () =>
  queryOptions({
    queryKey: ["settings", "profile"] as const,
    queryFn: async ({ signal }) => (await call(getProfileOp, {}, signal)).data,
    staleTime: 0,
  });

export const sessionsQuery = () =>
  queryOptions({
    queryKey: ["settings", "sessions"] as const,
    queryFn: async ({ signal }) => (await call(listSessionsOp, {}, signal)).data.items,
    staleTime: 0,
  });
