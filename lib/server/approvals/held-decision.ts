import { BeingDecided } from "@/lib/domain/being-decided";
import type { HeldDecision } from "@/lib/domain/held-decision";
import type { Queryable } from "../db/pool";
import { selectHeld } from "./held-decision-sql";
import type { TaskKey } from "./resolve-sql";

/** The decision on a request that can still be taken back, if there is one. */
export const findHeldDecision = (from: Queryable, task: TaskKey): Promise<HeldDecision | null> =>
  selectHeld(from, task);

/** @throws BeingDecided where a decision is held. */
export async function refuseHeld(from: Queryable, task: TaskKey): Promise<void> {
  const held = await selectHeld(from, task);
  if (held) throw new BeingDecided(held);
}
