import { t } from "@/lib/client/words/t";
import { DUE_WORDS, type DueWord } from "@/lib/domain/saved-view";

/** Days as the API has them, both inclusive; null is open. */
export type DueRange = { from: string | null; to: string | null };

const DAYS_AHEAD = 7;

const twoDigits = (n: number): string => String(n).padStart(2, "0");

/** A day on the viewer's calendar, so many days from now. */
function dayFrom(now: number, days: number): string {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}

const RANGES: Record<DueWord, (now: number) => DueRange> = {
  overdue: (now) => ({ from: null, to: dayFrom(now, -1) }),
  today: (now) => ({ from: dayFrom(now, 0), to: dayFrom(now, 0) }),
  next_7_days: (now) => ({ from: dayFrom(now, 0), to: dayFrom(now, DAYS_AHEAD - 1) }),
};

const LABELS: Record<DueWord, string> = {
  overdue: t("Overdue"),
  today: t("Today"),
  next_7_days: t("Next 7 days"),
};

export const dueLabel = (word: DueWord): string => LABELS[word];

/** The days that a word means on the viewer's calendar. */
export const dueRange = (word: DueWord, now: number): DueRange => RANGES[word](now);

export const isSameRange = (a: DueRange, b: DueRange): boolean => a.from === b.from && a.to === b.to;

/** The word for days that are just what it means now. */
export const dueWordOf = (range: DueRange, now: number): DueWord | undefined =>
  DUE_WORDS.find((word) => isSameRange(RANGES[word](now), range));
