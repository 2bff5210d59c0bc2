import * as z from "zod/mini";
import { wordOf } from "@/lib/client/words/field-words";
import { momentOfDayWords } from "@/lib/client/words/time-words";
import { toolWords } from "@/lib/client/words/tool-words";
import type { BulkResult } from "@/lib/contracts/desk/workbench/bulk";
import type { BulkCommand } from "./bulk-command";
import type { SelectedRow } from "./selection-store";

const number = (count: number): string => count.toLocaleString("en");

/** What the calls are, the most frequent first: `31 Send e-mail, 12 Refund`. */
export function toolSums(rows: readonly SelectedRow[]): string {
  const counts = new Map<string, number>();
  for (const { toolType } of rows) {
    const words = toolType === null ? "Other" : toolWords(toolType);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([words, count]) => `${number(count)} ${words}`)
    .join(", ");
}

const DONE = { approve: "approved", reject: "rejected", take_back: "taken back" } as const;

/** What became of how many: `40 approved`, `12 assigned to Mara Lindqvist`. */
export function doneWords(command: BulkCommand, count: number): string {
  if (command.action === "assign")
    return command.name === null
      ? `${number(count)} assigned to nobody`
      : `${number(count)} assigned to ${command.name}`;
  if (command.action === "set_priority")
    return `Priority of ${number(count)} set to ${wordOf(command.priority).toLowerCase()}`;
  return `${number(count)} ${DONE[command.action]}`;
}

type Failed = Extract<BulkResult, { ok: false }>;

const TITLES: Record<string, string> = {
  already_decided: "Already decided",
  being_decided: "Being decided by somebody else",
  stale_version: "Changed since you selected them",
  high_risk: "Of high risk, to be decided one by one",
  not_held: "Final already",
  not_found: "Gone",
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
    return other.success ? `${other.data.held_by.user_name} is deciding` : null;
  }
  if (code !== "already_decided") return null;
  const other = decided.safeParse(details[0]);
  if (!other.success) return null;
  const { resolution, resolved_at: at, resolved_by: by } = other.data;
  const who = by ? ` by ${by.user_name}` : "";
  return `${wordOf(resolution)}${who}${at ? `, ${momentOfDayWords(at)}` : ""}`;
}
