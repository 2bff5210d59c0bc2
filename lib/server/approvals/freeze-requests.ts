import type { Ctx } from "@/lib/domain/ctx";
import { appendToMany } from "../change-log/append";
import type { Tx } from "../db/pool";
import { freezeWaiting, type OfAgent, revokeGrants, thawFrozen } from "./freeze-sql";

/** Freezes the requests of a locked agent that wait, and revokes what was granted it. */
export async function freezeRequests(tx: Tx, ctx: Ctx, of: OfAgent): Promise<void> {
  const tasks = await freezeWaiting(tx, of);
  await revokeGrants(tx, of);
  await appendToMany(tx, ctx, { ...of, tasks }, { action: "agent_paused", details: null });
}

/** Lets the frozen requests of a locked agent go on. */
export async function thawRequests(tx: Tx, ctx: Ctx, of: OfAgent): Promise<void> {
  const tasks = await thawFrozen(tx, of);
  await appendToMany(tx, ctx, { ...of, tasks }, { action: "agent_resumed", details: null });
}
