import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { previewRetentionOp } from "@/lib/client/api/settings-operations";

/** How many tasks would leave the lists now if they were kept there for so many months. */
export const retentionQuery = (organizationUid: string, months: number) =>
  queryOptions({
    queryKey: ["settings", "retention", organizationUid, months] as const,
    queryFn: async ({ signal }) => {
      const params = { organization_uid: organizationUid };
      return (await call(previewRetentionOp, { params, query: { months: String(months) } }, signal)).data;
    },
    staleTime: 0,
  });
