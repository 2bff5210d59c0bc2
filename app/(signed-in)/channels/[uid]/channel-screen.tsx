"use client";
import { useRouter } from "next/navigation";
import { ChannelPage } from "@/components/channels/channel-page";
import type { Me } from "@/lib/client/person/person";
import { channelsAddress } from "@/lib/client/url-state/channel-address";
import { useTaskSearch } from "@/lib/client/url-state/use-task-search";

export function ChannelScreen({ uid, me }: { uid: string; me: Me }) {
  const [{ organization_uid: organizationUid }] = useTaskSearch();
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
