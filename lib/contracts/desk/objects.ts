import { CHANNEL_TYPES } from "@/lib/domain/channel";
import { ON_EXPIRY, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { execution, question } from "../approvals/objects";
import { z } from "../zod";
import { contextFacts } from "./workbench/context-facts";

export const MEMBER_TYPES = ["user", "agent"] as const;

const uidOut = z.guid();
/** With milliseconds, so that a page can put comments and changes in one order. */
export const exactInstant = z.iso.datetime().meta({ example: "2026-04-20T08:00:00.123Z" });
const status = z.enum(WORK_TASK_STATUSES);
const identifier = z.string().meta({ example: "T-42" });
const byType = z.enum(["user", "agent", "system"]);

const assignee = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("user"),
      user_uid: uidOut,
      full_name: z.string(),
      avatar_url: z.string().nullable(),
    }),
    z.strictObject({ type: z.literal("agent"), agent_uid: uidOut, name: z.string() }),
  ])
  .meta({ id: "DeskAssignee" });

const author = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("user"),
      user_uid: uidOut,
      user_name: z.string(),
      avatar_url: z.string().nullable(),
    }),
    z.strictObject({ type: z.literal("agent"), agent_uid: uidOut, agent_name: z.string() }),
  ])
  .meta({ id: "DeskAuthor" });

export const comment = z
  .strictObject({
    uid: uidOut,
    author,
    body: z.string().meta({ description: "Markdown" }),
    mentions: z.array(z.strictObject({ type: z.enum(MEMBER_TYPES), uid: uidOut })),
    created_at: exactInstant,
    updated_at: exactInstant,
    edited_at: exactInstant.nullable(),
  })
  .meta({ id: "DeskComment" });
export type CommentView = z.output<typeof comment>;

const relatedTask = z
  .strictObject({ uid: uidOut, identifier, title: z.string(), status })
  .meta({ id: "DeskRelatedTask" });
export type RelatedTaskView = z.output<typeof relatedTask>;

const logEntry = z
  .strictObject({
    at: exactInstant,
    by_name: z.string(),
    by_type: byType,
    action: z.string(),
    details: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "DeskChangeLogEntry" });

const externalId = z.string().nullable();

/** A decision that whoever made it may still take back. */
export const heldDecision = z
  .strictObject({
    action: z.enum(["approve", "reject"]),
    by: z.strictObject({ user_uid: uidOut, user_name: z.string() }),
    until: exactInstant,
  })
  .meta({ id: "DeskHeldDecision" });
export type HeldDecisionView = z.output<typeof heldDecision>;

/** The time that a request has. */
export const expiry = z
  .strictObject({
    at: exactInstant,
    on_expiry: z.enum(ON_EXPIRY),
    stopped_at: exactInstant.nullable().meta({
      description: "Since when the time stands still; `at` is moved on by as long as it stood",
    }),
    overdue_at: exactInstant.nullable().meta({ description: "Only where it is kept beyond its time" }),
  })
  .meta({ id: "DeskExpiry" });
export type ExpiryView = z.output<typeof expiry>;

const toolFields = {
  description: z.string(),
  json_schema: z.record(z.string(), z.unknown()),
  renderer: z.string().nullable().meta({ description: "How its arguments are shown; null is by a guess" }),
};

