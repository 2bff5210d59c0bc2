import { v7 as uuidv7 } from "uuid";
import type { Change } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import type {
  Approval,
  CalendarDate,
  EntityRef,
  Instant,
  JsonObject,
  WorkTask,
  WorkTaskPriority,
  WorkTaskStatus,
} from "@/lib/domain/work-task";
import { appendChanges, logEntry } from "../change-log/append";
import type { Tx } from "../db/pool";
import { checkAssignee, checkEntities } from "./check-references";
import { findReferences, type Wanted } from "./references-sql";
import { insertWorkTask, type NewWorkTask } from "./write-work-task-sql";

/** What a task and an approval have in common when they are made. */
export type NewFields = {
  organizationUid: string;
  title: string;
  description: string;
  assignTo: Wanted["assignTo"];
  priority: WorkTaskPriority;
  dueDate: CalendarDate | null;
  contextEntities: readonly EntityRef[];
};

type NewKind = {
  status: WorkTaskStatus;
  approval: Approval | null;
  metadata: JsonObject | null;
  expiresAt: Instant | null;
  change: Change;
};

const originOf = (ctx: Ctx, approval: Approval | null): WorkTask["origin"] => {
  const { type: triggerType } = approval?.trigger ?? {};
  return ctx.actor.type === "user"
    ? { ...ctx.actor, avatarUrl: null }
    : { ...ctx.actor, triggerType: typeof triggerType === "string" ? triggerType : null };
};

export type PreparedTask = { task: NewWorkTask; change: Change };

/**
 * Checks what a new task points at, and makes it whole in memory: it can be answered with before it is saved.
 * @throws AppError `invalid_request` naming an assignee or entity that is not in the organization.
 */
export async function prepareWorkTask(
  tx: Tx,
  ctx: Ctx,
  { organizationUid, assignTo, contextEntities, ...fields }: NewFields,
  { status, approval, metadata, expiresAt, change }: NewKind,
): Promise<PreparedTask> {
  const found = await findReferences(tx, organizationUid, { assignTo, entities: contextEntities });
  const at = new Date().toISOString();
  const task: NewWorkTask = {
    ...fields,
    organizationUid,
    uid: uuidv7(),
    type: approval ? "hil_approval" : "task",
    status,
    version: 1,
    createdAt: at,
    updatedAt: at,
    assignee: checkAssignee(assignTo, found),
    origin: originOf(ctx, approval),
    contextEntities: checkEntities(contextEntities, found),
    resolution: null,
    approval,
    changeLog: [logEntry(ctx, at, change)],
    metadata,
    expiresAt,
  };
  return { task, change };
}

/** Saves a new task with its links and its first log entry. */
export async function saveNewTask(tx: Tx, ctx: Ctx, { task, change }: PreparedTask): Promise<void> {
  await insertWorkTask(tx, task);
  await appendChanges(tx, ctx, { ...task, at: task.createdAt }, [change]);
}
