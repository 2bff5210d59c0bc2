import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getOrganizationOp } from "@/lib/client/api/operations";

/** All that an organization settles for itself, with its version. */
export const organizationQuery = (organizationUid: string) =>
  queryOptions({
    queryKey: ["settings", "organization", organizationUid] as const,
    queryFn: ({ signal }) =>
      call(getOrganizationOp, { params: { organization_uid: organizationUid } }, signal),
  });
