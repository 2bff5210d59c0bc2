import { AlreadyDecided } from "@/lib/domain/already-decided";
import { type Ctx, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField, StaleVersion } from "@/lib/domain/errors";
import { type Decision, type JsonObject, RESOLUTION_OF, type WorkTaskDetail } from "@/lib/domain/work-task";
import { appendChanges } from "../change-log/append";
import { inTransaction } from "../db/pool";
import { getWorkTask } from "../tasks/get-work-task";
import { decideIfPending } from "./decide-approval-sql";

export type DecideApproval = {
  uid: string;
  decision: Decision;
  /** Edited arguments; ignored on a rejection. */
  toolArgs?: JsonObject | undefined;
  note?: string | null | undefined;
  /** The version that the reviewer saw. */
  expectedVersion?: number | undefined;
};

/**
 * The only writer of a resolution. Decision, log entry and notification are one transaction, and of any number of
 * callers exactly one succeeds.
 * @throws AlreadyDecided with the decision that stands; AppError `not_found`, `forbidden`, `stale_version`, or
 * `invalid_request` on a plain task.
 */
export async function decideApproval(ctx: Ctx, input: DecideApproval): Promise<WorkTaskDetail> {
  const { uid, decision, expectedVersion } = input;
  const at = new Date().toISOString();
  const note = input.note ?? null;
  const toolArgs = decision === "approve" ? (input.toolArgs ?? null) : null;
  return inTransaction(async (tx) => {
    const decided = await decideIfPending(tx, ctx, { uid, decision, toolArgs, note, expectedVersion, at });
    if (!decided) throw whyNot(ctx, await getWorkTask(ctx, { uid }, tx));
    const changed = { organizationUid: decided.organization_uid, uid, version: decided.version, at };
    const resolution = RESOLUTION_OF[decision];
    await appendChanges(tx, ctx, changed, [
      { action: "Resolved", details: { action: decision, resolution, resolution_note: note } },
    ]);
    return getWorkTask(ctx, { uid }, tx);
  });
}

function whyNot(ctx: Ctx, task: WorkTaskDetail): AppError {
  if (task.type === "task") return invalidField("action", "only approvals can be approved or rejected");
  if (ctx.actor.type === "agent") return new AppError("forbidden", "An agent cannot decide");
  requirePermission(ctx, task.organizationUid, "approvals:decide");
  return task.resolution ? new AlreadyDecided(task) : new StaleVersion(task.version);
}
