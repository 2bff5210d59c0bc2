"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { memberQueries } from "@/lib/client/settings/member-queries";
import type { ChangeMembers } from "@/lib/client/settings/use-change-members";
import { roleWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import type { InvitationView } from "@/lib/contracts/desk/organization/invitations";
import { type CardColumn, CardTable } from "../card-table";
import { ConfirmDialog } from "../confirm-dialog";
import { Reading } from "../reading";
import { SecretBox } from "../secret-box";
import { InviteForm } from "./invite-form";

type Props = { organizationUid: string; change: ChangeMembers };

/** Ways into the organization that nobody has used yet, and a way to make one. */
export function Invitations({ organizationUid, change }: Props) {
  const query = useQuery(memberQueries.invitations(organizationUid));
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<{ url: string; label: string } | null>(null);
  const [revoking, setRevoking] = useState<InvitationView | null>(null);
  const { data } = query;
  return (
    <Section
      title={t("Invitations")}
      level={2}
      actions={
        <Button size="small" aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
          {t("Invite somebody")}
        </Button>
      }
    >
      {isMaking && (
        <InviteForm
          canMail={data?.can_mail ?? false}
          invite={change.invite}
          onCancel={() => setMaking(false)}
          onMade={({ url, email, is_mailed: isMailed }) => {
            setMaking(false);
            setMade({ url, label: madeWords(email, isMailed) });
          }}
        />
      )}
      {made && <SecretBox label={made.label} secret={made.url} onDone={() => setMade(null)} />}
      {data ? (
        <Open invitations={data.items} onRevoke={setRevoking} />
      ) : (
        <Reading query={query} label={t("Reading the invitations")} />
      )}
      <ConfirmDialog
        title={t("Revoke this invitation?")}
        isOpen={revoking !== null}
        words={{ action: t("Revoke"), pending: t("Revoking…") }}
        isPending={change.revoke.isPending}
        error={change.revoke.error}
        onConfirm={() =>
          revoking && change.revoke.mutate(revoking.uid, { onSuccess: () => setRevoking(null) })
        }
        onClose={() => setRevoking(null)}
      >
        <p>{t("Its link lets nobody in any more.")}</p>
      </ConfirmDialog>
    </Section>
  );
}

function madeWords(email: string | null, isMailed: boolean): string {
  if (email === null) return t("Invitation link");
  return isMailed
    ? t("Invitation link for {email}, which is mailed there as well", { email })
    : t("Invitation link for {email}", { email });
}

const nameOf = ({ email }: InvitationView): string => email ?? t("Whoever has the link");

function stateOf({ expires_at, mailed_at, mail_problem }: InvitationView): string {
  if (Date.parse(expires_at) < Date.now()) return t("Expired");
  if (mail_problem) return t("Not mailed yet: {problem}", { problem: mail_problem });
  return mailed_at ? t("Mailed") : t("Open");
}

type OpenProps = { invitations: readonly InvitationView[]; onRevoke: (one: InvitationView) => void };

function Open({ invitations, onRevoke }: OpenProps) {
  if (invitations.length === 0) return <p className="text-muted">{t("No invitation is open.")}</p>;
  const columns: CardColumn<InvitationView>[] = [
    { id: "for", label: t("For"), cell: nameOf },
    { id: "role", label: t("Role"), cell: ({ role }) => roleWords(role) },
    { id: "by", label: t("Invited by"), cell: ({ invited_by }) => invited_by.user_name },
    { id: "until", label: t("Until"), cell: ({ expires_at }) => momentOfDayWords(expires_at) },
    { id: "state", label: t("State"), cell: stateOf },
    {
      id: "actions",
      label: t("Actions"),
      cell: (one) => (
        <Button
          size="small"
          aria-label={t("Revoke the invitation for {name}", { name: nameOf(one) })}
          onClick={() => onRevoke(one)}
        >
          {t("Revoke")}
        </Button>
      ),
    },
  ];
  return (
    <CardTable label={t("Open invitations")} columns={columns} rows={invitations} keyOf={({ uid }) => uid} />
  );
}
