import { v7 as uuidv7 } from "uuid";
import type { Change } from "@/lib/domain/change";
import type { Actor } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

/** The task as it stands after the change, and when that was. */
export type Changed = { organizationUid: string; uid: string; version: number; at: Instant };

/** By hand: entries and notification in one statement, however many entries. */
export async function insertEntries(
  tx: Tx,
  actor: Actor,
  task: Changed,
  changes: readonly Change[],
): Promise<void> {
  const hint = JSON.stringify({
    organization_uid: task.organizationUid,
    uid: task.uid,
    version: task.version,
  });
  await tx.rows(
    Prisma.sql`
      WITH entries AS (
        INSERT INTO change_log (organization_uid, uid, task_uid, at, by_type, by_uid, by_name, action, details)
        SELECT ${task.organizationUid}::uuid, c.uid, ${task.uid}::uuid, ${task.at}::timestamptz, ${actor.type}::actor_type, ${actor.uid}::uuid,
               ${actor.name}, c.action, c.details
        FROM unnest(${changes.map(() => uuidv7())}::uuid[], ${changes.map((c) => c.action)}::text[],
                    ${changes.map((c) => (c.details === null ? null : JSON.stringify(c.details)))}::json[])
             WITH ORDINALITY AS c (uid, action, details, position)
        ORDER BY c.position
      )
      SELECT pg_notify('work_tasks', ${hint})`,
    "append-changes",
  );
}
