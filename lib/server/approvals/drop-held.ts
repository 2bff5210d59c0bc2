import type { Decision } from "@/lib/domain/work-task";
import { appendSystemChanges } from "../change-log/append";
import type { Tx } from "../db/pool";
import { releaseHeld, selectHeldOf } from "./held-decision-sql";
import type { TaskKey } from "./resolve-sql";

type Held = { holderUid: string; decision: Decision };

/** Who may not decide any more has not decided: the request waits for somebody else. */
export async function dropHeld(tx: Tx, task: TaskKey, { holderUid, decision }: Held): Promise<void> {
  const released = await releaseHeld(tx, task, holderUid);
  if (!released) return;
  const at = new Date().toISOString();
  await appendSystemChanges(tx, { ...task, ...released, at }, [
    { action: "decision_dropped", details: { action: decision } },
  ]);
}

/** All that somebody holds in an organization. What they begin to hold meanwhile is dropped when it is due. */
export async function dropHeldOf(
  tx: Tx,
  { organizationUid, holderUid }: { organizationUid: string; holderUid: string },
): Promise<void> {
  for (const { uid, decision } of await selectHeldOf(tx, organizationUid, holderUid)) {
    await dropHeld(tx, { organizationUid, uid }, { holderUid, decision });
  }
}
