"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { addChannelMemberOp, removeChannelMemberOp } from "@/lib/client/api/operations";
import type { MemberView } from "@/lib/contracts/desk/objects";
import { channelKeys } from "./channel-keys";

export type Who = Pick<MemberView, "type" | "uid">;
type MembershipChange = {
  who: Who;
  joins: boolean;
  /** The caller sees the channel no more afterwards, so it is not read again. */
  losesSight?: boolean;
};

async function change(channelUid: string, { who, joins }: MembershipChange): Promise<void> {
  if (joins) await call(addChannelMemberOp, { params: { channel_uid: channelUid }, body: who });
  else await call(removeChannelMemberOp, { params: { channel_uid: channelUid, member_uid: who.uid } });
}

/** Puts somebody into a channel or takes them out, and reads again all that shows it. */
export function useMembership(channelUid: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (asked: MembershipChange) => change(channelUid, asked),
    onSettled: (_, error, { losesSight }) =>
      client.invalidateQueries({ queryKey: losesSight && !error ? channelKeys.lists() : channelKeys.all }),
  });
}
