import { SUBJECT_TYPES } from "@/lib/domain/organization-change";
import {
  ON_EXPIRY,
  RESOLUTIONS,
  WORK_TASK_PRIORITIES,
  WORK_TASK_STATUSES,
  WORK_TASK_TYPES,
} from "@/lib/domain/work-task";
import { z } from "../../zod";
import { exactInstant } from "../objects";

const uid = z.guid();
const nullableUid = uid.nullable();
const nullableText = z.string().nullable();
const nullableInstant = exactInstant.nullable();
const anyJson = z.unknown();
const actor = z.enum(["user", "agent", "system"]);
const cursor = z.string().meta({ description: "For `after`: the export goes on behind this row" });

/** One row of an export of tasks. The columns of CSV are these fields in this order; what is no plain value is JSON there. */
export const exportedTask = z
  .strictObject({
    uid,
    identifier: z.string().meta({ example: "T-42" }),
    organization_uid: uid,
    type: z.enum(WORK_TASK_TYPES),
    title: z.string(),
    description: z.string(),
    status: z.enum(WORK_TASK_STATUSES),
    priority: z.enum(WORK_TASK_PRIORITIES),
    due_date: nullableText,
    due_at: nullableInstant,
    assignee_type: z.enum(["user", "agent"]).nullable(),
    assignee_uid: nullableUid,
    assignee_name: nullableText,
    co_assignee_uids: z.array(uid),
    origin_type: z.enum(["user", "agent"]),
    origin_uid: uid,
    origin_name: z.string(),
    channel_uid: nullableUid,
    parent_uid: nullableUid,
    tags: z.array(z.string()),
    blocked_reason: nullableText,
    reasoning: nullableText,
    tool_type: nullableText,
    tool_args: anyJson.meta({ description: "As decided, or as asked while undecided" }),
    original_tool_args: anyJson.meta({ description: "As the agent asked, where a reviewer changed them" }),
    actions: anyJson.meta({ description: "The calls of a request that carries several" }),
    trigger: anyJson,
    resolution: z.enum(RESOLUTIONS).nullable(),
    resolution_note: nullableText,
    resolved_at: nullableInstant,
    resolved_by_uid: nullableUid,
    resolved_by_name: nullableText,
    review_ms: z.int().nullable(),
    expires_at: nullableInstant,
    on_expiry: z.enum(ON_EXPIRY).nullable(),
    outcome_due_at: nullableInstant,
    execution_outcome: nullableText,
    execution_result: anyJson,
    execution_error: nullableText,
    execution_ref: nullableText,
    executed_at: nullableInstant,
    created_at: exactInstant,
    updated_at: exactInstant,
    started_at: nullableInstant,
    completed_at: nullableInstant,
    canceled_at: nullableInstant,
    archived_at: nullableInstant,
    version: z.int(),
    cursor,
  })
  .meta({ id: "ExportedTask" });
export type ExportedTaskView = z.output<typeof exportedTask>;

/** One row of an export of the change log. */
export const exportedChange = z
  .strictObject({
    uid,
    organization_uid: uid,
    at: exactInstant,
    task_uid: uid,
    task_identifier: nullableText.meta({ description: "Null where the task is deleted" }),
    by_type: actor,
    by_uid: nullableUid,
    by_name: z.string(),
    action: z.string(),
    details: anyJson,
    cursor,
  })
  .meta({ id: "ExportedChange" });
export type ExportedChangeView = z.output<typeof exportedChange>;

/** One row of an export of the log of an organization. */
export const exportedOrganizationChange = z
  .strictObject({
    uid,
    organization_uid: uid,
    at: exactInstant,
    by_type: actor,
    by_uid: nullableUid,
    by_name: z.string(),
    action: z.string(),
    subject_type: z.enum(SUBJECT_TYPES),
    subject_uid: nullableUid,
    subject_name: z.string(),
    before: anyJson,
    after: anyJson,
    cursor,
  })
  .meta({ id: "ExportedOrganizationChange" });
export type ExportedOrganizationChangeView = z.output<typeof exportedOrganizationChange>;
