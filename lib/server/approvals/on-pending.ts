import { AlreadyDecided } from "@/lib/domain/already-decided";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField, StaleVersion } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { inTransaction, type Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { type Locked, lockTask } from "./decide-approval-sql";
import { expire } from "./expire-approval";
import { refuseHeld } from "./held-decision";

export type OnPending = {
  uid: string;
  /** The version that the reviewer saw. */
  expectedVersion?: number | undefined;
};

/**
 * Does something with a request that waits for a decision of the caller, holding it against all other writers. Whoever
 * comes first after its time carries that out, so that nothing is decided late.
 * @throws AlreadyDecided with the resolution that stands; BeingDecided where one can still be taken back; AppError
 * `not_found`, `forbidden`, `agent_paused`, `stale_version`, `invalid_request` on a plain task.
 */
export async function onPending<T>(
  ctx: Ctx,
  input: OnPending,
  run: (tx: Tx, locked: Locked) => Promise<T>,
): Promise<T> {
  const { uid } = input;
  const outcome = await inTransaction<{ done: T } | { late: WorkTaskDetail }>(async (tx) => {
    const locked = await lockTask(tx, ctx, uid);
    if (!locked) throw await whyNotFound(tx, ctx, uid);
    const isLate = locked.isExpiring && (await expire(tx, { organizationUid: locked.organizationUid, uid }));
    if (isLate) return { late: await getWorkTask(ctx, { uid }, tx) };
    await refuseUndecidable(tx, ctx, locked, input);
    return { done: await run(tx, locked) };
  });
  if ("late" in outcome) throw new AlreadyDecided(outcome.late);
  return outcome.done;
}

async function refuseUndecidable(
  tx: Tx,
  ctx: Ctx,
  locked: Locked,
  { uid, expectedVersion }: OnPending,
): Promise<void> {
  if (locked.type === "task") throw invalidField("action", "only approvals can be approved or rejected");
  if (locked.resolution) throw new AlreadyDecided(await getWorkTask(ctx, { uid }, tx));
  if (locked.isHeld) await refuseHeld(tx, { organizationUid: locked.organizationUid, uid });
  if (locked.isFrozen) throw new AppError("agent_paused", "The agent is paused; nothing of it is decided");
  requireVersion(locked, expectedVersion);
  // What was read before the agent revised its arguments must not be decided by whoever does not say what they read.
  if (locked.revisedInVersion !== null && expectedVersion === undefined)
    throw new StaleVersion(locked.version);
}

/** It may be there for the caller, but not to be decided. */
async function whyNotFound(tx: Tx, ctx: Ctx, uid: string): Promise<AppError> {
  const task = await getWorkTask(ctx, { uid }, tx);
  if (task.type === "task") return invalidField("action", "only approvals can be approved or rejected");
  if (ctx.actor.type === "agent") return new AppError("forbidden", "An agent cannot decide");
  requirePermission(ctx, task.organizationUid, "approvals:decide");
  return new StaleVersion(task.version);
}
