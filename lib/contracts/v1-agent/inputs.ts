import { dateTime, oneOf, opaqueId, text, version } from "../fields";
import { z } from "../zod";
import { FIRST_STATUSES, KINDS, PRIORITIES, STATUSES } from "./objects";
import { limit, optional } from "./optional";

const title = text(1, 500);
const description = text(0, 100_000);
const reason = text(0, 10_000);
const commentText = text(1, 50_000);

const BOTH_ASSIGNEES = "must not be given together with assigneeUserId";

/** Section 2.2: at most one assignee. */
const oneAssignee = (
  value: { assigneeAgentId?: unknown; assigneeUserId?: unknown },
  ctx: z.core.$RefinementCtx,
): void => {
  if (typeof value.assigneeAgentId !== "string" || typeof value.assigneeUserId !== "string") return;
  ctx.addIssue({ code: "custom", path: ["assigneeAgentId"], message: BOTH_ASSIGNEES });
};

/** Section 2.3, and our additive `dueAt`. An optional field may also be null. */
export const createTaskBody = z
  .object({
    title,
    description: optional(description),
    status: optional(oneOf(FIRST_STATUSES)).meta({ description: "Default: todo" }),
    priority: optional(oneOf(PRIORITIES)).meta({ description: "Default: none" }),
    assigneeAgentId: optional(opaqueId).meta({ description: "The agent that shall do it; not with a user" }),
    assigneeUserId: optional(opaqueId).meta({ description: "The person who shall do it; not with an agent" }),
    parentTaskId: optional(opaqueId).meta({ description: "The task that this one is a part of" }),
    channelId: optional(opaqueId).meta({
      description: "A channel of the caller's, in which the task's story is told",
    }),
    dueAt: optional(dateTime).meta({ description: "Without an offset it is UTC" }),
  })
  .superRefine(oneAssignee);
export type CreateTaskBody = z.output<typeof createTaskBody>;

/** Section 2.5. Null takes an assignee, the due moment or the channel away. */
export const updateTaskBody = z
  .object({
    taskId: opaqueId,
    version: optional(version).meta({
      description: "The version that was read; required unless `If-Match` has it",
    }),
    title: optional(title),
    description: description.nullish().transform((value) => (value === null ? "" : value)),
    status: optional(oneOf(STATUSES)),
    priority: optional(oneOf(PRIORITIES)),
    assigneeAgentId: opaqueId.nullable().optional().meta({ description: "Null unassigns" }),
    assigneeUserId: opaqueId.nullable().optional().meta({ description: "Null unassigns" }),
    channelId: opaqueId.nullable().optional().meta({ description: "Null takes the task out of its channel" }),
    dueAt: dateTime.nullable().optional().meta({ description: "Null: never" }),
  })
  .superRefine(oneAssignee);
export type UpdateTaskBody = z.output<typeof updateTaskBody>;

/** Read only where the body has no version, so what cannot be read of it is no error by itself. */
export const updateTaskHeaders = z.object({
  "if-match": z
    .string()
    .optional()
    .meta({ description: 'The version, as in `"4"`, where the body has none', example: '"4"' }),
});

export const taskBody = z.object({ taskId: opaqueId });

export const cancelTaskBody = z.object({
  taskId: opaqueId,
  reason: optional(reason)
    .transform((value) => (value?.trim() ? value : undefined))
    .meta({ description: "Becomes a comment" }),
});

export const blockTaskBody = z.object({
  taskId: opaqueId,
  reason: text(1, 10_000).meta({ description: "Becomes a comment" }),
});

const mentions = z
  .array(z.object({ id: opaqueId, type: oneOf(KINDS) }))
  .max(50, "must have at most 50 entries");

/** Section 2.9. */
export const commentOnTaskBody = z.object({
  taskId: opaqueId,
  body: commentText.meta({ description: "Markdown; `@handle` mentions, too" }),
  mentions: optional(mentions),
});

const paging = {
  limit,
  cursor: text(0, 2000)
    .transform((value) => value || undefined)
    .optional()
    .meta({ description: "`meta.pagination.cursor` of the page before" }),
};

/** Section 2.7. Each filter takes one value. */
export const listTasksQuery = z.object({
  status: oneOf(STATUSES).optional(),
  priority: oneOf(PRIORITIES).optional(),
  assigneeAgentId: opaqueId.optional(),
  assigneeUserId: opaqueId.optional(),
  channelId: opaqueId.optional(),
  query: text(0, 200)
    .transform((value) => value || undefined)
    .optional()
    .meta({ description: "Text in the title, the description or the identifier" }),
  ...paging,
});

/** Section 2.8. */
export const listMyTasksQuery = z.object({ status: oneOf(STATUSES).optional(), ...paging });

/** Section 2.10. */
export const resolveIdentityQuery = z
  .object({
    handle: z
      .string()
      .transform((value) => value.replace(/^@/, ""))
      .pipe(opaqueId)
      .optional()
      .meta({ description: "As in a mention, with or without the @" }),
    email: opaqueId.optional(),
  })
  .superRefine(({ handle, email }, ctx) => {
    if ((handle === undefined) !== (email === undefined)) return;
    const message = "exactly one of handle and email must be given";
    ctx.addIssue({ code: "custom", path: [handle === undefined ? "handle" : "email"], message });
  });

export const channelMembersQuery = z.object({
  channelId: opaqueId,
  limit,
  after: opaqueId.optional().meta({ description: "`cursor` of the page before" }),
});
