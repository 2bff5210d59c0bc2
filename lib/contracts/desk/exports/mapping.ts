import type {
  ExportedChange,
  ExportedOrganizationChange,
  ExportedTask,
  ExportPlace,
} from "@/lib/domain/exports";
import { identifierOf } from "@/lib/domain/task-extras";
import type { Approval } from "@/lib/domain/work-task";
import { toAction } from "../../work-tasks/mapping";
import type { ExportedChangeView, ExportedOrganizationChangeView, ExportedTaskView } from "./objects";

/** A place in an export as it stands in its rows. */
export const cursorOf = ({ at, key }: ExportPlace): string => `${at}_${key}`;

const callOf = (approval: Approval | null, toolType: string | null) => ({
  reasoning: approval?.reasoning ?? null,
  tool_type: toolType,
  // A request of several calls has no arguments of its own.
  tool_args: approval && approval.actions.length === 0 ? approval.toolArgs : null,
  original_tool_args: approval?.originalToolArgs ?? null,
  actions: approval && approval.actions.length > 0 ? approval.actions.map(toAction) : null,
  trigger: approval?.trigger ?? null,
});

const decisionOf = (approval: Approval | null) => ({
  resolution_note: approval?.resolutionNote ?? null,
  resolved_at: approval?.resolvedAt ?? null,
  resolved_by_uid: approval?.resolvedBy?.uid ?? null,
  resolved_by_name: approval?.resolvedBy?.name ?? null,
});

const outcomeOf = (approval: Approval | null) => ({
  expires_at: approval?.expiry?.at ?? null,
  on_expiry: approval?.expiry?.onExpiry ?? null,
  outcome_due_at: approval?.outcomeDueAt ?? null,
  execution_outcome: approval?.execution?.outcome ?? null,
  execution_result: approval?.execution?.result ?? null,
  execution_error: approval?.execution?.error ?? null,
  execution_ref: approval?.execution?.externalRef ?? null,
  executed_at: approval?.execution?.at ?? null,
});

export const toExportedTask = (task: ExportedTask): ExportedTaskView => ({
  uid: task.uid,
  identifier: identifierOf(task),
  organization_uid: task.organizationUid,
  type: task.type,
  title: task.title,
  description: task.description,
  status: task.status,
  priority: task.priority,
  due_date: task.dueDate,
  due_at: task.dueAt,
  assignee_type: task.assignee?.type ?? null,
  assignee_uid: task.assignee?.uid ?? null,
  assignee_name: task.assignee?.name ?? null,
  co_assignee_uids: [...task.coAssigneeUids],
  origin_type: task.origin.type,
  origin_uid: task.origin.uid,
  origin_name: task.origin.name,
  channel_uid: task.channelUid,
  parent_uid: task.parentUid,
  tags: [...task.tags],
  blocked_reason: task.blockedReason,
  ...callOf(task.approval, task.toolType),
  resolution: task.resolution,
  ...decisionOf(task.approval),
  review_ms: task.reviewMs,
  ...outcomeOf(task.approval),
  created_at: task.createdAt,
  updated_at: task.updatedAt,
  started_at: task.startedAt,
  completed_at: task.completedAt,
  canceled_at: task.canceledAt,
  archived_at: task.archivedAt,
  version: task.version,
  cursor: cursorOf({ at: task.createdAt, key: task.uid }),
});

export const toExportedChange = (entry: ExportedChange): ExportedChangeView => ({
  uid: entry.uid,
  organization_uid: entry.organizationUid,
  at: entry.at,
  task_uid: entry.taskUid,
  task_identifier: entry.taskNumber === null ? null : identifierOf({ number: entry.taskNumber }),
  by_type: entry.byType,
  by_uid: entry.byUid,
  by_name: entry.byName,
  action: entry.action,
  details: entry.details,
  cursor: cursorOf({ at: entry.at, key: String(entry.seq) }),
});

export const toExportedOrganizationChange = (
  entry: ExportedOrganizationChange,
): ExportedOrganizationChangeView => ({
  uid: entry.uid,
  organization_uid: entry.organizationUid,
  at: entry.at,
  by_type: entry.byType,
  by_uid: entry.byUid,
  by_name: entry.byName,
  action: entry.action,
  subject_type: entry.subjectType,
  subject_uid: entry.subjectUid,
  subject_name: entry.subjectName,
  before: entry.before,
  after: entry.after,
  cursor: cursorOf({ at: entry.at, key: String(entry.seq) }),
});
