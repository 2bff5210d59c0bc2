import type { Ctx } from "@/lib/domain/ctx";
import { type Queryable, sql } from "../db/pool";
import { noSuchTask } from "./get-work-task";
import { findLocation, type Located } from "./locate-task-sql";

/** The organization of a task that the caller sees. @throws AppError `not_found`. */
export async function locateTask(ctx: Ctx, uid: string, from: Queryable = sql()): Promise<Located> {
  const located = await findLocation(from, ctx, uid);
  if (!located) throw noSuchTask();
  return located;
}
