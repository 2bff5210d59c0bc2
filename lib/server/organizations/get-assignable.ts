import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { sql } from "../db/pool";
import { type Assignable, findAssignable } from "./assignable-sql";

/** The people and agents that a task can be assigned to. @throws AppError `forbidden`, also for every agent. */
export async function getAssignable(ctx: Ctx, organizationUid: string): Promise<Assignable> {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "An agent cannot list people");
  requirePermission(ctx, organizationUid, "work_tasks:read");
  return findAssignable(sql(), organizationUid);
}
