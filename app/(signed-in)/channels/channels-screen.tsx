"use client";
import { useRouter } from "next/navigation";
import { ChannelList } from "@/components/channels/channel-list";
import type { Me } from "@/lib/client/person/person";
import { channelAddress } from "@/lib/client/url-state/channel-address";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";

export function ChannelsScreen({ me }: { me: Me }) {
  const [{ organization_uid: organizationUid }] = useTaskSearch();
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
