import type { Ctx } from "@/lib/domain/ctx";
import type { TaskExtras } from "@/lib/domain/task-extras";
import { findHeldDecision } from "../approvals/held-decision";
import { listComments } from "../comments/list-comments";
import { getContextFacts } from "../context/get-context-facts";
import { sql } from "../db/pool";
import { getWorkTask } from "./get-work-task";
import { findAround } from "./task-extras-sql";

const ALL_COMMENTS = 1000;

/** A task with everything around it that the caller sees. @throws AppError `not_found`. */
export async function getTaskExtras(ctx: Ctx, { uid }: { uid: string }): Promise<TaskExtras> {
  const task = await getWorkTask(ctx, { uid });
  // An agent learns of a decision when it is final.
  const canBeHeld = ctx.actor.type === "user" && task.type === "hil_approval" && task.resolution === null;
  const [around, held, context, comments] = await Promise.all([
    findAround(sql(), ctx, task),
    canBeHeld ? findHeldDecision(sql(), task) : null,
    getContextFacts(ctx, task),
    listComments(task, { limit: ALL_COMMENTS, offset: 0 }),
  ]);
  return { task, ...around, held, context, comments };
}
