import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { Door } from "@/lib/domain/door";
import type { WorkTaskDetail, WorkTaskPriority } from "@/lib/domain/work-task";
import { getWorkTask } from "./get-work-task";
import type { Wanted } from "./references-sql";
import { updateWorkTask } from "./update-work-task";

export type TriageTask = {
  uid: string;
  expectedVersion?: number | undefined;
  door?: Door | undefined;
  priority?: WorkTaskPriority | undefined;
  /** Null is nobody. */
  assignTo?: Wanted["assignTo"] | undefined;
};

/**
 * Says who works on it and how urgent it is: of a task, and of an approval that waits for a decision.
 * @throws AlreadyDecided, BeingDecided; AppError `not_found`, `forbidden`, `stale_version`, UnknownReference.
 */
export async function triageTask(
  ctx: Ctx,
  { priority, assignTo, ...target }: TriageTask,
): Promise<WorkTaskDetail> {
  const { organizationUid } = await getWorkTask(ctx, target);
  requirePermission(ctx, organizationUid, "work_tasks:write");
  return updateWorkTask(ctx, { ...target, fields: { priority }, assignTo, orPending: true });
}
