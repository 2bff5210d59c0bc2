import type { ContextFacts } from "@/lib/domain/context-facts";
import type { Ctx } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import { findContextFacts } from "./context-facts-sql";

/** The numbers behind what a task of the caller's points at. An agent cannot search the records: it gets none. */
export const getContextFacts = async (
  ctx: Ctx,
  task: { organizationUid: string; uid: string },
): Promise<ContextFacts[]> => (ctx.actor.type === "user" ? findContextFacts(sql(), task) : []);
