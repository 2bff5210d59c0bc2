import { AlreadyDecided } from "@/lib/domain/already-decided";
import type { Change } from "@/lib/domain/change";
import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { type Door, isShown } from "@/lib/domain/door";
import { AppError, invalidField } from "@/lib/domain/errors";
import { stampsIn } from "@/lib/domain/lifecycle";
import type { WorkTaskDetail } from "@/lib/domain/work-task";
import { refuseHeld } from "../approvals/held-decision";
import { appendChanges, logEntry } from "../change-log/append";
import { announceTask } from "../channels/announce-task";
import { addComment } from "../comments/add-comment";
import { inTransaction, type Tx } from "../db/pool";
import { changesBetween } from "./changes-between";
import { findWorkTask } from "./find-work-task-sql";
import { noSuchTask } from "./get-work-task";
import { type Found, lockWorkTask, type Wanted } from "./references-sql";
import { refuseArchived } from "./refuse-archived";
import { requireVersion } from "./require-version";
import { saveWorkTask } from "./write-work-task-sql";

export type Target = {
  uid: string;
  /** The version that the caller saw. */
  expectedVersion?: number | undefined;
  /** The contract through which the caller sees the task. */
  door?: Door | undefined;
  /** What is changed belongs to no decision, so it can be changed of approvals that wait for one, too. */
  orPending?: boolean | undefined;
};

export const NOTHING_WANTED: Wanted = { assignTo: null, entities: [] };

/** @throws AppError: what belongs to a decision cannot be changed otherwise. */
function refuseApproval(ctx: Ctx, { type }: WorkTaskDetail): void {
  if (type !== "hil_approval") return;
  if (ctx.sight !== "desk") {
    throw new AppError(
      "forbidden",
      "An approval is decided by people in Countersign, never through this API",
    );
  }
  throw invalidField("action", 'must be "approve" or "reject"; nothing else of an approval can be changed');
}

/** @throws AlreadyDecided, BeingDecided. */
async function refuseDecided(tx: Tx, before: WorkTaskDetail): Promise<void> {
  if (before.resolution) throw new AlreadyDecided(before);
  if (before.type === "hil_approval") await refuseHeld(tx, before);
}

/** Locks the task, and checks what every change of it must: that it is seen, a task, the caller's to change, and as it was seen. */
export async function openForChange(
  tx: Tx,
  ctx: Ctx,
  { uid, expectedVersion, door, orPending }: Target,
  wanted: Wanted = NOTHING_WANTED,
): Promise<{ before: WorkTaskDetail; found: Found }> {
  const found = await lockWorkTask(tx, ctx, uid, wanted);
  const before = found && (await findWorkTask(tx, ctx, uid));
  if (!found || !before) throw noSuchTask();
  if (!orPending) refuseApproval(ctx, before);
  if (!isShown(door, before.status)) throw noSuchTask();
  requirePermission(ctx, before.organizationUid, "work_tasks:participate");
  if (orPending) await refuseDecided(tx, before);
  refuseArchived(before);
  requireVersion(before, expectedVersion);
  return { before, found };
}

/**
 * Whoever asked for a task, or has it, may hand it on; what belongs to others takes `work_tasks:assign_others`. An agent
 * may hand on whatever its contract lets it see.
 */
function checkReassignment(ctx: Ctx, before: WorkTaskDetail, changes: readonly Change[]): void {
  if (!changes.some(({ action }) => action === "assign_to_changed" || action === "assignees_changed")) return;
  const { uid, type } = ctx.actor;
  const isFree = before.assignee === null;
  const isOwn =
    before.assignee?.uid === uid || before.origin.uid === uid || before.coAssigneeUids.includes(uid);
  if (isFree || isOwn || type === "agent") return;
  if (can(ctx, before.organizationUid, "work_tasks:assign_others")) return;
  throw new AppError("forbidden", "Your role does not allow you to reassign a task of somebody else");
}

async function save(tx: Tx, ctx: Ctx, before: WorkTaskDetail, wanted: WorkTaskDetail) {
  const at = new Date().toISOString();
  const after = {
    ...wanted,
    ...stampsIn(wanted.status, wanted, at),
    blockedReason: wanted.status === "blocked" ? wanted.blockedReason : null,
  };
  const changes = changesBetween(before, after);
  if (changes.length === 0) return before;
  checkReassignment(ctx, before, changes);
  const changeLog = [...before.changeLog, ...changes.map((change) => logEntry(ctx, at, change))];
  const saved = { ...after, version: before.version + 1, updatedAt: at, changeLog };
  const withLinks = changes.some((change) => change.action === "context_entities_changed");
  await saveWorkTask(tx, saved, withLinks);
  await appendChanges(tx, ctx, { ...saved, at }, changes);
  await announceTask(tx, ctx, before, saved);
  return saved;
}

export type ChangeWorkTask = {
  target: Target;
  wanted?: Wanted | undefined;
  /** The task as it shall be. */
  change: (before: WorkTaskDetail, found: Found, tx: Tx) => WorkTaskDetail | Promise<WorkTaskDetail>;
  /** Said about the change, where there is one. */
  comment?: string | undefined;
};

/**
 * The one way in which a task is changed. A value that is the present one is no change; without any, nothing is written.
 * @throws AppError `not_found`, `forbidden`, `stale_version`, UnknownReference, and what `change` throws.
 */
export const changeWorkTask = (
  ctx: Ctx,
  { target, wanted, change, comment }: ChangeWorkTask,
): Promise<WorkTaskDetail> =>
  inTransaction(async (tx) => {
    const { before, found } = await openForChange(tx, ctx, target, wanted);
    const saved = await save(tx, ctx, before, await change(before, found, tx));
    if (saved !== before && comment) await addComment(tx, ctx, saved, { body: comment });
    return saved;
  });
