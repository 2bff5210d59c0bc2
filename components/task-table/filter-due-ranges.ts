import { type DueRange, dueLabel, dueRange, dueWordOf } from "@/lib/client/views/due-days";
import { t } from "@/lib/client/words/t";
import { DUE_WORDS } from "@/lib/domain/saved-view";

export type DuePreset = { label: string; range: DueRange };

/** Ranges that are asked for every day. The address holds the days that they mean today. */
export const duePresets = (now: number): readonly DuePreset[] =>
  DUE_WORDS.map((word) => ({ label: dueLabel(word), range: dueRange(word, now) }));

/** What the chip says: the preset, while it is that, else the days. Null where none are given. */
export function dueSummary({ from, to }: DueRange, now: number): string | null {
  if (!from && !to) return null;
  const word = dueWordOf({ from, to }, now);
  if (word) return dueLabel(word).toLowerCase();
  if (from && to) return t("{from} to {to}", { from, to });
  return from ? t("from {day}", { day: from }) : t("until {day}", { day: to ?? "" });
}
