import { v7 as uuidv7 } from "uuid";
import type { Change } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import type { Due } from "@/lib/domain/due";
import { NO_STAMPS, stampsIn } from "@/lib/domain/lifecycle";
import type {
  Approval,
  ExternalIds,
  JsonObject,
  Person,
  WorkTask,
  WorkTaskPriority,
  WorkTaskRecord,
  WorkTaskStatus,
} from "@/lib/domain/work-task";
import { appendSystemChanges, firstEntry, logEntry } from "../change-log/append";
import { announceTask } from "../channels/announce-task";
import type { Tx } from "../db/pool";
import { checkAssignees, checkCreator, checkEntities, checkPlace } from "./check-references";
import { findReferences, type Wanted } from "./references-sql";
import { insertWorkTask, type NewWorkTask } from "./write-work-task-sql";

/** What a task and an approval have in common when they are made. */
export type NewFields = {
  organizationUid: string;
  title: string;
  description: string;
  priority: WorkTaskPriority;
  due: Due;
  wanted: Wanted;
};

type NewKind = {
  status: WorkTaskStatus;
  approval: Approval | null;
  metadata: JsonObject | null;
  tags: readonly string[];
  external: ExternalIds;
  change: Change;
};

const originOf = (ctx: Ctx, approval: Approval | null, creator: Person | null): WorkTask["origin"] => {
  if (creator) return creator;
  const { type: triggerType } = approval?.trigger ?? {};
  return ctx.actor.type === "user"
    ? { ...ctx.actor, avatarUrl: null }
    : { ...ctx.actor, triggerType: typeof triggerType === "string" ? triggerType : null };
};

export type PreparedTask = { task: NewWorkTask; change: Change };

/**
 * Checks what a new task points at, and makes it whole in memory: it can be answered with before it is saved.
 * @throws UnknownReference; AppError `not_in_channel`.
 */
export async function prepareWorkTask(
  tx: Tx,
  ctx: Ctx,
  { organizationUid, due, wanted, ...fields }: NewFields,
  { change, ...kind }: NewKind,
): Promise<PreparedTask> {
  const found = await findReferences(tx, ctx, organizationUid, wanted);
  const at = new Date().toISOString();
  const task: NewWorkTask = {
    ...fields,
    ...kind,
    ...due,
    ...stampsIn(kind.status, NO_STAMPS, at),
    ...checkAssignees(wanted, found),
    ...checkPlace(wanted, found),
    organizationUid,
    uid: uuidv7(),
    type: kind.approval ? "hil_approval" : "task",
    version: 1,
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    blockedReason: null,
    origin: originOf(ctx, kind.approval, checkCreator(wanted, found)),
    contextEntities: checkEntities(wanted.entities, found),
    resolution: null,
    changeLog: [logEntry(ctx, at, change)],
  };
  return { task, change };
}

/** Saves a new task with its links and its first log entry, and tells its channel. Only now it has its number. */
export async function saveNewTask<T extends NewWorkTask>(
  tx: Tx,
  ctx: Ctx,
  { task, change }: { task: T; change: Change },
): Promise<T & Pick<WorkTaskRecord, "number">> {
  const isRequest = task.type === "hil_approval" && task.origin.type === "agent";
  const told = isRequest ? ({ agentUid: task.origin.uid, type: "approval.requested" } as const) : null;
  const first = firstEntry(ctx, { ...task, at: task.createdAt }, { change, told });
  const { number, isFrozen, isTest } = await insertWorkTask(tx, task, first);
  if (isFrozen) {
    await appendSystemChanges(tx, { ...task, at: task.createdAt }, [
      { action: "agent_paused", details: null },
    ]);
  }
  const saved = { ...task, number, ...(task.approval && { approval: { ...task.approval, isTest } }) };
  await announceTask(tx, ctx, null, saved);
  return saved;
}
