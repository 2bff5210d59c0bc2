import { AlreadyDecided } from "@/lib/domain/already-decided";
import type { Ctx } from "@/lib/domain/ctx";
import { StaleVersion } from "@/lib/domain/errors";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { inTransaction, type Tx } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { requireVersion } from "../tasks/require-version";
import { expire } from "./expire-approval";
import { openOwn } from "./open-own";
import { recordResolution } from "./record-resolution";
import { type OwnRequest, withdrawIfPending } from "./resolve-sql";

export type WithdrawApproval = {
  uid: string;
  reason: string | null;
  expectedVersion?: number | undefined;
};

/**
 * The agent does not want it any more. A decision that could still be taken back counts for nothing: the agent was told
 * that its request waits. To withdraw a second time changes nothing.
 * @throws AlreadyDecided with the resolution that stands; AppError `not_found`, `forbidden`, `stale_version`.
 */
export async function withdrawApproval(ctx: Ctx, input: WithdrawApproval): Promise<WorkTaskDetail> {
  const { uid } = input;
  const task = await inTransaction(async (tx) => {
    const own = await openOwn(tx, ctx, uid);
    // Whoever comes first after the time carries it out; only then there is something to be told.
    const isLate = own.isExpiring && (await expire(tx, own));
    if (!isLate && own.resolution === null) await withdraw(tx, ctx, own, input);
    return getWorkTask(ctx, { uid }, tx);
  });
  if (task.resolution !== "withdrawn") throw new AlreadyDecided(task);
  return task;
}

async function withdraw(tx: Tx, ctx: Ctx, own: OwnRequest, input: WithdrawApproval): Promise<void> {
  const { reason, expectedVersion } = input;
  requireVersion(own, expectedVersion);
  const at = new Date().toISOString();
  const withdrawn = await withdrawIfPending(tx, own, { note: reason, at });
  if (!withdrawn) throw new StaleVersion(own.version);
  await recordResolution(tx, ctx.actor, {
    ...withdrawn,
    uid: own.uid,
    at,
    verdict: "withdraw",
    note: reason,
  });
}
