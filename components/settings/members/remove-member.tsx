"use client";
import { useQuery } from "@tanstack/react-query";
import { memberQueries } from "@/lib/client/settings/member-queries";
import type { ChangeMembers } from "@/lib/client/settings/use-change-members";
import { counted, t } from "@/lib/client/words/t";
import type { DutiesView, MemberView } from "@/lib/contracts/desk/organization/members";
import { ConfirmDialog } from "../confirm-dialog";
import { Reading } from "../reading";
import type { SettingsPlace } from "../settings-section";

type Props = {
  /** Null where nobody is about to go. */
  member: MemberView | null;
  isMe: boolean;
  place: SettingsPlace;
  remove: ChangeMembers["remove"];
  onClose: () => void;
};

/** Asked before somebody goes, with all that they leave behind. */
export function RemoveMember({ member, isMe, place, remove, onClose }: Props) {
  const { organizationName: organization } = place;
  const name = member?.full_name ?? "";
  const close = () => {
    remove.reset();
    onClose();
  };
  const go = () =>
    member &&
    remove.mutate(member.user_uid, {
      // A full load: the desk of whoever left begins elsewhere.
      onSuccess: () => (isMe ? window.location.assign("/") : close()),
    });
  return (
    <ConfirmDialog
      title={isMe ? t("Leave {organization}?", { organization }) : t("Remove {name}?", { name })}
      isOpen={member !== null}
      words={
        isMe
          ? { action: t("Leave"), pending: t("Leaving…") }
          : { action: t("Remove"), pending: t("Removing…") }
      }
      isPending={remove.isPending}
      error={remove.error}
      onConfirm={go}
      onClose={close}
    >
      <p>
        {isMe
          ? t("You lose your access to {organization} at once, and your tokens for it.", { organization })
          : t("{name} loses the access to {organization} at once, and the tokens for it.", {
              name,
              organization,
            })}
      </p>
      {member && <Duties organizationUid={place.organizationUid} userUid={member.user_uid} />}
    </ConfirmDialog>
  );
}

function Duties({ organizationUid, userUid }: { organizationUid: string; userUid: string }) {
  const query = useQuery(memberQueries.duties(organizationUid, userUid));
  if (!query.data) return <Reading query={query} label={t("Reading what is on their hands")} />;
  const lines = linesOf(query.data);
  if (lines.length === 0) return <p className="text-muted">{t("Nothing is on their hands.")}</p>;
  return (
    <ul aria-label={t("On their hands")} className="flex list-disc flex-col gap-2 pl-5">
      {lines.map(({ words, names }) => (
        <li key={words}>
          {words}
          {names && <span className="block text-muted wrap-anywhere">{names}</span>}
        </li>
      ))}
    </ul>
  );
}

type Line = { words: string; names?: string };

const tasksOf = ({ assigned, assigned_total: total }: DutiesView): string => {
  const names = assigned.map(({ identifier, title }) => `${identifier} ${title}`).join(", ");
  return total > assigned.length
    ? t("{names} and {count} more", { names, count: total - assigned.length })
    : names;
};

/** What is on somebody's hands, and what becomes of it. */
function linesOf(duties: DutiesView): Line[] {
  const { assigned_total, held_total, agents, shared_views } = duties;
  const lines: (Line | false)[] = [
    assigned_total > 0 && {
      words: counted(assigned_total, {
        one: "{count} open task is assigned to them, and stays so until somebody takes it.",
        other: "{count} open tasks are assigned to them, and stay so until somebody takes them.",
      }),
      names: tasksOf(duties),
    },
    held_total > 0 && {
      words: counted(held_total, {
        one: "{count} decision that could still be taken back is dropped; the request waits again.",
        other: "{count} decisions that could still be taken back are dropped; the requests wait again.",
      }),
    },
    agents.length > 0 && {
      words: t("They answer for these agents, which need somebody else:"),
      names: agents.map(({ name }) => name).join(", "),
    },
    shared_views.length > 0 && {
      words: t("Views that they share are gone with them:"),
      names: shared_views.map(({ name }) => name).join(", "),
    },
  ];
  return lines.filter((line) => line !== false);
}
