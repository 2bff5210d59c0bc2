import { sentenceOf, statusOf } from "@/lib/client/api/api-error";
import { changesSince } from "@/lib/client/decisions/changes-since";
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
  if (!isStale(error) || !now) return `This was not saved. ${sentenceOf(error)}`;
  const changes = changesSince(seen.data, now.data).lines.map(({ by, words }) => `${by} ${words}`);
  const what = changes.length > 0 ? `: ${changes.join("; ")}` : "";
  return `This changed since you read it${what}. What you typed is still here.`;
}
