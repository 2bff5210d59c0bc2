"use client";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { t } from "@/lib/client/words/t";
import type { Credentials } from "./use-sign-in";

type Props = { isBusy: boolean; onSubmit: (credentials: Credentials) => void };

export function SignInForm({ isBusy, onSubmit }: Props) {
  const submit = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSubmit({ email: String(form.get("email")), password: String(form.get("password")) });
  };
  return (
    // Without JavaScript nothing must go into the address, hence the method.
    <form method="post" onSubmit={submit} className="flex flex-col gap-3">
      <label className="flex flex-col gap-1 font-medium">
        {t("E-mail")}
        <input
          className={`${FIELD} font-normal`}
          name="email"
          type="email"
          autoComplete="username"
          required
        />
      </label>
      <label className="flex flex-col gap-1 font-medium">
        {t("Password")}
        <input
          className={`${FIELD} font-normal`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
      </label>
      <Button type="submit" tone="primary" className="mt-1 h-9" disabled={isBusy}>
        {isBusy ? t("Signing in…") : t("Sign in")}
      </Button>
    </form>
  );
}
