import { deliveredActions } from "@/lib/domain/bundle";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import type { ExportedTask, ExportPlace } from "@/lib/domain/exports";
import { sql } from "../db/pool";
import { countExported, type Exporting, selectExported } from "./export-tasks-sql";
import { ownTasksOf } from "./list-work-tasks";

/** What the caller sees of it: an agent its own tasks. @throws AppError `forbidden`. */
function seen(ctx: Ctx, { filter, archived }: Exporting): Exporting {
  requirePermission(ctx, filter.organizationUid, "work_tasks:read");
  return { filter: { ...filter, ...ownTasksOf(ctx) }, archived };
}

/** How many tasks an export has by now. @throws AppError `forbidden`. */
export const countTasksToExport = async (ctx: Ctx, exporting: Exporting): Promise<number> =>
  countExported(sql(), seen(ctx, exporting));

/** Agents are not told what is decided of a part of their request. */
function delivered(task: ExportedTask): ExportedTask {
  if (!task.approval || task.resolution !== null) return task;
  return { ...task, approval: { ...task.approval, actions: deliveredActions(task) } };
}

/** The tasks of the list's filter by their age, those behind a place; none at the end. @throws AppError `forbidden`. */
export async function exportTasks(
  ctx: Ctx,
  exporting: Exporting,
  after: ExportPlace | undefined,
): Promise<ExportedTask[]> {
  const tasks = await selectExported(sql(), seen(ctx, exporting), after);
  return ctx.actor.type === "agent" ? tasks.map(delivered) : tasks;
}
