import { toAssignTo } from "@/lib/contracts/work-tasks/mapping";
import { type Change, fieldChanged } from "@/lib/domain/change";
import { type Ctx, can, requirePermission } from "@/lib/domain/ctx";
import { AppError, invalidField } from "@/lib/domain/errors";
import type { EntityRef, WorkTaskDetail } from "@/lib/domain/work-task";
import { appendChanges, logEntry } from "../change-log/append";
import { inTransaction, type Tx } from "../db/pool";
import { checkAssignee, checkEntities } from "./check-references";
import { findWorkTask } from "./find-work-task-sql";
import { noSuchTask } from "./get-work-task";
import { type Found, lockWorkTask, type Wanted } from "./references-sql";
import { requireVersion } from "./require-version";
import { saveWorkTask } from "./write-work-task-sql";

type Simple = Pick<WorkTaskDetail, "title" | "description" | "status" | "priority" | "dueDate">;

/** Only what is given changes. */
export type UpdateWorkTask = {
  uid: string;
  /** The version that the caller saw. */
  expectedVersion?: number | undefined;
  fields: { [K in keyof Simple]?: Simple[K] | undefined };
  assignTo?: Wanted["assignTo"] | undefined;
  /** Replaces the whole set. */
  contextEntities?: readonly EntityRef[] | undefined;
};

const LOGGED = {
  status: "status",
  title: "title",
  description: "description",
  priority: "priority",
  dueDate: "due_date",
} as const;

const refs = (entities: WorkTaskDetail["contextEntities"]) =>
  entities.map(({ entityType, uid }) => ({ entity_type: entityType, entity_uid: uid }));

function changesBetween(before: WorkTaskDetail, after: WorkTaskDetail): Change[] {
  const changes: Change[] = [];
  for (const key of Object.keys(LOGGED) as (keyof Simple)[]) {
    if (before[key] !== after[key]) changes.push(fieldChanged(LOGGED[key], before[key], after[key]));
  }
  if (before.assignee?.uid !== after.assignee?.uid) {
    changes.push(fieldChanged("assign_to", toAssignTo(before.assignee), toAssignTo(after.assignee)));
  }
  const [from, to] = [refs(before.contextEntities), refs(after.contextEntities)];
  if (JSON.stringify(from) !== JSON.stringify(to)) changes.push(fieldChanged("context_entities", from, to));
  return changes;
}

function applied(before: WorkTaskDetail, input: UpdateWorkTask, found: Found): WorkTaskDetail {
  const given = Object.entries(input.fields).filter(([, value]) => value !== undefined);
  return {
    ...before,
    ...(Object.fromEntries(given) as Partial<Simple>),
    ...(input.assignTo !== undefined && { assignee: checkAssignee(input.assignTo, found) }),
    ...(input.contextEntities && { contextEntities: checkEntities(input.contextEntities, found) }),
  };
}

/** Whoever asked for a task, or has it, may hand it on; what belongs to others takes `work_tasks:assign_others`. */
function checkReassignment(ctx: Ctx, before: WorkTaskDetail, after: WorkTaskDetail): void {
  if (before.assignee?.uid === after.assignee?.uid) return;
  const isFree = before.assignee === null;
  const isOwn = before.assignee?.uid === ctx.actor.uid || before.origin.uid === ctx.actor.uid;
  if (isFree || isOwn || can(ctx, before.organizationUid, "work_tasks:assign_others")) return;
  throw new AppError("forbidden", "Your role does not allow you to reassign a task of somebody else");
}

async function save(
  tx: Tx,
  ctx: Ctx,
  before: WorkTaskDetail,
  after: WorkTaskDetail,
): Promise<WorkTaskDetail> {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return before;
  const at = new Date().toISOString();
  const changeLog = [...before.changeLog, ...changes.map((change) => logEntry(ctx, at, change))];
  const saved = { ...after, version: before.version + 1, updatedAt: at, changeLog };
  const withLinks = changes.some((change) => change.action === "context_entities_changed");
  await saveWorkTask(tx, saved, withLinks);
  await appendChanges(tx, ctx, { ...saved, at }, changes);
  return saved;
}

/**
 * Changes a task of type `task`. A value that is the present one is no change; without any, nothing is written.
 * @throws AppError `not_found`; `forbidden`; `stale_version`; `invalid_request` on an approval or a wrong reference.
 */
export async function updateWorkTask(ctx: Ctx, input: UpdateWorkTask): Promise<WorkTaskDetail> {
  return inTransaction(async (tx) => {
    const wanted = { assignTo: input.assignTo ?? null, entities: input.contextEntities ?? [] };
    const found = await lockWorkTask(tx, ctx, input.uid, wanted);
    const before = found && (await findWorkTask(tx, ctx, input.uid));
    if (!found || !before) throw noSuchTask();
    if (before.type === "hil_approval") {
      throw invalidField(
        "action",
        'must be "approve" or "reject"; nothing else of an approval can be changed',
      );
    }
    requirePermission(ctx, before.organizationUid, "work_tasks:write");
    requireVersion(before, input.expectedVersion);
    const after = applied(before, input, found);
    checkReassignment(ctx, before, after);
    return save(tx, ctx, before, after);
  });
}
