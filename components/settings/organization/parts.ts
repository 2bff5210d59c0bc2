import type { Fault } from "@/lib/client/api/refusal";
import { wordOf } from "@/lib/client/words/field-words";
import { weekdayWords } from "@/lib/client/words/setting-words";
import { t } from "@/lib/client/words/t";
import type { SettingsView } from "@/lib/contracts/desk/organization/settings";

/** What each group of settings gets. */
export type Parts = {
  organizationUid: string;
  settings: SettingsView;
  errorOf: (field: keyof SettingsView) => string | undefined;
  /** They may only read. */
  isDisabled: boolean;
  edit: (patch: Partial<SettingsView>) => void;
};

/** Which part of a setting is wrong: a weekday, a priority, or an entry by its number. */
function partWords(part: string, name: string, { working_hours: hours }: SettingsView): string {
  const place = Number(part);
  if (Number.isNaN(place)) return wordOf(part);
  const weekday = name === "working_hours" ? hours[place]?.weekday : undefined;
  return weekday === undefined ? t("Entry {number}", { number: place + 1 }) : weekdayWords(weekday);
}

/** What is wrong with a field, and with which part of it. */
export function errorAt(faults: readonly Fault[], name: string, settings: SettingsView): string | undefined {
  const found = faults.find(({ field }) => field === name || field.startsWith(`${name}.`));
  if (!found) return undefined;
  const part = found.field.split(".")[1];
  return part === undefined
    ? t("It {problem}.", { problem: found.message })
    : t("{part}: it {problem}.", { part: partWords(part, name, settings), problem: found.message });
}
