"use client";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { t } from "@/lib/client/words/t";
import type { ChannelMessageView } from "@/lib/contracts/desk/objects";
import { FeedMessage } from "./feed-message";

type Older = { isThere: boolean; isReading: boolean; read: () => void };

type Props = { messages: readonly ChannelMessageView[]; organizationUid: string | null; older: Older };

/** What happened to the tasks of the channel, newest first. */
export const Feed = ({ messages, organizationUid, older }: Props) => (
  <Section title={t("What happened")} level={2}>
    {messages.length === 0 && (
      <p className="text-muted">
        {t(
          "Nothing yet. As soon as a task is bound to this channel, its start, its moves and its end stand here.",
        )}
      </p>
    )}
    <ol aria-label={t("Messages")}>
      {messages.map((message) => (
        <FeedMessage key={message.uid} message={message} organizationUid={organizationUid} />
      ))}
    </ol>
    {older.isThere && (
      <Button className="w-fit" disabled={older.isReading} onClick={older.read}>
        {older.isReading ? t("Reading…") : t("Older")}
      </Button>
    )}
  </Section>
);
