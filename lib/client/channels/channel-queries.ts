import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { call } from "@/lib/client/api/call";
import { getChannelOp, listChannelsOp } from "@/lib/client/api/operations";
import type { ChannelDetailView } from "@/lib/contracts/desk/objects";
import { channelKeys } from "./channel-keys";

const NEWEST: string | undefined = undefined;

/** The next page begins before the oldest message of this one. */
const olderThan = ({ messages, has_more }: ChannelDetailView): string | undefined =>
  has_more ? messages.at(-1)?.uid : undefined;

export const channelQueries = {
  list: (organizationUid: string | null) =>
    queryOptions({
      queryKey: channelKeys.list(organizationUid),
      queryFn: async ({ signal }) => {
        const query = organizationUid ? { organization_uid: organizationUid } : {};
        return (await call(listChannelsOp, { query }, signal)).data.items;
      },
    }),
  /** The channel comes with each page of its messages; the first page is the present one. */
  detail: (uid: string) =>
    infiniteQueryOptions({
      queryKey: channelKeys.detail(uid),
      queryFn: async ({ pageParam, signal }) =>
        (await call(getChannelOp, { params: { channel_uid: uid }, query: { before: pageParam } }, signal))
          .data,
      initialPageParam: NEWEST,
      getNextPageParam: olderThan,
    }),
};
