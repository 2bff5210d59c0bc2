"use client";
import { Hash } from "lucide";
import { Icon } from "@/components/ui/icon";
import { channelAddress } from "@/lib/client/url-state/channel-address";
import { useTaskFilter } from "@/lib/client/url-state/task-search-context";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";
import type { ExtrasView } from "@/lib/contracts/desk/objects";
import { TaskLink } from "./task-link";

function ChannelLink({ channel }: { channel: { uid: string; name: string } }) {
  const [{ organization_uid: organizationUid }] = useTaskFilter();
  return (
    <a
      href={channelAddress(channel.uid, organizationUid)}
      className="inline-flex min-w-0 items-center gap-0.5 text-accent-fg underline-offset-2 hover:underline"
    >
      <Icon of={Hash} className="size-3.5" />
      <span className="sr-only">{t("Channel")} </span>
      <bdi className="wrap-anywhere">{channel.name}</bdi>
    </a>
  );
}

/** `T-42`, the channel and what it is a part of; a line high from the start, so that the title stays where it is. */
export function IdentityLine({ extras }: { extras: ExtrasView | undefined }) {
  return (
    <div className="flex min-h-5 flex-wrap items-center gap-x-3 gap-y-1 text-muted">
      {extras && <span className="font-medium tabular-nums">{extras.identifier}</span>}
      {extras?.channel && <ChannelLink channel={extras.channel} />}
      {extras?.parent && (
        <span className="min-w-0">{rich("Part of {task}", { task: <TaskLink task={extras.parent} /> })}</span>
      )}
    </div>
  );
}
