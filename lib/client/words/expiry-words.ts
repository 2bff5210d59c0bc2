import type { ExpiryView } from "@/lib/contracts/desk/objects";
import { t } from "./t";
import { type Due, spanWords } from "./time-words";

const SOON_MS = 60 * 60_000;

export type ExpiryWords = Due & {
  /** The same as a sentence, with what becomes of the request then. */
  sentence: string;
};

function stoppedWords({ at, on_expiry }: ExpiryView, stoppedAt: string): ExpiryWords {
  const span = spanWords(Math.max(0, Date.parse(at) - Date.parse(stoppedAt)));
  const sentence =
    on_expiry === "keep"
      ? t("Its time stands still, {span} before it is overdue", { span })
      : t("Its time stands still, {span} before it counts as a no", { span });
  return { words: t("{span} left", { span }), sentence, urgency: "later" };
}

function overWords({ at, on_expiry }: ExpiryView, now: number): ExpiryWords {
  if (on_expiry === "expire")
    return { words: t("time is over"), sentence: t("Its time is over: it counts as a no"), urgency: "late" };
  const span = spanWords(now - Date.parse(at));
  return {
    ...{ words: t("{span} late", { span }), urgency: "late" },
    sentence: t("Overdue for {span}, and stays open", { span }),
  };
}

/** How much time a request that waits has, by the server's clock, and what becomes of it then. */
export function expiryWords(expiry: ExpiryView, now: number): ExpiryWords {
  if (expiry.stopped_at) return stoppedWords(expiry, expiry.stopped_at);
  const left = Date.parse(expiry.at) - now;
  if (left <= 0) return overWords(expiry, now);
  const span = spanWords(left);
  const sentence =
    expiry.on_expiry === "keep"
      ? t("Overdue in {span}, and stays open then", { span })
      : t("Expires in {span}, and counts as a no then", { span });
  return { words: t("in {span}", { span }), sentence, urgency: left < SOON_MS ? "soon" : "later" };
}
