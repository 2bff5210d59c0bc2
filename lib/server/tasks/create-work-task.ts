import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import {
  type ExternalIds,
  NO_EXTERNAL_IDS,
  type WorkTaskDetail,
  type WorkTaskRecord,
  type WorkTaskStatus,
} from "@/lib/domain/work-task";
import { inTransaction, type Tx } from "../db/pool";
import { takeFromAllowance } from "./allowance-sql";
import { getWorkTask } from "./get-work-task";
import { type NewFields, prepareWorkTask, saveNewTask } from "./new-work-task";

export type CreateWorkTask = NewFields & {
  status: WorkTaskStatus;
  tags?: readonly string[];
  external?: ExternalIds;
};

/** For callers that make a task as a part of something larger. @throws as createWorkTask does. */
export async function createIn(
  tx: Tx,
  ctx: Ctx,
  { status, tags = [], external = NO_EXTERNAL_IDS, ...fields }: CreateWorkTask,
): Promise<WorkTaskRecord> {
  requirePermission(ctx, fields.organizationUid, "work_tasks:participate");
  const prepared = await prepareWorkTask(tx, ctx, fields, {
    status,
    tags,
    external,
    approval: null,
    metadata: null,
    change: { action: "created", details: null },
  });
  return saveNewTask(tx, ctx, prepared);
}

/**
 * Makes a task whose origin is the caller, or the person that the caller names.
 * @throws UnknownReference for an assignee, entity, parent or channel that is not in the organization; AppError
 * `not_in_channel`, `forbidden`.
 */
export const createWorkTask = (ctx: Ctx, input: CreateWorkTask): Promise<WorkTaskDetail> =>
  inTransaction(async (tx) => getWorkTask(ctx, await createIn(tx, ctx, input), tx));

/**
 * Makes all of the tasks or none, and counts them against the monthly allowance of the organization's plan. `failed`
 * turns the failure of one into the error that names its place.
 * @throws AppError `plan_limit_reached`, and as createWorkTask does.
 */
export const createWithinPlan = (
  ctx: Ctx,
  inputs: readonly CreateWorkTask[],
  failed: (error: unknown, index: number) => unknown,
  then: (tx: Tx, tasks: readonly WorkTaskRecord[]) => Promise<void> = async () => {},
): Promise<WorkTaskRecord[]> =>
  inTransaction(async (tx) => {
    await takeFromAllowance(tx, ctx.defaultOrganization, inputs.length);
    const tasks: WorkTaskRecord[] = [];
    for (const [index, input] of inputs.entries()) {
      tasks.push(
        await createIn(tx, ctx, input).catch((error: unknown) => {
          throw failed(error, index);
        }),
      );
    }
    await then(tx, tasks);
    return tasks;
  });
