import { headers } from "next/headers";
import { env } from "@/lib/server/env";

/** Where a reader's curl has to go: the public address, else the one they came by. */
export async function publicOrigin(): Promise<string> {
  const { PUBLIC_URL } = env();
  if (PUBLIC_URL) return new URL(PUBLIC_URL).origin;
  const asked = await headers();
  return `http://${asked.get("host") ?? "localhost"}`;
}
