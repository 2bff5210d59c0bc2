import { AlreadyDecided } from "@/lib/domain/already-decided";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { appendChanges } from "../change-log/append";
import { inTransaction } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { lockTask } from "./decide-approval-sql";
import { findHeldDecision } from "./held-decision";
import { releaseHeld } from "./held-decision-sql";

type TakeBack = { uid: string; expectedVersion?: number | undefined };

/**
 * The request waits for a decision again. The job stays and will find nothing to do.
 * @throws AlreadyDecided where the decision is final; AppError `not_held` where the caller holds none; `not_found`,
 * `forbidden`, `stale_version`.
 */
export async function takeBackDecision(
  ctx: Ctx,
  { uid, expectedVersion }: TakeBack,
): Promise<WorkTaskDetail> {
  return inTransaction(async (tx) => {
    const locked = await lockTask(tx, ctx, uid);
    const task = await getWorkTask(ctx, { uid }, tx);
    if (!locked) requirePermission(ctx, task.organizationUid, "approvals:decide");
    if (task.resolution) throw new AlreadyDecided(task);
    const held = await findHeldDecision(tx, task);
    if (held?.by.uid !== ctx.actor.uid) {
      throw new AppError("not_held", "There is no decision of yours to take back");
    }
    requireVersion(task, expectedVersion);
    await releaseHeld(tx, task, ctx.actor.uid);
    const at = new Date().toISOString();
    await appendChanges(tx, ctx, { ...task, at }, [
      { action: "decision_taken_back", details: { action: held.decision } },
    ]);
    return getWorkTask(ctx, { uid }, tx);
  });
}
