import { queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getMemberDutiesOp, listInvitationsOp, listMembersOp } from "@/lib/client/api/operations";

const inOrganization = (organizationUid: string) => ["settings", "members", organizationUid] as const;

export const memberQueries = {
  /** All of them, with the invitations. */
  all: inOrganization,
  list: (organizationUid: string) =>
    queryOptions({
      queryKey: [...inOrganization(organizationUid), "list"] as const,
      queryFn: async ({ signal }) =>
        (await call(listMembersOp, { params: { organization_uid: organizationUid } }, signal)).data.items,
    }),
  duties: (organizationUid: string, userUid: string) =>
    queryOptions({
      queryKey: [...inOrganization(organizationUid), "duties", userUid] as const,
      queryFn: async ({ signal }) => {
        const params = { organization_uid: organizationUid, user_uid: userUid };
        return (await call(getMemberDutiesOp, { params }, signal)).data;
      },
      staleTime: 0,
    }),
  invitations: (organizationUid: string) =>
    queryOptions({
      queryKey: [...inOrganization(organizationUid), "invitations"] as const,
      queryFn: async ({ signal }) =>
        (await call(listInvitationsOp, { params: { organization_uid: organizationUid } }, signal)).data,
    }),
};
