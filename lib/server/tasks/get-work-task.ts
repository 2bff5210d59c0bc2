import { asDelivered } from "@/lib/domain/bundle";
import type { Ctx } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { type Queryable, sql } from "../db/pool";
import { findWorkTask } from "./find-work-task-sql";

export const noSuchTask = () => new AppError("not_found", "Work task not found");

/**
 * Agents are not told what is decided of a part of their request.
 * @throws AppError `not_found`, also for a task of an organization that the caller does not reach.
 */
export async function getWorkTask(
  ctx: Ctx,
  { uid }: { uid: string },
  from: Queryable = sql(),
): Promise<WorkTaskDetail> {
  const task = await findWorkTask(from, ctx, uid);
  if (!task) throw noSuchTask();
  return ctx.actor.type === "agent" ? asDelivered(task) : task;
}
