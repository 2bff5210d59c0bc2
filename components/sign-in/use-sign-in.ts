"use client";
import { signIn } from "next-auth/react";
import { useState } from "react";
import { t } from "@/lib/client/words/t";

export type Credentials = { email: string; password: string };

/** One sentence for a wrong password, an unknown account and too many attempts: it tells nobody which accounts exist. */
const REFUSED = t(
  "E-mail or password is wrong, or there were too many attempts. Try again in a few minutes.",
);
const UNREACHABLE = t("The server could not be reached. Check the connection and try again.");

export function useSignIn(next: string) {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const attempt = async ({ email, password }: Credentials) => {
    setBusy(true);
    setError(null);
    const answer = await signIn("credentials", { redirect: false, email, password }).catch(() => null);
    // A full load, so that the page is made for the person who came in.
    if (answer?.ok && !answer.error) return window.location.assign(next);
    setError(answer ? REFUSED : UNREACHABLE);
    setBusy(false);
  };

  return { isBusy, error, signIn: (credentials: Credentials) => void attempt(credentials) };
}
