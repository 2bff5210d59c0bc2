"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { refusalOf } from "@/lib/client/api/refusal";
import type { ChangeMembers, NewInvitation } from "@/lib/client/settings/use-change-members";
import { t } from "@/lib/client/words/t";
import type { MadeInvitationView } from "@/lib/contracts/desk/organization/invitations";
import { FormRow } from "../form-row";
import { NumberField } from "../number-field";
import { RoleSelect } from "./role-select";

type Props = {
  canMail: boolean;
  invite: ChangeMembers["invite"];
  onMade: (made: MadeInvitationView) => void;
  onCancel: () => void;
};

const FIRST: NewInvitation = { role: "reviewer", email: null, days: 7 };
const NOTHING_WRONG = { fields: {}, general: null };

/** For whom an invitation is, and what it makes of them. */
export function InviteForm({ canMail, invite, onMade, onCancel }: Props) {
  const [draft, setDraft] = useState(FIRST);
  const change = (patch: Partial<NewInvitation>) => setDraft({ ...draft, ...patch });
  const refusal = invite.error
    ? refusalOf(invite.error, ["email", "role", "expires_in_days"])
    : NOTHING_WRONG;
  const errors: Partial<Record<string, string>> = refusal.fields;
  return (
    <form
      aria-label={t("Invite somebody")}
      method="post"
      noValidate
      className="rounded-lg border border-line bg-surface px-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!invite.isPending) invite.mutate(draft, { onSuccess: onMade });
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      {refusal.general && <Alert>{refusal.general}</Alert>}
      <FormRow
        label={t("E-mail")}
        hint={
          canMail
            ? t(
                "The invitation is mailed there, and only the account of that address can use it. Without one, whoever has the link can.",
              )
            : t(
                "Only the account of that address can use it. Without one, whoever has the link can. This server sends no mail: hand the link over yourself.",
              )
        }
        error={errors.email}
      >
        {(control) => (
          <input
            {...control}
            // biome-ignore lint/a11y/noAutofocus: it comes because somebody asked for it
            autoFocus
            type="email"
            autoComplete="off"
            value={draft.email ?? ""}
            onChange={(event) => change({ email: event.target.value || null })}
            className={`${FIELD} max-w-80`}
          />
        )}
      </FormRow>
      <FormRow label={t("Role")} error={errors.role}>
        {({ id }) => <RoleSelect id={id} value={draft.role} onChange={(role) => change({ role })} />}
      </FormRow>
      <FormRow label={t("Days until it expires")} error={errors.expires_in_days}>
        {(control) => (
          <NumberField
            {...control}
            min={1}
            max={30}
            className="max-w-24"
            value={draft.days}
            onChange={(days) => change({ days: days ?? Number.NaN })}
          />
        )}
      </FormRow>
      <div className="flex gap-2 py-3">
        <Button type="submit" tone="primary" disabled={invite.isPending}>
          {invite.isPending ? t("Inviting…") : t("Make the invitation")}
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          {t("Cancel")}
        </Button>
      </div>
    </form>
  );
}
