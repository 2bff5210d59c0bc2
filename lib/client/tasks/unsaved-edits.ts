import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { changesSince } from "@/lib/client/decisions/changes-since";
import { t } from "@/lib/client/words/t";
import type { ReadTask } from "./task-queries";

/** What was typed into a field and could not be saved, and why. */
export type Unsaved<T> = { value: T; problem: string; seen: ReadTask };

/** By task and field. It outlives the pane: nobody loses a text because they went on to another task. */
const kept = new Map<string, Unsaved<unknown>>();

export const unsavedEdits = {
  read: <T>(key: string): Unsaved<T> | undefined => kept.get(key) as Unsaved<T> | undefined,
  keep: (key: string, unsaved: Unsaved<unknown>): void => void kept.set(key, unsaved),
  drop: (key: string): void => void kept.delete(key),
};

export const isStale = (error: Error): boolean => statusOf(error) === 412;

/** Why it was not saved; where the task changed meanwhile, by whom and how. */
export function problemOf(error: Error, seen: ReadTask, now: ReadTask | null): string {
  if (!isStale(error) || !now) return t("This was not saved. {reason}", { reason: sentenceOf(error) });
  const changes = changesSince(seen.data, now.data).lines.map(({ by, words }) =>
    t("{who} {did}", { who: by, did: words }),
  );
  if (changes.length === 0) return t("This changed since you read it. What you typed is still here.");
  return t("This changed since you read it: {changes}. What you typed is still here.", {
    changes: changes.join("; "),
  });
}
