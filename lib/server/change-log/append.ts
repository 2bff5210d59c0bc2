import type { Change } from "@/lib/domain/change";
import type { Comment } from "@/lib/domain/comment";
import type { Ctx } from "@/lib/domain/ctx";
import type { ChangeLogEntry, Instant } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import {
  type Author,
  announceAll,
  appendEntries,
  appendToEach,
  type Changed,
  type ChangedTogether,
  insertEntries,
  insertEvent,
  notify,
  recordForEach,
  type Told,
  tellOfComment,
} from "./append-sql";

/**
 * Writes what happened to a task, and tells whoever listens, with the change itself or not at all.
 * Takes a transaction, not the pool: a change without its entry cannot be saved.
 */
export async function appendChanges(
  tx: Tx,
  ctx: Ctx,
  task: Changed,
  changes: readonly Change[],
): Promise<void> {
  await appendEntries(tx, ctx.actor, task, { changes, told: null });
}

export type { Author } from "./append-sql";

export const PROGRAM: Author = { type: "system", uid: null, name: "Countersign" };

/** The same, where nobody did it but the program. */
export const appendSystemChanges = (tx: Tx, task: Changed, changes: readonly Change[]): Promise<void> =>
  appendEntries(tx, PROGRAM, task, { changes, told: null });

/** The same of a request, of which the agent that asked is told in its feed. A null actor is the program. */
export const appendAndTell = (
  tx: Tx,
  actor: Author | null,
  task: Changed,
  what: { changes: readonly Change[]; told: Told },
): Promise<void> => appendEntries(tx, actor ?? PROGRAM, task, what);

/** The same change of many tasks at once. */
export async function appendToMany(
  tx: Tx,
  { actor }: Ctx,
  together: ChangedTogether,
  change: Change,
): Promise<void> {
  if (together.tasks.length > 0) await appendToEach(tx, actor, together, change);
}

/** The same by the program, where it is no news to anybody: so many hints at once would cut slow readers off. */
export async function recordQuietly(tx: Tx, together: ChangedTogether, change: Change): Promise<void> {
  if (together.tasks.length > 0) await recordForEach(tx, PROGRAM, together, change);
}

/** Only tells whoever listens, where nothing goes into the log. */
export const sendHint = (tx: Tx, task: Omit<Changed, "at">): Promise<void> => notify(tx, task);

/** An entry as readers will find it, for answers that are made without reading it back. */
export const logEntry = ({ actor }: Ctx, at: Instant, { action, details }: Change): ChangeLogEntry => ({
  at,
  byName: actor.name,
  byType: actor.type,
  action,
  details,
});

/** The same as a part of the statement that inserts the task. */
export const firstEntry = (
  { actor }: Ctx,
  task: Changed,
  { change, told }: { change: Change; told: Told },
) => ({
  entries: insertEntries(actor, task, [change]),
  event: told && insertEvent(task, told, { isNew: true }),
  announcement: announceAll(task, { changes: [change], told }),
});

/** What tells webhooks of a new comment, as a part of the statement that inserts it. */
export const commentTold = (comment: Comment, taskVersion: number) => tellOfComment(comment, taskVersion);
