import type { Metadata } from "next";
import { channelsAddress } from "@/lib/client/url-state/channel-address";
import { t } from "@/lib/client/words/t";
import { loadMe } from "../load-me";
import { ChannelsScreen } from "./channels-screen";

export const metadata: Metadata = { title: t("Channels") };

type Props = { searchParams: Promise<{ organization_uid?: string | string[] }> };

export default async function ChannelsPage({ searchParams }: Props) {
  const { organization_uid: asked } = await searchParams;
  return <ChannelsScreen me={await loadMe(channelsAddress([asked].flat()[0] ?? null))} />;
}
