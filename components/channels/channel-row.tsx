"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { sentenceOf } from "@/lib/client/api/api-error";
import type { Me } from "@/lib/client/person/person";
import { channelAddress } from "@/lib/client/url-state/channel-address";
import { memberWords } from "@/lib/client/words/channel-words";
import type { ChannelView } from "@/lib/contracts/desk/objects";
import { ChannelName } from "./channel-name";
import { MembershipButton } from "./membership-button";

type Props = { channel: ChannelView; me: Me; organizationUid: string | null };

export function ChannelRow({ channel, me, organizationUid }: Props) {
  const [error, setError] = useState<Error | null>(null);
  return (
    <li className="border-b border-line px-4 py-2 last:border-b-0 hover:bg-hover">
      <div className="flex min-h-10 items-center gap-3">
        <div className="min-w-0 flex-1">
          <a
            href={channelAddress(channel.uid, organizationUid)}
            className="flex w-fit max-w-full font-medium underline-offset-2 hover:underline max-md:min-h-8 max-md:items-center"
          >
            <ChannelName channel={channel} />
          </a>
          {channel.purpose && (
            <p className="line-clamp-2 text-muted wrap-anywhere">
              <bdi>{channel.purpose}</bdi>
            </p>
          )}
        </div>
        <span className="shrink-0 text-xs text-muted tabular-nums">{memberWords(channel.member_count)}</span>
        <span className="flex min-w-16 shrink-0 justify-end">
          <MembershipButton channel={channel} me={me} onError={setError} />
        </span>
      </div>
      {error && <Alert>{sentenceOf(error)}</Alert>}
    </li>
  );
}
