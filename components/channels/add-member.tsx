"use client";
import { useQuery } from "@tanstack/react-query";
import { UserPlus } from "lucide";
import { useState } from "react";
import { Avatar } from "@/components/ui/avatar";
import { buttonLook } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { Icon } from "@/components/ui/icon";
import { PopupButton } from "@/components/ui/popup-button";
import type { Who } from "@/lib/client/channels/use-membership";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { t } from "@/lib/client/words/t";
import type { MemberView } from "@/lib/contracts/desk/objects";

type Props = {
  members: readonly MemberView[];
  organizationUid: string | null;
  isBusy: boolean;
  onAdd: (who: Who) => void;
};

type Candidate = Who & { name: string };

/** The people and agents of the organization who are not in the channel yet. */
export function AddMember({ members, organizationUid, isBusy, onAdd }: Props) {
  const [wasOpen, setWasOpen] = useState(false);
  const { data } = useQuery({ ...taskQueries.filterOptions(organizationUid), enabled: wasOpen });
  const inside = new Set(members.map(({ uid }) => uid));
  const candidates: Candidate[] | undefined = data && [
    ...data.users.map(({ uid, name }) => ({ type: "user" as const, uid, name })),
    ...data.agents.map(({ uid, name }) => ({ type: "agent" as const, uid, name })),
  ];
  return (
    <PopupButton
      label={t("Add a member")}
      align="end"
      onOpen={() => setWasOpen(true)}
      button={{
        disabled: isBusy,
        className: buttonLook({ size: "small" }),
        children: (
          <>
            <Icon of={UserPlus} className="size-3.5" />
            {t("Add")}
          </>
        ),
      }}
    >
      {(close) =>
        candidates ? (
          <Candidates
            candidates={candidates.filter(({ uid }) => !inside.has(uid))}
            onChoose={(who) => {
              close();
              onAdd(who);
            }}
          />
        ) : (
          <p className="px-2 py-1.5 text-muted">{t("Reading who there is…")}</p>
        )
      }
    </PopupButton>
  );
}

type CandidatesProps = { candidates: readonly Candidate[]; onChoose: (who: Who) => void };

function Candidates({ candidates, onChoose }: CandidatesProps) {
  const [typed, setTyped] = useState("");
  const shown = candidates.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  return (
    <>
      <input
        type="search"
        aria-label={t("Find a person or an agent")}
        placeholder={t("Find…")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className={`${FIELD} mb-1`}
      />
      {shown.map(({ type, uid, name }) => (
        <button
          key={uid}
          type="button"
          onClick={() => onChoose({ type, uid })}
          className="flex h-9 w-full items-center gap-2 rounded-md px-2 text-left hover:bg-hover max-md:h-11"
        >
          <Avatar name={name} isAgent={type === "agent"} />
          <bdi className="truncate">{name}</bdi>
        </button>
      ))}
      {shown.length === 0 && (
        <p className="px-2 py-1.5 text-muted">
          {candidates.length === 0 ? t("Everybody is in already") : t("Nobody by that name")}
        </p>
      )}
    </>
  );
}
