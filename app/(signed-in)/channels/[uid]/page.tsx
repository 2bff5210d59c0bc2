import type { Metadata } from "next";
import { channelAddress } from "@/lib/client/url-state/channel-address";
import { t } from "@/lib/client/words/t";
import { loadMe } from "../../load-me";
import { ChannelScreen } from "./channel-screen";

export const metadata: Metadata = { title: t("Channel") };

type Props = {
  params: Promise<{ uid: string }>;
  searchParams: Promise<{ organization_uid?: string | string[] }>;
};

export default async function ChannelPage({ params, searchParams }: Props) {
  const [{ uid }, { organization_uid: asked }] = await Promise.all([params, searchParams]);
  const me = await loadMe(channelAddress(encodeURIComponent(uid), [asked].flat()[0] ?? null));
  return <ChannelScreen uid={uid} me={me} />;
}
