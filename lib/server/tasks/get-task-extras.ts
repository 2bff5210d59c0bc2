import type { Ctx } from "@/lib/domain/ctx";
import type { TaskExtras } from "@/lib/domain/task-extras";
import { listComments } from "../comments/list-comments";
import { sql } from "../db/pool";
import { getWorkTask } from "./get-work-task";
import { findAround } from "./task-extras-sql";

const ALL_COMMENTS = 1000;

/** A task with everything around it that the caller sees. @throws AppError `not_found`. */
export async function getTaskExtras(ctx: Ctx, { uid }: { uid: string }): Promise<TaskExtras> {
  const task = await getWorkTask(ctx, { uid });
  const [around, comments] = await Promise.all([
    findAround(sql(), ctx, task),
    listComments(task, { limit: ALL_COMMENTS, offset: 0 }),
  ]);
  return { task, ...around, comments };
}
