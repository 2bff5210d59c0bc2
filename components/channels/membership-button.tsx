"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useMembership } from "@/lib/client/channels/use-membership";
import type { Me } from "@/lib/client/person/person";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { ChannelView } from "@/lib/contracts/desk/objects";

type Props = { channel: ChannelView; me: Me; onLeft?: () => void; onError: (error: Error | null) => void };

/** Joins or leaves. Nobody comes back into a private channel by themselves, so leaving one is asked twice. */
export function MembershipButton({ channel, me, onLeft, onError }: Props) {
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending } = useMembership(channel.uid);
  const change = (joins: boolean) => {
    onError(null);
    setAsked(false);
    mutate(
      { who: { type: "user", uid: me.uid }, joins, losesSight: !joins && channel.type === "private" },
      { onError, ...(!joins && onLeft && { onSuccess: onLeft }) },
    );
  };
  const name = <span className="sr-only">{channel.name}</span>;
  if (!channel.is_member) {
    return (
      <Button size="small" disabled={isPending} onClick={() => change(true)}>
        {rich("Join {channel}", { channel: name })}
      </Button>
    );
  }
  if (isAsked) {
    return (
      <span className="flex items-center gap-1">
        <Button size="small" tone="danger" onClick={() => change(false)}>
          {t("Leave for good")}
        </Button>
        <Button size="small" tone="quiet" onClick={() => setAsked(false)}>
          {t("Stay")}
        </Button>
      </span>
    );
  }
  return (
    <Button
      size="small"
      tone="quiet"
      disabled={isPending}
      onClick={() => (channel.type === "private" ? setAsked(true) : change(false))}
    >
      {rich("Leave {channel}", { channel: name })}
    </Button>
  );
}
