"use client";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Ago } from "@/components/ui/moment";
import { sentenceOf } from "@/lib/client/api/api-error";
import type { Me } from "@/lib/client/person/person";
import { memberQueries } from "@/lib/client/settings/member-queries";
import type { ChangeMembers } from "@/lib/client/settings/use-change-members";
import { rich } from "@/lib/client/words/rich";
import { roleWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import type { MemberView } from "@/lib/contracts/desk/organization/members";
import { type CardColumn, CardTable } from "../card-table";
import { Reading } from "../reading";
import type { SettingsPlace } from "../settings-section";
import { MemberRole } from "./member-role";
import { RemoveMember } from "./remove-member";

type Props = { me: Me; place: SettingsPlace; isAdmin: boolean; change: ChangeMembers };

const JOINED: CardColumn<MemberView> = {
  id: "joined",
  label: t("Joined"),
  cell: ({ joined_at: at }) => <Ago at={at} className="whitespace-nowrap" />,
};
/** For whoever is told it; a column of its own for the other moment would leave names no room. */
const SEEN: CardColumn<MemberView> = {
  id: "seen",
  label: t("Last seen"),
  cell: ({ last_seen_at: at, joined_at: joinedAt }) => (
    <>
      {at ? <Ago at={at} /> : t("Never signed in")}
      <span className="block text-xs text-muted">
        {rich("Joined {when}", { when: <Ago at={joinedAt} /> })}
      </span>
    </>
  ),
};

/** Who is in the organization. Admins change roles and remove people; everybody can leave. */
export function MemberList({ me, place, isAdmin, change }: Props) {
  const { organizationUid } = place;
  const query = useQuery(memberQueries.list(organizationUid));
  const router = useRouter();
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  const { changeRole } = change;
  if (!query.data) return <Reading query={query} label={t("Reading the members")} />;

  const columns: CardColumn<MemberView>[] = [
    {
      id: "name",
      label: t("Name"),
      cell: (member) => <Name member={member} isMe={member.user_uid === me.uid} />,
    },
    { id: "email", label: t("E-mail"), cell: ({ email }) => email },
    {
      id: "role",
      label: t("Role"),
      cell: (member) =>
        isAdmin ? (
          <MemberRole
            member={member}
            changeRole={changeRole}
            // What they may do themselves has changed.
            onChanged={() => member.user_uid === me.uid && router.refresh()}
          />
        ) : (
          roleWords(member.role)
        ),
    },
    query.data.some(({ last_seen_at }) => last_seen_at !== undefined) ? SEEN : JOINED,
    {
      id: "actions",
      label: t("Actions"),
      cell: (member) => (
        <Leave member={member} isMe={member.user_uid === me.uid} isAdmin={isAdmin} onAsk={setLeaving} />
      ),
    },
  ];

  return (
    <div className="flex flex-col gap-3">
      {changeRole.error && <Alert>{sentenceOf(changeRole.error)}</Alert>}
      <CardTable
        label={t("Members")}
        columns={columns}
        rows={query.data}
        keyOf={({ user_uid }) => user_uid}
      />
      <RemoveMember
        member={leaving}
        isMe={leaving?.user_uid === me.uid}
        place={place}
        remove={change.remove}
        onClose={() => setLeaving(null)}
      />
    </div>
  );
}

const Name = ({ member, isMe }: { member: MemberView; isMe: boolean }) => (
  <span className="flex items-center gap-2">
    <Avatar name={member.full_name} />
    <bdi>{member.full_name}</bdi>
    {isMe && <span className="shrink-0 text-xs font-normal text-muted">{t("you")}</span>}
  </span>
);

type LeaveProps = {
  member: MemberView;
  isMe: boolean;
  isAdmin: boolean;
  onAsk: (member: MemberView) => void;
};

function Leave({ member, isMe, isAdmin, onAsk }: LeaveProps) {
  if (!isMe && !isAdmin) return null;
  const { full_name: name } = member;
  return (
    <Button
      size="small"
      aria-label={isMe ? undefined : t("Remove {name}", { name })}
      onClick={() => onAsk(member)}
    >
      {isMe ? t("Leave") : t("Remove")}
    </Button>
  );
}
