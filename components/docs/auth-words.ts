import type { AuthKind } from "@/lib/contracts/operation";

export const AUTH_WORDS: Readonly<Record<AuthKind, string>> = {
  session: "a signed-in session",
  bearer: "a bearer token",
  apiKey: "an API key",
};
