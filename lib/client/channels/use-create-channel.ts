"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { createChannelOp } from "@/lib/client/api/operations";
import { channelKeys } from "./channel-keys";

export type NewChannel = { name: string; purpose: string; type: "public" | "private" };

export function useCreateChannel(organizationUid: string | null) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (channel: NewChannel) => {
      const place = organizationUid ? { organization_uid: organizationUid } : {};
      return (await call(createChannelOp, { body: { ...channel, ...place } })).data;
    },
    onSuccess: () => void client.invalidateQueries({ queryKey: channelKeys.lists() }),
  });
}
