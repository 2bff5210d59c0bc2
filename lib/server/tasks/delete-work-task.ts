import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { appendChanges } from "../change-log/append";
import { inTransaction } from "../db/pool";
import { deleteLocked } from "./delete-work-task-sql";
import { getWorkTask, noSuchTask } from "./get-work-task";
import { lockWorkTask } from "./references-sql";
import { requireVersion } from "./require-version";

/**
 * Deletes a task for good; its change log stays.
 * @throws AppError `not_found`; `forbidden`, always for an approval; `stale_version`.
 */
export async function deleteWorkTask(
  ctx: Ctx,
  { uid, expectedVersion }: { uid: string; expectedVersion?: number | undefined },
): Promise<void> {
  await inTransaction(async (tx) => {
    if (!(await lockWorkTask(tx, ctx, uid, { assignTo: null, entities: [] }))) throw noSuchTask();
    const task = await getWorkTask(ctx, { uid }, tx);
    if (task.type === "hil_approval") throw new AppError("forbidden", "Cannot delete HIL approval tasks");
    requirePermission(ctx, task.organizationUid, "work_tasks:delete");
    requireVersion(task, expectedVersion);
    await deleteLocked(tx, task);
    const changed = { ...task, version: task.version + 1, at: new Date().toISOString() };
    await appendChanges(tx, ctx, changed, [{ action: "deleted", details: { title: task.title } }]);
  });
}
