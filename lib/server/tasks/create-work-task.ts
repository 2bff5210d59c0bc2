import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { WorkTaskDetail, WorkTaskStatus } from "@/lib/domain/work-task";
import { inTransaction } from "../db/pool";
import { getWorkTask } from "./get-work-task";
import { type NewFields, prepareWorkTask, saveNewTask } from "./new-work-task";

export type CreateWorkTask = NewFields & { status: WorkTaskStatus };

/**
 * Makes a task whose origin is the caller.
 * @throws AppError `invalid_request` naming an assignee or entity that is not in the organization; `forbidden`.
 */
export async function createWorkTask(
  ctx: Ctx,
  { status, ...fields }: CreateWorkTask,
): Promise<WorkTaskDetail> {
  requirePermission(ctx, fields.organizationUid, "work_tasks:write");
  return inTransaction(async (tx) => {
    const prepared = await prepareWorkTask(tx, ctx, fields, {
      status,
      approval: null,
      metadata: null,
      expiresAt: null,
      change: { action: "created", details: null },
    });
    await saveNewTask(tx, ctx, prepared);
    return getWorkTask(ctx, prepared.task, tx);
  });
}
