import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { Viewer } from "@/lib/domain/viewer";
import { requireUser } from "../auth/require-user";
import { inTransaction, sql, type Tx } from "../db/pool";
import { locateTask } from "../tasks/locate-task";
import * as stored from "./viewers-sql";

export type Look = { taskUid: string; windowUid: string };

const windowOf = (ctx: Ctx, { windowUid }: Look): stored.Window => ({
  windowUid,
  userUid: requireUser(ctx, "Who looks is asked of people").uid,
});

/** Takes the window off tasks, and tells of those at which the person looks no more. */
async function leave(
  tx: Tx,
  window: stored.Window,
  where: { from?: string; butNotFrom?: string },
): Promise<void> {
  for (const task of await stored.deleteViewer(tx, window, where)) {
    if (!(await stored.isLooking(tx, task, window))) await stored.notifyViewers(tx, task);
  }
}

/**
 * Says that a window of the caller's shows a task, and no other any more.
 * @returns who else looks. @throws AppError `not_found`; `forbidden` for an agent, or for somebody else's window.
 */
export async function lookAtTask(ctx: Ctx, look: Look): Promise<Viewer[]> {
  const window = windowOf(ctx, look);
  const task = await locateTask(ctx, look.taskUid);
  await inTransaction(async (tx) => {
    await stored.lockPerson(tx, window);
    await leave(tx, window, { butNotFrom: task.uid });
    const wasLooking = await stored.isLooking(tx, task, window);
    if (!(await stored.upsertViewer(tx, task, window))) {
      throw new AppError("forbidden", "This window is somebody else's");
    }
    if (!wasLooking) await stored.notifyViewers(tx, task);
  });
  return stored.findViewers(sql(), task, window.userUid);
}

/** Says that a window of the caller's shows a task no more; whoever did not look is gone already. @throws AppError `forbidden` for an agent. */
export async function lookAway(ctx: Ctx, look: Look): Promise<void> {
  const window = windowOf(ctx, look);
  await inTransaction(async (tx) => {
    await stored.lockPerson(tx, window);
    await leave(tx, window, { from: look.taskUid });
  });
}
