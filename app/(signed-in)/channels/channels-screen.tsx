"use client";
import { useRouter } from "next/navigation";
import { ChannelList } from "@/components/channels/channel-list";
import type { Me } from "@/lib/client/person/person";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";
import { channelAddress } from "@/lib/client/url-state/channel-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";

export function ChannelsScreen({ me }: { me: Me }) {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  useEarlyKeys("page");
  const router = useRouter();
  return (
    <ChannelList
      key={organizationUid}
      me={me}
      organizationUid={organizationUid}
      onOpen={(uid) => router.push(channelAddress(uid, organizationUid))}
    />
  );
}
