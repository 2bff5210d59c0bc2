"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Icon } from "@/components/ui/icon";
import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { channelQueries } from "@/lib/client/channels/channel-queries";
import { type Me, may } from "@/lib/client/person/person";
import { channelsAddress } from "@/lib/client/url-state/channel-address";
import { t } from "@/lib/client/words/t";
import type { ChannelView } from "@/lib/contracts/desk/objects";
import { ChannelName } from "./channel-name";
import { Feed } from "./feed";
import { LinesSkeleton } from "./lines-skeleton";
import { Members } from "./members";
import { MembershipButton } from "./membership-button";
import { ReadError } from "./read-error";

type Props = { uid: string; me: Me; organizationUid: string | null; onLeft: () => void };

const NOT_FOUND = 404;

/** One channel: who is in it, and what happens to its tasks. */
export function ChannelPage({ uid, me, organizationUid, onLeft }: Props) {
  const query = useInfiniteQuery(channelQueries.detail(uid));
  const [channel] = query.data?.pages ?? [];
  const mayTakePart = may(me, organizationUid, "work_tasks:participate");
  return (
    <section
      aria-label={t("Channel")}
      className="flex h-full min-w-0 flex-1 flex-col overflow-y-auto bg-surface px-4 md:px-6"
    >
      <a
        href={channelsAddress(organizationUid)}
        className="flex h-12 w-fit shrink-0 items-center gap-1.5 text-muted hover:text-text"
      >
        <Icon of={ArrowLeft} />
        {t("All channels")}
      </a>
      {!channel && !query.error && <LinesSkeleton label={t("Reading the channel")} />}
      {!channel && query.error && <Unreadable error={query.error} query={query} />}
      {channel && (
        <div className="flex max-w-3xl flex-col gap-6 pb-8">
          <ChannelHead channel={channel} me={me} onLeft={channel.type === "private" ? onLeft : undefined} />
          <Members
            channel={channel}
            me={me}
            organizationUid={organizationUid}
            mayChange={mayTakePart && channel.is_member}
          />
          <Feed
            messages={query.data?.pages.flatMap(({ messages }) => messages) ?? []}
            organizationUid={organizationUid}
            older={{
              isThere: query.hasNextPage,
              isReading: query.isFetchingNextPage,
              read: () => void query.fetchNextPage(),
            }}
          />
        </div>
      )}
    </section>
  );
}

type HeadProps = { channel: ChannelView; me: Me; onLeft: (() => void) | undefined };

function ChannelHead({ channel, me, onLeft }: HeadProps) {
  const [error, setError] = useState<Error | null>(null);
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-3">
        <h1 className="min-w-0 text-head font-semibold">
          <ChannelName channel={channel} />
        </h1>
        <MembershipButton channel={channel} me={me} onError={setError} {...(onLeft && { onLeft })} />
      </div>
      {channel.purpose && (
        <p className="text-read text-muted wrap-anywhere">
          <bdi>{channel.purpose}</bdi>
        </p>
      )}
      {error && <Alert>{sentenceOf(error)}</Alert>}
    </div>
  );
}

type UnreadableProps = { error: Error; query: { isFetching: boolean; refetch: () => unknown } };

const Unreadable = ({ error, query }: UnreadableProps) =>
  statusOf(error) === NOT_FOUND ? (
    <Alert>{t("There is no such channel, or none that you may see.")}</Alert>
  ) : (
    <ReadError
      what={t("The channel could not be read.")}
      error={error}
      isTrying={query.isFetching}
      onRetry={() => void query.refetch()}
    />
  );
