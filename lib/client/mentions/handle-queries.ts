import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { listHandlesOp } from "@/lib/client/api/operations";

const STALE_MS = 5 * 60_000;

/** Everybody of an organization who can be mentioned. */
export const handlesQuery = (organizationUid: string) =>
  queryOptions({
    queryKey: ["handles", organizationUid] as const,
    queryFn: async ({ signal }) =>
      (await call(listHandlesOp, { params: { organization_uid: organizationUid } }, signal)).data.items,
    staleTime: STALE_MS,
  });
