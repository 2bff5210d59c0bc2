"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import {
  changeMemberOp,
  createInvitationOp,
  removeMemberOp,
  revokeInvitationOp,
} from "@/lib/client/api/operations";
import type { Role } from "@/lib/domain/permissions";
import { memberQueries } from "./member-queries";

export type NewInvitation = { role: Role; email: string | null; days: number };

/** What an admin does with members and invitations. Whatever comes of it, the lists are read again. */
export function useChangeMembers(organizationUid: string) {
  const client = useQueryClient();
  const at = { organization_uid: organizationUid };
  const onSettled = () => client.invalidateQueries({ queryKey: memberQueries.all(organizationUid) });
  return {
    changeRole: useMutation({
      mutationFn: ({ userUid, role }: { userUid: string; role: Role }) =>
        call(changeMemberOp, { params: { ...at, user_uid: userUid }, body: { role } }),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: (userUid: string) => call(removeMemberOp, { params: { ...at, user_uid: userUid } }),
      // Not their duties, which are still shown and cannot be read any more.
      onSuccess: () => client.invalidateQueries({ queryKey: memberQueries.list(organizationUid).queryKey }),
    }),
    invite: useMutation({
      mutationFn: async ({ role, email, days }: NewInvitation) =>
        (await call(createInvitationOp, { params: at, body: { role, email, expires_in_days: days } })).data,
      onSettled,
    }),
    revoke: useMutation({
      mutationFn: (invitationUid: string) =>
        call(revokeInvitationOp, { params: { ...at, invitation_uid: invitationUid } }),
      onSettled,
    }),
  };
}

export type ChangeMembers = ReturnType<typeof useChangeMembers>;
