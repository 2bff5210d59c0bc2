import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import { sql } from "../db/pool";
import { type ContextMatches, type ContextSearch, findContext } from "./search-context-sql";

/** Invoices, parties and messages whose texts hold `q`, in any case. @throws AppError `forbidden`, also for every agent. */
export async function searchContext(ctx: Ctx, search: ContextSearch): Promise<ContextMatches> {
  if (ctx.actor.type === "agent") throw new AppError("forbidden", "An agent cannot search the context");
  requirePermission(ctx, search.organizationUid, "work_tasks:read");
  return findContext(sql(), search);
}
