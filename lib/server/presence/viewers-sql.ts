import type { Viewer } from "@/lib/domain/viewer";
import { Prisma } from "@/prisma/generated/client";
import { type Queryable, sql, type Tx } from "../db/pool";

export type TaskKey = { organizationUid: string; uid: string };
/** A window of a person's. */
export type Window = { windowUid: string; userUid: string };

/** Who did not say so for as long counts as gone. */
const isThere = Prisma.sql`v.seen_at > clock_timestamp() - interval '45 seconds'`;

const onTask = ({ organizationUid, uid }: TaskKey) =>
  Prisma.sql`v.organization_uid = ${organizationUid}::uuid AND v.task_uid = ${uid}::uuid`;

/** One person's windows come and go one after the other, so that the last of them knows that it is. */
export async function lockPerson(tx: Tx, { userUid }: Window): Promise<void> {
  await tx.rows(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended('viewers ' || ${userUid}, 0))`,
    "lock-person",
  );
}

/** Whether the person looks at the task already, through any window. */
export async function isLooking(tx: Tx, task: TaskKey, { userUid }: Window): Promise<boolean> {
  const rows = await tx.rows(
    Prisma.sql`
      SELECT v.window_uid FROM task_viewers v WHERE ${onTask(task)} AND v.user_uid = ${userUid}::uuid AND ${isThere} LIMIT 1`,
    "is-looking",
  );
  return rows.length > 0;
}

/** False: the window is another person's, whose row stays as it is. */
export async function upsertViewer(tx: Tx, task: TaskKey, window: Window): Promise<boolean> {
  const rows = await tx.rows(
    Prisma.sql`
      INSERT INTO task_viewers AS v (organization_uid, task_uid, window_uid, user_uid, since, seen_at)
      VALUES (${task.organizationUid}::uuid, ${task.uid}::uuid, ${window.windowUid}::uuid, ${window.userUid}::uuid,
        clock_timestamp(), clock_timestamp())
      ON CONFLICT (organization_uid, task_uid, window_uid) DO UPDATE SET
        since = CASE WHEN ${isThere} THEN v.since ELSE excluded.since END, seen_at = excluded.seen_at
      WHERE v.user_uid = excluded.user_uid
      RETURNING v.window_uid`,
    "upsert-viewer",
  );
  return rows.length > 0;
}

/** Takes the window off one task, or off all but one. @returns the tasks that it was on. */
export const deleteViewer = (
  tx: Tx,
  { windowUid, userUid }: Window,
  { from, butNotFrom }: { from?: string; butNotFrom?: string },
): Promise<TaskKey[]> =>
  tx.rows<TaskKey>(
    Prisma.sql`
      DELETE FROM task_viewers v WHERE v.window_uid = ${windowUid}::uuid AND v.user_uid = ${userUid}::uuid
        AND (${from ?? null}::uuid IS NULL OR v.task_uid = ${from ?? null}::uuid)
        AND (${butNotFrom ?? null}::uuid IS NULL OR v.task_uid <> ${butNotFrom ?? null}::uuid)
      RETURNING v.organization_uid AS "organizationUid", v.task_uid AS uid`,
    "delete-viewer",
  );

/** Everybody but one person, each once, longest first. */
export const findViewers = (from: Queryable, task: TaskKey, butUserUid: string): Promise<Viewer[]> =>
  from.rows<Viewer>(
    Prisma.sql`
      SELECT u.uid, u.name, u.avatar_url AS "avatarUrl", min(v.since) AS since
      FROM task_viewers v JOIN users u ON u.uid = v.user_uid
      WHERE ${onTask(task)} AND v.user_uid <> ${butUserUid}::uuid AND ${isThere}
      GROUP BY u.uid, u.name, u.avatar_url ORDER BY min(v.since), u.uid`,
    "find-viewers",
  );

/** Tells whoever listens that other people than before look at a task; goes out when the transaction ends. */
export async function notifyViewers(tx: Tx, { organizationUid, uid }: TaskKey): Promise<void> {
  const hint = JSON.stringify({ organization_uid: organizationUid, uid });
  await tx.rows(Prisma.sql`SELECT pg_notify('viewers', ${hint})`, "notify-viewers");
}

export async function deleteOldViewers(): Promise<void> {
  await sql().rows(
    Prisma.sql`DELETE FROM task_viewers WHERE seen_at < clock_timestamp() - interval '10 minutes'`,
  );
}
