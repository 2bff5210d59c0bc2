import { counted, t } from "@/lib/client/words/t";
import { toolWords } from "@/lib/client/words/tool-words";
import { actionWords } from "./action-words";
import type { Args } from "./fields";

/** What one of several calls does, as far as it is known. */
export const callWords = (args: Args): string =>
  actionWords(args) ?? (typeof args.tool_type === "string" ? toolWords(args.tool_type) : t("a call"));

/** What a request of several calls does: `3 actions: Refund 40.00 EUR; Send e-mail; …` */
export function bundleWords({ count, gists }: { count: number; gists: readonly Args[] }): string {
  const calls = [...gists.map(callWords), ...(gists.length < count ? ["…"] : [])].join("; ");
  return counted(count, { one: "{count} action: {calls}", other: "{count} actions: {calls}" }, { calls });
}
