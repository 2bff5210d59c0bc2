import type { Instant, WorkTaskPriority, WorkTaskStatus } from "./work-task";

/**
 * The words in which a contract shows a task. Writing back what it shows is no change, though the domain may know it
 * more exactly; a status without a word is not shown at all, and such a task does not exist there.
 */
export type Door = {
  readonly status: Readonly<Record<WorkTaskStatus, string | null>>;
  readonly priority: Readonly<Record<WorkTaskPriority, string>>;
  /** How a contract that always wants a deadline shows a task without one. */
  readonly neverDue?: Instant;
};

export const isShown = (door: Door | undefined, status: WorkTaskStatus): boolean =>
  door === undefined || door.status[status] !== null;

/** The value to keep: the present one, where both are the same word. */
export const keptIfSameWord = <V extends string>(
  words: Readonly<Record<V, string | null>> | undefined,
  present: V,
  wanted: V,
): V => (words && words[present] === words[wanted] ? present : wanted);
