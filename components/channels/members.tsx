"use client";
import { X } from "lucide";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import { sentenceOf } from "@/lib/client/api/api-error";
import { useMembership } from "@/lib/client/channels/use-membership";
import type { Me } from "@/lib/client/person/person";
import { numberWords, t } from "@/lib/client/words/t";
import type { ChannelDetailView, MemberView } from "@/lib/contracts/desk/objects";
import { AddMember } from "./add-member";

const SHOWN = 12;

type Props = { channel: ChannelDetailView; me: Me; organizationUid: string | null; mayChange: boolean };

/** Who is in the channel. Those who are may bring others in and take them out. */
export function Members({ channel, me, organizationUid, mayChange }: Props) {
  const [isWhole, setWhole] = useState(false);
  const { mutate, isPending, error } = useMembership(channel.uid);
  const { members } = channel;
  const shown = isWhole ? members : members.slice(0, SHOWN);
  return (
    <Section
      title={t("Members")}
      level={2}
      actions={
        mayChange && (
          <AddMember
            members={members}
            organizationUid={organizationUid}
            isBusy={isPending}
            onAdd={(who) => mutate({ who, joins: true })}
          />
        )
      }
    >
      {error && <Alert>{sentenceOf(error)}</Alert>}
      <ul aria-label={t("Members")} className="flex flex-wrap gap-1.5">
        {shown.map((member) => (
          <Member
            key={member.uid}
            member={member}
            onRemove={
              mayChange && member.uid !== me.uid ? () => mutate({ who: member, joins: false }) : undefined
            }
          />
        ))}
      </ul>
      {members.length > shown.length && (
        <Button size="small" tone="quiet" className="w-fit" onClick={() => setWhole(true)}>
          {t("Show all {number}", { number: numberWords(members.length) })}
        </Button>
      )}
    </Section>
  );
}

type MemberProps = { member: MemberView; onRemove: (() => void) | undefined };

const Member = ({ member, onRemove }: MemberProps) => (
  <li
    title={`@${member.handle}`}
    className="flex h-8 max-w-full items-center gap-2 rounded-full border border-line bg-surface pr-3 pl-1.5 max-md:h-11"
  >
    <Avatar name={member.name} isAgent={member.type === "agent"} />
    <bdi className="truncate">{member.name}</bdi>
    {onRemove && (
      <button
        type="button"
        aria-label={t("Remove {name}", { name: member.name })}
        title={t("Remove {name}", { name: member.name })}
        onClick={onRemove}
        className="-mr-2 grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-hover hover:text-text max-md:size-9"
      >
        <Icon of={X} className="size-3.5" />
      </button>
    )}
  </li>
);
