import { locale, t } from "./t";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEKS_FROM_DAYS = 14;

/** `3 min`, `5 h`, `2 d`, `3 wk`; under a minute is a minute. */
export const spanWords = (ms: number): string => {
  if (ms < HOUR_MS) return t("{count} min", { count: Math.max(1, Math.floor(ms / MINUTE_MS)) });
  if (ms < DAY_MS) return t("{count} h", { count: Math.floor(ms / HOUR_MS) });
  const days = Math.floor(ms / DAY_MS);
  return days < WEEKS_FROM_DAYS
    ? t("{count} d", { count: days })
    : t("{count} wk", { count: Math.floor(days / 7) });
};

/** `just now`, `3 min ago`, `5 h ago`, `2 d ago`, `3 wk ago`. */
export function agoWords(at: string, now: number): string {
  const ms = now - Date.parse(at);
  return ms < MINUTE_MS ? t("just now") : t("{span} ago", { span: spanWords(ms) });
}

/** The same without `ago`, for a column that is headed `Age`. */
export function ageWords(at: string, now: number): string {
  const ms = now - Date.parse(at);
  return ms < MINUTE_MS ? t("now") : spanWords(ms);
}

const MOST_REMEMBERED = 1000;

/** The rows of a list come again and again, and it takes longer to write their times than to find them written. */
function remembered(write: (at: string) => string): (at: string) => string {
  const written = new Map<string, string>();
  return (at) => {
    const before = written.get(at);
    if (before !== undefined) return before;
    if (written.size >= MOST_REMEMBERED) written.clear();
    const words = write(at);
    written.set(at, words);
    return words;
  };
}

const moment = new Intl.DateTimeFormat(locale(), { dateStyle: "full", timeStyle: "long" });
const day = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat(locale(), { day: "numeric", month: "short", year: "numeric" });

const timeOfDay = new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit" });
const exactTimeOfDay = new Intl.DateTimeFormat(locale(), { timeStyle: "medium" });

/** A moment in the viewer's zone, to the minute: `1 May 2026, 17:05`. */
export const momentOfDayWords = (at: string): string => {
  const moment = new Date(at);
  return t("{day}, {time}", { day: dayOfYear.format(moment), time: timeOfDay.format(moment) });
};

/** The exact moment in the viewer's zone. */
export const momentWords = remembered((at) => moment.format(new Date(at)));

const parts = (date: string): [number, number, number] => {
  const [year = 1970, month = 1, dayOfMonth = 1] = date.split("-").map(Number);
  return [year, month - 1, dayOfMonth];
};

/** Whole days from the viewer's today to a calendar day; both are counted without a zone, so no hour gets lost. */
export function daysUntil(date: string, now: number): number {
  const today = new Date(now);
  const from = Date.UTC(today.getFullYear(), today.getMonth(), today.getDate());
  return Math.round((Date.UTC(...parts(date)) - from) / DAY_MS);
}

const dayOfThisYear = remembered((date) => day.format(new Date(...parts(date))));
const dayOfAnyYear = remembered((date) => dayOfYear.format(new Date(...parts(date))));

/** A calendar day: `24 Nov`, with its year where that is not this one. */
export const dayWords = (date: string, now: number): string =>
  parts(date)[0] === new Date(now).getFullYear() ? dayOfThisYear(date) : dayOfAnyYear(date);

export type Due = { words: string; urgency: "late" | "soon" | "later" };

/** `2 d late`, `today`, `tomorrow`, `in 3 d`, then the day itself. */
export function dueWords(date: string, now: number): Due {
  const days = daysUntil(date, now);
  if (days < 0) return { words: t("{count} d late", { count: -days }), urgency: "late" };
  if (days === 0) return { words: t("today"), urgency: "soon" };
  if (days === 1) return { words: t("tomorrow"), urgency: "soon" };
  return {
    words: days < WEEKS_FROM_DAYS ? t("in {count} d", { count: days }) : dayWords(date, now),
    urgency: "later",
  };
}

/** The time of day in the viewer's zone, to the second: `17:05:09`. */
export const timeWords = (at: string): string => exactTimeOfDay.format(new Date(at));

const twoDigits = (n: number): string => String(n).padStart(2, "0");
const localDay = (at: Date): string =>
  `${String(at.getFullYear()).padStart(4, "0")}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;

/** The same for an exact moment, on the viewer's clock: `2 h late`, `today, 17:00`, `in 3 d, 09:30`. */
export function dueAtWords(at: string, now: number): Due {
  const moment = new Date(at);
  if (moment.getTime() < now)
    return { words: t("{span} late", { span: spanWords(now - moment.getTime()) }), urgency: "late" };
  const { words, urgency } = dueWords(localDay(moment), now);
  return { words: t("{day}, {time}", { day: words, time: timeOfDay.format(moment) }), urgency };
}

/** A day is over with its last second, UTC. */
const endOf = (date: string): string => `${date}T23:59:59.000Z`;

/**
 * A countdown: `in 12 min` within the last day, else the words of the day. `at` is the exact moment, where it is one of
 * that day; without it the day as a whole counts.
 */
export function countdownWords({ date, at }: { date: string; at: string | null }, now: number): Due {
  const exact = at?.startsWith(date) ? at : endOf(date);
  const left = Date.parse(exact) - now;
  if (left >= 0 && left < DAY_MS)
    return { words: t("in {span}", { span: spanWords(left) }), urgency: "soon" };
  if (exact === endOf(date)) return dueWords(date, now);
  return left < 0
    ? { words: t("{span} late", { span: spanWords(-left) }), urgency: "late" }
    : dueWords(localDay(new Date(exact)), now);
}
