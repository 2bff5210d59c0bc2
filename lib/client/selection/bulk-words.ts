import { wordOf } from "@/lib/client/words/field-words";
import { numberWords, t } from "@/lib/client/words/t";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import { toolWords } from "@/lib/client/words/tool-words";
import { z } from "@/lib/client/zod";
import type { BulkResult } from "@/lib/contracts/desk/workbench/bulk";
import type { BulkCommand } from "./bulk-command";
import type { SelectedRow } from "./selection-store";

/** What the calls are, the most frequent first: `31 Send e-mail, 12 Refund`. */
export function toolSums(rows: readonly SelectedRow[]): string {
  const counts = new Map<string, number>();
  for (const { toolType, isBundle } of rows) {
    const other = isBundle ? t("with several actions") : t("Other");
    const words = toolType === null ? other : toolWords(toolType);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => `${numberWords(count)} ${words}`)
    .join(", ");
}

/** What became of how many: `40 approved`, `12 assigned to Mara Lindqvist`. */
export function doneWords(command: BulkCommand, count: number): string {
  const number = numberWords(count);
  switch (command.action) {
    case "approve":
      return t("{number} approved", { number });
    case "reject":
      return t("{number} rejected", { number });
    case "take_back":
      return t("{number} taken back", { number });
    case "assign":
      return command.name === null
        ? t("{number} assigned to nobody", { number })
        : t("{number} assigned to {name}", { number, name: command.name });
    case "set_priority":
      return t("Priority of {number} set to {priority}", {
        number,
        priority: wordOf(command.priority).toLowerCase(),
      });
  }
}

type Failed = Extract<BulkResult, { ok: false }>;

const TITLES: Record<string, string> = {
  already_decided: t("Already decided"),
  being_decided: t("Being decided by somebody else"),
  stale_version: t("Changed since you selected them"),
  high_risk: t("Of high risk, to be decided one by one"),
  not_held: t("Final already"),
  not_found: t("Gone"),
  agent_paused: t("The agent is paused"),
};

export const failureTitle = ({ code, error }: Failed): string => TITLES[code] ?? error;

const decided = z.object({
  resolution: z.string(),
  resolved_at: z.nullish(z.string()),
  resolved_by: z.nullish(z.object({ user_name: z.string() })),
});
const held = z.object({ held_by: z.object({ user_name: z.string() }) });

/** Who was faster, with what and when; null where the title of the group says all there is. */
export function failureReason({ code, details }: Failed): string | null {
  if (code === "being_decided") {
    const other = held.safeParse(details[0]);
    return other.success ? t("{name} is deciding", { name: other.data.held_by.user_name }) : null;
  }
  if (code !== "already_decided") return null;
  const other = decided.safeParse(details[0]);
  if (!other.success) return null;
  const { resolution, resolved_at: at, resolved_by: by } = other.data;
  const decision = by
    ? t("{decision} by {name}", { decision: wordOf(resolution), name: by.user_name })
    : wordOf(resolution);
  return at ? t("{decision}, {when}", { decision, when: momentOfDayWords(at) }) : decision;
}
