"use client";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { sentenceOf } from "@/lib/client/api/api-error";
import { faultsOf } from "@/lib/client/api/refusal";
import { useAccept } from "@/lib/client/invitations/use-accept";
import { rich } from "@/lib/client/words/rich";
import { roleWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import { AccountForm } from "./account-form";
import { JoinAsMe } from "./join-as-me";

export type Invited = {
  token: string;
  organizationName: string;
  invitedByName: string;
  role: string;
  /** The only address that it is for; null where it is for whoever has the link. */
  email: string | null;
};

type Props = { invited: Invited; me: { name: string; email: string } | null };

/** What an invitation lets somebody into, and the way in: as whoever is signed in, with an account, or with a new one. */
export function InviteCard({ invited, me }: Props) {
  const { token, organizationName, invitedByName, role, email } = invited;
  const [hasAccount, setHasAccount] = useState(false);
  const accept = useAccept();
  const isBusy = accept.isPending || accept.isSuccess;
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-8">
      <div className="flex w-full max-w-sm flex-col gap-4 rounded-lg border border-line bg-surface p-6">
        <h1 className="flex items-center gap-2.5 text-head font-semibold">
          <Mark className="size-7" />
          {t("Join {organization}", { organization: organizationName })}
        </h1>
        <p className="text-read text-muted">
          {rich("{who} invites you, as {role}.", {
            who: <bdi className="font-medium text-text">{invitedByName}</bdi>,
            role: <span className="font-medium text-text">{roleWords(role)}</span>,
          })}{" "}
          {email !== null && t("The invitation is for {email}.", { email })}
        </p>
        {accept.error && faultsOf(accept.error).length === 0 && <Alert>{sentenceOf(accept.error)}</Alert>}
        {me ? (
          <JoinAsMe me={me} isBusy={isBusy} onJoin={() => accept.mutate({ as: "session", token })} />
        ) : (
          <>
            <AccountForm
              key={String(hasAccount)}
              email={email}
              hasAccount={hasAccount}
              isBusy={isBusy}
              faults={faultsOf(accept.error)}
              onSubmit={(account) =>
                accept.mutate(
                  hasAccount
                    ? { as: "account", token, email: account.email, password: account.password }
                    : { as: "new_account", token, ...account },
                )
              }
            />
            <Button
              tone="quiet"
              disabled={isBusy}
              onClick={() => {
                accept.reset();
                setHasAccount(!hasAccount);
              }}
            >
              {hasAccount ? t("I have no account yet") : t("I have an account already")}
            </Button>
          </>
        )}
      </div>
    </main>
  );
}
