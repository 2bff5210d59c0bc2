import type {
  ApprovalAction,
  ChangeLogEntry,
  ContextEntity,
  Instant,
  ListedTask,
  Person,
  UnnumberedDetail,
  WorkTask,
  WorkTaskDetail,
  WorkTaskPriority,
  WorkTaskStatus,
} from "@/lib/domain/work-task";
import { keysFor } from "../words";
import type { ActionView, Detail, Item } from "./objects";
import type { PRIORITIES, STATUSES } from "./words";

type Status = (typeof STATUSES)[number];
type Priority = (typeof PRIORITIES)[number];

/** Section 4: statuses that this contract cannot express are shown as the nearest one that it can. */
export const STATUS_OUT: Record<WorkTaskStatus, Status> = {
  triage: "todo",
  backlog: "todo",
  todo: "todo",
  in_progress: "in_progress",
  blocked: "in_progress",
  in_review: "in_review",
  done: "done",
  canceled: "canceled",
};

export const PRIORITY_OUT: Record<WorkTaskPriority, Priority> = {
  none: "low",
  low: "low",
  medium: "medium",
  high: "high",
  urgent: "urgent",
};

/** A filter covers all that is shown under its words: `todo` finds `triage` and `backlog` too. */
export const statusesIn = (values: readonly Status[] | undefined) => keysFor(STATUS_OUT, values);
export const prioritiesIn = (values: readonly Priority[] | undefined) => keysFor(PRIORITY_OUT, values);

/** `2026-04-20T08:00:00.123Z` → `2026-04-20T08:00:00Z`. */
const instant = (at: Instant) => `${at.slice(0, 19)}Z`;

const userRef = ({ uid, name, avatarUrl }: Person) => ({
  type: "user" as const,
  user_uid: uid,
  user_name: name,
  avatar_url: avatarUrl,
});

/** An `assign_to` object as the contract has it; also what the change log records. */
export function toAssignTo(assignee: WorkTask["assignee"]): Item["assign_to"] {
  if (!assignee) return null;
  return assignee.type === "user"
    ? { type: "user", user_uid: assignee.uid, full_name: assignee.name, avatar_url: assignee.avatarUrl }
    : { type: "agent", agent_uid: assignee.uid, name: assignee.name };
}

function toOrigin(origin: WorkTask["origin"]): Item["origin"] {
  if (origin.type === "user") return userRef(origin);
  return {
    type: "agent",
    agent_uid: origin.uid,
    agent_name: origin.name,
    ...(origin.triggerType !== null && { trigger_type: origin.triggerType }),
  };
}

const toLean = (task: WorkTask) => ({
  uid: task.uid,
  title: task.title,
  type: task.type,
  status: STATUS_OUT[task.status],
  priority: PRIORITY_OUT[task.priority],
  due_date: task.dueDate,
  created_at: instant(task.createdAt),
  assign_to: toAssignTo(task.assignee),
  origin: toOrigin(task.origin),
});

/** Section 1.3, lean item. */
export function toItem(task: WorkTask & Partial<ListedTask>): Item {
  const lean = toLean(task);
  return task.type === "task"
    ? { ...lean, type: "task" }
    : {
        ...{ ...lean, type: "hil_approval", resolution: task.resolution },
        ...(task.isTest && { test: true as const }),
      };
}

function toContextEntity(entity: ContextEntity): Detail["context_entities"][number] {
  switch (entity.entityType) {
    case "invoice":
      return {
        entity_type: "invoice",
        entity_uid: entity.uid,
        invoice_number: entity.invoiceNumber,
        counterparty_name: entity.counterpartyName,
      };
    case "party":
      return { entity_type: "party", entity_uid: entity.uid, name: entity.name };
    case "message":
      return {
        entity_type: "message",
        entity_uid: entity.uid,
        subject: entity.subject,
        from_email: entity.fromEmail,
      };
  }
}

/** The log records domain values; these are the ones that the contract has other words for. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status_changed: STATUS_OUT,
  priority_changed: PRIORITY_OUT,
};

/** The details of an entry in the contract's words; undefined where those are the same before and after. */
function toLogDetails({ action, details }: ChangeLogEntry): Record<string, unknown> | null | undefined {
  const words = WORDS[action];
  if (!words) return details as Record<string, unknown> | null;
  const { from, to } = details as { from: string; to: string };
  return words[from] === words[to] ? undefined : { from: words[from], to: words[to] };
}

/** No entry for a move that the contract cannot tell, as from `triage` to `backlog`. */
function toLogEntries(entry: ChangeLogEntry): Detail["change_log"] {
  const details = toLogDetails(entry);
  if (details === undefined) return [];
  const { byName: by_name, byType: by_type, action } = entry;
  return [{ at: instant(entry.at), by_name, by_type, action, details }];
}

export const toAction = ({ originalToolArgs, ...action }: ApprovalAction): ActionView => ({
  uid: action.uid,
  position: action.position,
  title: action.title,
  tool_args: action.toolArgs,
  ...(originalToolArgs && { original_tool_args: originalToolArgs }),
  resolution: action.resolution,
  note: action.note,
  resolved_at: action.resolvedAt && instant(action.resolvedAt),
  resolved_by: action.resolvedBy && userRef(action.resolvedBy),
});

/** Section 1.3, detail. The log is newest first on tasks and oldest first on approvals (1.12, no. 4). */
export function toDetail(task: UnnumberedDetail): Detail {
  const log = task.changeLog.flatMap(toLogEntries);
  const common = {
    ...toLean(task),
    description: task.description,
    updated_at: instant(task.updatedAt),
    context_entities: task.contextEntities.map(toContextEntity),
  };
  const { approval } = task;
  if (!approval) return { ...common, type: "task", change_log: log.reverse() };
  return {
    ...common,
    type: "hil_approval",
    change_log: log,
    reasoning: approval.reasoning,
    tool_args: approval.toolArgs,
    ...(approval.originalToolArgs && { original_tool_args: approval.originalToolArgs }),
    // An answer that was kept before there were any has none.
    ...(approval.actions?.length > 0 && { actions: approval.actions.map(toAction) }),
    trigger: approval.trigger,
    resolution: task.resolution,
    resolved_at: approval.resolvedAt && instant(approval.resolvedAt),
    resolved_by: approval.resolvedBy && userRef(approval.resolvedBy),
    ...(approval.isTest && { test: true as const }),
  };
}

/** Who decided what and when; also what the loser of a race is told. */
export const toResolution = (task: Pick<WorkTaskDetail, "resolution" | "approval">) => ({
  resolution: task.resolution ?? ("pending" as const),
  resolved_at: task.approval?.resolvedAt ? instant(task.approval.resolvedAt) : null,
  resolved_by: task.approval?.resolvedBy ? userRef(task.approval.resolvedBy) : null,
});
