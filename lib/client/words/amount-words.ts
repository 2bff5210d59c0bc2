import { locale, numberWords, t } from "./t";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const UNKNOWN = "–";

/** `78%`; more digits would say more than is known. */
export const shareWords = (share: number | null): string =>
  share === null
    ? UNKNOWN
    : share.toLocaleString(locale(), {
        style: "percent",
        maximumFractionDigits: share > 0 && share < 0.01 ? 1 : 0,
      });

type Unit = { ms: number; words: (count: number) => string };

const UNITS: readonly Unit[] = [
  { ms: DAY_MS, words: (count) => t("{count} d", { count: numberWords(count) }) },
  { ms: HOUR_MS, words: (count) => t("{count} h", { count }) },
  { ms: MINUTE_MS, words: (count) => t("{count} min", { count }) },
  { ms: SECOND_MS, words: (count) => t("{count} s", { count }) },
];

/** `45 s`, `12 min`, `3 h 20 min`, `2 d 4 h`: the first unit that fits, and the next one where it says something. */
export function durationWords(ms: number | null): string {
  if (ms === null) return UNKNOWN;
  const place = UNITS.findIndex((unit) => ms >= unit.ms);
  const unit = UNITS[place];
  if (!unit) return t("{count} s", { count: 0 });
  const next = UNITS[place + 1];
  const whole = Math.floor(ms / unit.ms);
  const rest = next ? Math.floor((ms % unit.ms) / next.ms) : 0;
  // Seconds beside many minutes, or minutes beside many hours, tell nobody anything.
  return next && rest > 0 && whole < 10 ? `${unit.words(whole)} ${next.words(rest)}` : unit.words(whole);
}

/** `€12.40`; below a hundredth two digits that count. */
export const moneyWords = (amount: number | null, currency: string): string =>
  amount === null
    ? UNKNOWN
    : amount.toLocaleString(locale(), {
        ...{ style: "currency", currency },
        ...(amount > 0 && amount < 0.01 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 }),
      });

/** `+12`, `−3`, `±0`, beside a number of the period before. */
export function differenceWords(now: number, before: number): string {
  const difference = now - before;
  if (difference === 0) return "±0";
  return difference > 0 ? `+${numberWords(difference)}` : `−${numberWords(-difference)}`;
}
