import { t } from "@/lib/client/words/t";

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

export type DuePreset = { label: string; range: DueRange };

/** Ranges that are asked for every day. The address holds the days that they mean today. */
export const duePresets = (now: number): readonly DuePreset[] => [
  { label: t("Overdue"), range: { from: null, to: dayFrom(now, -1) } },
  { label: t("Today"), range: { from: dayFrom(now, 0), to: dayFrom(now, 0) } },
  { label: t("Next 7 days"), range: { from: dayFrom(now, 0), to: dayFrom(now, DAYS_AHEAD - 1) } },
];

export const isSameRange = (a: DueRange, b: DueRange): boolean => a.from === b.from && a.to === b.to;

/** What the chip says: the preset, while it is that, else the days. Null where none are given. */
export function dueSummary({ from, to }: DueRange, now: number): string | null {
  if (!from && !to) return null;
  const preset = duePresets(now).find(({ range }) => isSameRange(range, { from, to }));
  if (preset) return preset.label.toLowerCase();
  if (from && to) return t("{from} to {to}", { from, to });
  return from ? t("from {day}", { day: from }) : t("until {day}", { day: to ?? "" });
}
