"use client";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import type { Fault } from "@/lib/client/api/refusal";
import { t } from "@/lib/client/words/t";

export type Account = { email: string; name: string; password: string };

type Props = {
  /** The only one that will do. */
  email: string | null;
  hasAccount: boolean;
  isBusy: boolean;
  faults: readonly Fault[];
  onSubmit: (account: Account) => void;
};

const MIN_PASSWORD = 12;

/** The account with which somebody joins: one that they have, or a new one. */
export function AccountForm({ email, hasAccount, isBusy, faults, onSubmit }: Props) {
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    onSubmit({ email: email ?? text("email"), name: text("name"), password: text("password") });
  };
  return (
    // Without JavaScript nothing must go into the address, hence the method.
    <form method="post" onSubmit={submit} className="flex flex-col gap-3">
      {!hasAccount && (
        <Labeled label={t("Your name")} faults={faults} field="name" autoComplete="name" maxLength={120} />
      )}
      <Labeled
        label={t("E-mail")}
        faults={faults}
        field="email"
        type="email"
        autoComplete="username"
        {...(email !== null && { value: email, readOnly: true })}
      />
      <Labeled
        label={
          hasAccount ? t("Password") : t("New password, {count} characters or more", { count: MIN_PASSWORD })
        }
        faults={faults}
        field="password"
        type="password"
        autoComplete={hasAccount ? "current-password" : "new-password"}
        {...(!hasAccount && { minLength: MIN_PASSWORD })}
      />
      <Button type="submit" tone="primary" className="mt-1 h-9" disabled={isBusy}>
        {wordsOf(hasAccount, isBusy)}
      </Button>
    </form>
  );
}

function wordsOf(hasAccount: boolean, isBusy: boolean): string {
  if (isBusy) return t("Joining…");
  return hasAccount ? t("Sign in and join") : t("Create the account and join");
}

type LabeledProps = {
  label: string;
  field: keyof Account;
  faults: readonly Fault[];
} & React.ComponentProps<"input">;

function Labeled({ label, field: name, faults, ...input }: LabeledProps) {
  const id = useId();
  const error = faults.find(({ field }) => field === name)?.message;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        {...input}
        id={id}
        name={name}
        required
        aria-invalid={error !== undefined}
        aria-describedby={error && `${id}-error`}
        className={FIELD}
      />
      {error && (
        <p id={`${id}-error`} role="alert" className="text-xs text-danger-fg">
          {t("It {problem}.", { problem: error })}
        </p>
      )}
    </div>
  );
}
