import type { AgeName, Dimension, Range } from "@/lib/domain/dashboard/words";
import { locale, t } from "./t";

export const AGE_WORDS: Record<AgeName, string> = {
  under_1h: t("Under 1 h"),
  "1h_4h": t("1–4 h"),
  "4h_24h": t("4–24 h"),
  "1d_3d": t("1–3 d"),
  "3d_7d": t("3–7 d"),
  over_7d: t("Over 7 d"),
};

export const RANGE_WORDS: Record<Range, string> = {
  "24h": t("24 hours"),
  "7d": t("7 days"),
  "30d": t("30 days"),
  "90d": t("90 days"),
};

/** The panel of each, and what its first column names. */
export const DIMENSION_WORDS: Record<Dimension, { title: string; column: string; missing: string }> = {
  agent: { title: t("By agent"), column: t("Agent"), missing: t("No agent") },
  tool: { title: t("By tool"), column: t("Tool"), missing: t("No tool named") },
  reviewer: { title: t("By reviewer"), column: t("Reviewer"), missing: t("A rule") },
  priority: { title: t("By priority"), column: t("Priority"), missing: t("No priority") },
};

const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const weekday = new Intl.DateTimeFormat(locale(), { weekday: "short", timeZone: "UTC" });

/** `Mon` to `Sun`. */
export const WEEKDAYS = (): string[] =>
  Array.from({ length: 7 }, (_, day) => weekday.format(MONDAY + day * DAY_MS));

/** How the buckets of a period are named, in the organization's zone: in full, and in short below a chart. */
export function bucketWords(unit: "hour" | "day", timeZone: string) {
  const day = new Intl.DateTimeFormat(locale(), {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
  });
  const shortDay = new Intl.DateTimeFormat(locale(), { timeZone, day: "numeric", month: "short" });
  const time = new Intl.DateTimeFormat(locale(), { timeZone, hour: "2-digit", minute: "2-digit" });
  return {
    full: (at: string): string => {
      const words = day.format(new Date(at));
      return unit === "day" ? words : t("{day}, {time}", { day: words, time: time.format(new Date(at)) });
    },
    short: (at: string): string => (unit === "day" ? shortDay : time).format(new Date(at)),
  };
}

/** `14 Nov 2026, 09:00`, in the organization's zone. */
export const momentInZone = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale(), { timeZone, dateStyle: "medium", timeStyle: "short" }).format(
    new Date(at),
  );
