import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { appendChanges } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { openForChange, type Target } from "./change-work-task";
import { deleteLocked, hideLocked } from "./delete-work-task-sql";
import { holdTask } from "./hold-task";
import { requireVersion } from "./require-version";

/** Says in the log that the task is gone; the log stays. */
async function logDeletion(
  tx: Tx,
  ctx: Ctx,
  task: { organizationUid: string; uid: string; title: string; version: number },
  at: string,
) {
  const changed = { ...task, version: task.version + 1, at };
  await appendChanges(tx, ctx, changed, [{ action: "deleted", details: { title: task.title } }]);
}

/**
 * Deletes a task for good; its change log stays.
 * @throws AppError `not_found`; `forbidden`, always for an approval; `stale_version`.
 */
export async function deleteWorkTask(
  ctx: Ctx,
  { uid, expectedVersion }: { uid: string; expectedVersion?: number | undefined },
): Promise<void> {
  await inTransaction(async (tx) => {
    const { task } = await holdTask(tx, ctx, { uid });
    if (task.type === "hil_approval") throw new AppError("forbidden", "Cannot delete HIL approval tasks");
    requirePermission(ctx, task.organizationUid, "work_tasks:delete");
    requireVersion(task, expectedVersion);
    // Webhooks tell of it as it was.
    await logDeletion(tx, ctx, task, new Date().toISOString());
    await deleteLocked(tx, task);
  });
}

/**
 * Takes a task out of every list and from behind every door, and keeps its row (`task-apis.md`, section 3.1). People need
 * the permission to delete; a machine's key may delete what its contract shows it, since nothing is lost by it.
 * @throws AppError as openForChange does.
 */
export async function hideWorkTask(ctx: Ctx, target: Target): Promise<void> {
  await inTransaction(async (tx) => {
    const { before } = await openForChange(tx, ctx, target);
    if (ctx.actor.type === "user") requirePermission(ctx, before.organizationUid, "work_tasks:delete");
    const at = new Date().toISOString();
    await hideLocked(tx, before, at);
    await logDeletion(tx, ctx, before, at);
  });
}
