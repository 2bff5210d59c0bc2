import { v7 as uuidv7 } from "uuid";
import type { Change } from "@/lib/domain/change";
import type { Actor } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

/** The task as it stands after the change, and when that was. */
export type Changed = { organizationUid: string; uid: string; version: number; at: Instant };

/** Who did it: a person, an agent, or the program by itself. */
export type Author = Actor | { readonly type: "system"; readonly uid: null; readonly name: string };

/** The entries as a part of a statement, so that a new task comes with its first one in the same round trip. */
export const insertEntries = (
  actor: Author,
  task: Changed,
  changes: readonly Change[],
): Prisma.Sql => Prisma.sql`
  INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
  SELECT ${task.organizationUid}::uuid, c.uid, ${task.uid}::uuid, ${task.at}::timestamptz, ${actor.type}::actor_type, ${actor.uid}::uuid,
         ${actor.name}, c.action, c.details
  FROM unnest(${changes.map(() => uuidv7())}::uuid[], ${changes.map((c) => c.action)}::text[],
              ${changes.map((c) => (c.details === null ? null : JSON.stringify(c.details)))}::json[])
       WITH ORDINALITY AS c (uid, action, details, position)
  ORDER BY c.position`;

/** Tells whoever listens that there is a new version; goes out when the transaction ends, or never. */
export const announce = ({ organizationUid, uid, version }: Omit<Changed, "at">): Prisma.Sql =>
  Prisma.sql`pg_notify('work_tasks', ${JSON.stringify({ organization_uid: organizationUid, uid, version })})`;

/** By hand: entries and notification in one statement, however many entries. */
export async function appendEntries(
  tx: Tx,
  actor: Author,
  task: Changed,
  changes: readonly Change[],
): Promise<void> {
  await tx.rows(
    Prisma.sql`WITH entries AS (${insertEntries(actor, task, changes)}) SELECT ${announce(task)}`,
    "append-changes",
  );
}

/** Only tells, where something about a task changed that is no entry in its log. */
export async function notify(tx: Tx, task: Omit<Changed, "at">): Promise<void> {
  await tx.rows(Prisma.sql`SELECT ${announce(task)}`, "notify");
}
