import { infiniteQueryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { listOrganizationLogOp } from "@/lib/client/api/operations";

const NEWEST: string | undefined = undefined;

const olderThan = ({ next_cursor }: { next_cursor: string | null }): string | undefined =>
  next_cursor ?? undefined;

/** What was changed in the settings, newest first. */
export const logQuery = (organizationUid: string, filter: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ["settings", "log", organizationUid, filter] as const,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...filter, organization_uid: organizationUid, cursor: pageParam };
      return (await call(listOrganizationLogOp, { query }, signal)).data;
    },
    initialPageParam: NEWEST,
    getNextPageParam: olderThan,
    staleTime: 0,
  });
