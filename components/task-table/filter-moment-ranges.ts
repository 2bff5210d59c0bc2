import { locale, t } from "@/lib/client/words/t";

/** Instants as the API has them, the first inclusive, the second not; null is open. */
export type MomentRange = { from: string | null; before: string | null };

const YEAR = { day: "numeric", month: "short", year: "numeric" } as const;
const day = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat(locale(), YEAR);
const time = new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" });

const yearOf = (at: number): number => new Date(at).getFullYear();

/** `20 Nov`, with its year where that is not this one. */
const dayWords = (at: number, now: number): string =>
  (yearOf(at) === yearOf(now) ? day : dayOfYear).format(at);

/** `20 Nov 14:00` in the viewer's zone; what is no moment stays as it is, for the API to say so. */
function momentWords(at: string, now: number): string {
  const ms = Date.parse(at);
  return Number.isNaN(ms) ? at : `${dayWords(ms, now)} ${time.format(ms)}`;
}

/** The end of a range, without its day where that is the day of the beginning. */
function endWords(before: string, from: string, now: number): string {
  const [first, last] = [Date.parse(from), Date.parse(before)];
  if (Number.isNaN(first) || Number.isNaN(last)) return momentWords(before, now);
  const isSameDay = dayOfYear.format(first) === dayOfYear.format(last);
  return isSameDay ? time.format(last) : momentWords(before, now);
}

/**
 * What the chip says after its name: `20 Nov 14:00 – 16:00`. Null where no end is given. Before the viewer's clock is
 * known (`now` is 0), neither is their zone.
 */
export function momentSummary({ from, before }: MomentRange, now: number): string | null {
  if (now === 0) return from || before ? "…" : null;
  if (from && before)
    return t("{from} – {before}", {
      from: momentWords(from, now),
      before: endWords(before, from, now),
    });
  if (from) return t("from {moment}", { moment: momentWords(from, now) });
  return before ? t("before {moment}", { moment: momentWords(before, now) }) : null;
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** For a field of date and time, which knows neither zone nor seconds: `2026-11-20T14:00` on the viewer's clock. */
export function fieldOf(at: string | null): string {
  const moment = new Date(at ?? "");
  if (Number.isNaN(moment.getTime())) return "";
  const year = String(moment.getFullYear()).padStart(4, "0");
  const date = `${year}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  return `${date}T${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** A field is empty while it is being typed, and gives each year on the way to the right one; only moments count. */
export const momentOf = (field: string): string | null =>
  field >= "1000" ? new Date(field).toISOString() : null;
