import type { Fault } from "@/lib/client/api/refusal";
import { t } from "@/lib/client/words/t";
import type { SettingsView } from "@/lib/contracts/desk/organization/settings";

/** What each group of settings gets. */
export type Parts = {
  settings: SettingsView;
  errorOf: (field: keyof SettingsView) => string | undefined;
  /** They may only read. */
  isDisabled: boolean;
  edit: (patch: Partial<SettingsView>) => void;
};

/** What is wrong with a field; in a list, with which of its entries. */
export function errorAt(faults: readonly Fault[], name: string): string | undefined {
  const found = faults.find(({ field }) => field === name || field.startsWith(`${name}.`));
  if (!found) return undefined;
  const place = Number(found.field.split(".")[1] ?? Number.NaN);
  return Number.isNaN(place)
    ? t("It {problem}.", { problem: found.message })
    : t("Entry {number}: it {problem}.", { number: place + 1, problem: found.message });
}