/** Everything of a task that the work-tasks contract has no word for. */
export const extras = z
  .strictObject({
    uid: uidOut,
    organization_uid: uidOut.meta({ description: "Whose decision rules apply" }),
    identifier,
    version: z.int(),
    status,
    priority: z.enum(WORK_TASK_PRIORITIES),
    due_at: exactInstant.nullable(),
    started_at: exactInstant.nullable(),
    completed_at: exactInstant.nullable(),
    canceled_at: exactInstant.nullable(),
    archived_at: exactInstant
      .nullable()
      .meta({ description: "Since when it is out of the lists, and stays as it is" }),
    blocked_reason: z.string().nullable(),
    tags: z.array(z.string()),
    assignees: z.array(assignee).meta({ description: "The assignee first, then the people beside" }),
    channel: z.strictObject({ uid: uidOut, name: z.string() }).nullable(),
    parent: relatedTask.nullable(),
    subtasks: z.array(relatedTask),
    external: z.strictObject({
      type: externalId,
      call_id: externalId,
      fax_id: externalId,
      assistant_id: externalId,
      session_id: externalId,
      patient_id: externalId,
    }),
    external_message_ids: z.record(z.string(), z.unknown()),
    comments: z.array(comment).meta({ description: "Oldest first" }),
    change_log: z.array(logEntry).meta({ description: "Oldest first" }),
    context: z.array(contextFacts).meta({ description: "Of each context entity, for people only" }),
    held: heldDecision.nullable(),
    expiry: expiry.nullable(),
    outcome_due_at: exactInstant.nullable().meta({
      description: "From then on what is approved counts as not executed, unless `execution` says otherwise",
    }),
    execution: execution.nullable(),
    needs_info_since: exactInstant
      .nullable()
      .meta({ description: "Since when a question to the agent is open" }),
    frozen_since: exactInstant.nullable().meta({ description: "Since when its agent is paused" }),
    revised_in_version: z.int().nullable().meta({
      description:
        "With which the agent last revised its arguments: a decision must name the version that was read",
    }),
    questions: z.array(question).meta({ description: "Oldest first" }),
    tool: z
      .strictObject(toolFields)
      .nullable()
      .meta({ description: "What the agent has said of the tool that it wants to call" }),
    tools: z
      .array(z.strictObject({ tool_type: z.string(), ...toolFields }))
      .meta({ description: "The same where it wants several calls, each tool once" }),
  })
  .meta({ id: "DeskTaskExtras" });
export type ExtrasView = z.output<typeof extras>;

const channelFields = {
  uid: uidOut,
  name: z.string(),
  purpose: z.string().nullable(),
  type: z.enum(CHANNEL_TYPES),
  is_member: z.boolean().meta({ description: "Whether the caller belongs to it" }),
  member_count: z.int(),
  created_at: exactInstant,
};

export const channel = z.strictObject(channelFields).meta({ id: "DeskChannel" });
export type ChannelView = z.output<typeof channel>;

export const member = z
  .strictObject({ type: z.enum(MEMBER_TYPES), uid: uidOut, name: z.string(), handle: z.string() })
  .meta({ id: "DeskChannelMember" });
export type MemberView = z.output<typeof member>;

const posted = { uid: uidOut, at: exactInstant, by_type: byType, by_name: z.string() };
const card = { identifier, title: z.string() };
const moved = z.strictObject({ ...card, from: status, to: status });

export const channelMessage = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...posted,
      kind: z.enum(["task_created", "task_added"]),
      task_uid: uidOut,
      details: z.strictObject({ ...card, status }),
    }),
    z.strictObject({
      ...posted,
      kind: z.enum(["task_status_changed", "task_completed"]),
      task_uid: uidOut,
      details: moved,
    }),
    z.strictObject({
      ...posted,
      kind: z.literal("summary"),
      task_uid: z.null(),
      details: z.strictObject({
        text: z.string(),
        tasks: z.array(z.string()),
        mentions: z.array(z.string()),
      }),
    }),
  ])
  .meta({ id: "DeskChannelMessage" });
export type ChannelMessageView = z.output<typeof channelMessage>;

export const channelDetail = z
  .strictObject({
    ...channelFields,
    members: z.array(member),
    messages: z.array(channelMessage).meta({ description: "Newest first" }),
    has_more: z.boolean().meta({ description: "Whether there are older messages than those" }),
  })
  .meta({ id: "DeskChannelDetail" });
export type ChannelDetailView = z.output<typeof channelDetail>;
