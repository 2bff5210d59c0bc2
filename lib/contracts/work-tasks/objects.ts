import { RESOLUTIONS } from "@/lib/domain/work-task";
import { instantOut } from "../fields";
import { z } from "../zod";
import { PRIORITIES, STATUSES } from "./words";

const uidOut = z.guid();
export const resolution = z.enum(RESOLUTIONS).nullable().meta({
  description:
    "Null while it waits. Only `approved` is a yes: `withdrawn` is the agent's own doing, `expired` is that nobody decided in time",
});

const assignTo = z
  .discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("user"),
      user_uid: uidOut,
      full_name: z.string(),
      avatar_url: z.string().nullable(),
    }),
    z.strictObject({ type: z.literal("agent"), agent_uid: uidOut, name: z.string() }),
  ])
  .nullable()
  .meta({ id: "AssignTo" });

export const userRef = z
  .strictObject({
    type: z.literal("user"),
    user_uid: uidOut,
    user_name: z.string(),
    avatar_url: z.string().nullable(),
  })
  .meta({ id: "UserRef" });

const origin = z
  .discriminatedUnion("type", [
    userRef,
    z.strictObject({
      type: z.literal("agent"),
      agent_uid: uidOut,
      agent_name: z.string(),
      trigger_type: z.string().optional(),
    }),
  ])
  .meta({ id: "Origin" });

export const lean = {
  uid: uidOut,
  title: z.string(),
  status: z.enum(STATUSES),
  priority: z.enum(PRIORITIES),
  due_date: z.iso.date().nullable(),
  created_at: instantOut,
  assign_to: assignTo,
  origin,
};

/** Only there where it is true. */
export const testMark = z
  .literal(true)
  .optional()
  .meta({ description: "Only in an organization in test mode: nothing of it is real" });

/** Section 1.3, lean item. `resolution` and `test` on approvals are our additive extensions. */
export const item = z
  .discriminatedUnion("type", [
    z.strictObject({ ...lean, type: z.literal("task") }),
    z.strictObject({ ...lean, type: z.literal("hil_approval"), resolution, test: testMark }),
  ])
  .meta({ id: "WorkTaskItem" });
export type Item = z.output<typeof item>;

const contextEntity = z
  .discriminatedUnion("entity_type", [
    z.strictObject({
      entity_type: z.literal("invoice"),
      entity_uid: uidOut,
      invoice_number: z.string(),
      counterparty_name: z.string(),
    }),
    z.strictObject({ entity_type: z.literal("party"), entity_uid: uidOut, name: z.string() }),
    z.strictObject({
      entity_type: z.literal("message"),
      entity_uid: uidOut,
      subject: z.string(),
      from_email: z.string(),
    }),
  ])
  .meta({ id: "ContextEntity" });

const changeLogEntry = z
  .strictObject({
    at: instantOut,
    by_name: z.string(),
    by_type: z.enum(["user", "agent", "system"]),
    action: z.string(),
    details: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: "ChangeLogEntry" });

export const openOut = z.record(z.string(), z.unknown());

const more = {
  ...lean,
  description: z.string(),
  updated_at: instantOut,
  context_entities: z.array(contextEntity),
  change_log: z.array(changeLogEntry),
};

const taskDetail = z.strictObject({ ...more, type: z.literal("task") }).meta({ id: "TaskDetail" });

/** One of several calls that a request carries. */
export const approvalAction = z
  .strictObject({
    uid: uidOut,
    position: z.int().meta({ description: "From 0 on" }),
    title: z.string().nullable(),
    tool_args: openOut,
    original_tool_args: openOut
      .optional()
      .meta({ description: "What the agent asked for; present only where a reviewer edited the arguments" }),
    resolution,
    note: z.string().nullable(),
    resolved_at: instantOut.nullable(),
    resolved_by: userRef.nullable(),
  })
  .meta({ id: "ApprovalAction" });
export type ActionView = z.output<typeof approvalAction>;

export const approvalDetail = z
  .strictObject({
    ...more,
    type: z.literal("hil_approval"),
    reasoning: z.string(),
    tool_args: openOut,
    original_tool_args: openOut
      .optional()
      .meta({ description: "What the agent asked for; present only where a reviewer edited the arguments" }),
    actions: z.array(approvalAction).optional().meta({
      description:
        "Present only where the request carries several calls; `tool_args` is then empty. What is decided of one can be decided anew until none is open",
    }),
    trigger: openOut.nullable(),
    resolution,
    resolved_at: instantOut.nullable(),
    resolved_by: userRef.nullable(),
    test: testMark,
  })
  .meta({ id: "ApprovalDetail" });

/** Section 1.3, detail. */
export const detail = z
  .discriminatedUnion("type", [taskDetail, approvalDetail])
  .meta({ id: "WorkTaskDetail" });
export type Detail = z.output<typeof detail>;
