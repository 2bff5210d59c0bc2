"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Mark } from "@/components/ui/mark";
import { t } from "@/lib/client/words/t";
import { type DemoSignIn, DemoSignIns } from "./demo-sign-ins";
import { SignInForm } from "./sign-in-form";
import { useSignIn } from "./use-sign-in";

type Props = { next: string; hasFailed: boolean; singleSignOn: string | null; demo: readonly DemoSignIn[] };

export function SignInCard({ next, hasFailed, singleSignOn, demo }: Props) {
  const attempt = useSignIn(next);
  const [isAway, setAway] = useState(false);
  const error =
    attempt.error ??
    (hasFailed && !attempt.isBusy ? t("Signing in did not work. Try it again, or another way.") : null);

  return (
    <main className="grid min-h-dvh place-items-center px-4 py-8">
      <div className="w-full max-w-sm rounded-lg border border-line bg-surface p-6">
        <h1 className="flex items-center gap-2.5 text-head font-semibold">
          <Mark className="size-7" />
          Countersign
        </h1>
        <p className="mt-2 mb-5 text-read text-muted">
          {t("AI agents ask here before they act. Sign in to approve or reject what they want to do.")}
        </p>
        <div className="flex flex-col gap-4">
          {error && <Alert>{error}</Alert>}
          <SignInForm isBusy={attempt.isBusy} onSubmit={attempt.signIn} />
          {singleSignOn && (
            <Button
              disabled={isAway}
              onClick={() => {
                setAway(true);
                void signIn("oidc", { callbackUrl: next });
              }}
            >
              {t("Continue with {provider}", { provider: singleSignOn })}
            </Button>
          )}
          {demo.length > 0 && <DemoSignIns people={demo} isBusy={attempt.isBusy} onChoose={attempt.signIn} />}
        </div>
      </div>
    </main>
  );
}
