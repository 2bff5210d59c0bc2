"use client";
import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { channelQueries } from "@/lib/client/channels/channel-queries";
import { type Me, may } from "@/lib/client/person/person";
import { counted, numberWords, t } from "@/lib/client/words/t";
import type { ChannelView } from "@/lib/contracts/desk/objects";
import { ChannelRow } from "./channel-row";
import { LinesSkeleton } from "./lines-skeleton";
import { NewChannel } from "./new-channel";
import { ReadError } from "./read-error";

type Props = { me: Me; organizationUid: string | null; onOpen: (uid: string) => void };

/** The channels of an organization, and a way to make one. */
export function ChannelList({ me, organizationUid, onOpen }: Props) {
  const { data, error, isFetching, refetch } = useQuery(channelQueries.list(organizationUid));
  const [isMaking, setMaking] = useState(false);
  const mayMake = may(me, organizationUid, "work_tasks:participate");
  return (
    <section aria-label={t("Channels")} className="flex h-full min-w-0 flex-1 flex-col bg-surface">
      <div className="flex min-h-12 shrink-0 items-center gap-2 border-b border-line px-4">
        <h1 className="text-read font-semibold">{t("Channels")}</h1>
        <p role="status" className="flex-1 text-muted tabular-nums">
          {data && (
            <>
              {numberWords(data.length)}
              <span className="sr-only"> {counted(data.length, { one: "channel", other: "channels" })}</span>
            </>
          )}
        </p>
        {mayMake && (
          <Button size="small" aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
            <Icon of={Plus} className="size-3.5" />
            {t("New channel")}
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto" aria-busy={isFetching}>
        {isMaking && (
          <NewChannel organizationUid={organizationUid} onMade={onOpen} onCancel={() => setMaking(false)} />
        )}
        {error && !data && (
          <ReadError
            what={t("The channels could not be read.")}
            error={error}
            isTrying={isFetching}
            onRetry={() => void refetch()}
          />
        )}
        {!error && !data && <LinesSkeleton label={t("Reading the channels")} />}
        {data && <Rows channels={data} me={me} organizationUid={organizationUid} />}
      </div>
    </section>
  );
}

type RowsProps = { channels: readonly ChannelView[]; me: Me; organizationUid: string | null };

function Rows({ channels, me, organizationUid }: RowsProps) {
  if (channels.length === 0) {
    return (
      <p className="mx-auto max-w-md px-6 py-16 text-center text-read text-muted">
        {t(
          "There is no channel yet. A channel shows what happens to the tasks that are bound to it, and lets the agents in it see each other’s work.",
        )}
      </p>
    );
  }
  return (
    <ul>
      {channels.map((channel) => (
        <ChannelRow key={channel.uid} channel={channel} me={me} organizationUid={organizationUid} />
      ))}
    </ul>
  );
}
