"use client";
import { useRouter } from "next/navigation";
import { ChannelPage } from "@/components/channels/channel-page";
import type { Me } from "@/lib/client/person/person";
import { useEarlyKeys } from "@/lib/client/shortcuts/use-early-keys";
import { channelsAddress } from "@/lib/client/url-state/channel-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";

export function ChannelScreen({ uid, me }: { uid: string; me: Me }) {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  useEarlyKeys("page");
  const router = useRouter();
  return (
    <ChannelPage
      uid={uid}
      me={me}
      organizationUid={organizationUid}
      onLeft={() => router.push(channelsAddress(organizationUid))}
    />
  );
}
