import { instantOut } from "../fields";
import { z } from "../zod";

/** Words of the contract, section 2.2. */
export const STATUSES = [
  "triage",
  "backlog",
  "todo",
  "in_progress",
  "blocked",
  "in_review",
  "done",
  "cancelled",
] as const;
/** What a task can start as, section 2.3. */
export const FIRST_STATUSES = ["triage", "backlog", "todo", "in_progress", "blocked", "in_review"] as const;
export const PRIORITIES = ["none", "low", "medium", "high", "urgent"] as const;
export const KINDS = ["user", "agent"] as const;

const idOut = z.string();
const nullableId = idOut.nullable();
const nullableInstant = instantOut.nullable();
const neverSet = { description: "Always null: Countersign knows no such thing" };

/** Section 2.2: 24 keys, all required, no others. */
export const task = z
  .strictObject({
    id: idOut,
    identifier: z.string().meta({ example: "T-42", description: "Unique in the workspace, and stable" }),
    workspaceId: idOut,
    title: z.string(),
    description: z.string().nullable().meta({ description: "Markdown" }),
    status: z.enum(STATUSES),
    priority: z.enum(PRIORITIES),
    version: z.int(),
    dueAt: nullableInstant,
    assigneeUserId: nullableId,
    assigneeAgentId: nullableId,
    createdByUserId: nullableId,
    createdByAgentId: nullableId,
    parentTaskId: nullableId,
    channelId: nullableId,
    originMessageId: nullableId.meta(neverSet),
    originExtractionId: nullableId.meta(neverSet),
    startedAt: nullableInstant,
    completedAt: nullableInstant,
    cancelledAt: nullableInstant,
    archivedAt: nullableInstant,
    createdAt: instantOut,
    updatedAt: instantOut,
    deletedAt: instantOut.nullable().meta({ description: "Always null: deleted tasks are not shown" }),
  })
  .meta({ id: "AgentTask" });
export type Task = z.output<typeof task>;

/** Section 2.9: 11 keys, all required. */
export const comment = z
  .strictObject({
    id: idOut,
    taskId: idOut,
    authorUserId: nullableId,
    authorAgentId: nullableId,
    body: z.string().meta({ description: "Markdown" }),
    parentCommentId: nullableId.meta(neverSet),
    resolvedAt: instantOut.nullable().meta(neverSet),
    mentions: z.array(z.strictObject({ id: idOut, type: z.enum(KINDS) })),
    createdAt: instantOut,
    updatedAt: instantOut,
    deletedAt: instantOut.nullable().meta(neverSet),
  })
  .meta({ id: "AgentTaskComment" });
export type Comment = z.output<typeof comment>;

/** Section 2.10, as all below. */
export const workspace = z
  .strictObject({
    id: idOut,
    name: z.string(),
    slug: z.string(),
    createdAt: instantOut,
    memberCount: z.int(),
    channelCount: z.int(),
    agentCount: z.int(),
  })
  .meta({ id: "AgentWorkspace" });
export type Workspace = z.output<typeof workspace>;

export const identity = z
  .strictObject({ id: idOut, kind: z.enum(KINDS), displayName: z.string(), handle: z.string() })
  .meta({ id: "AgentIdentity" });
export type Identity = z.output<typeof identity>;

export const channel = z
  .strictObject({
    id: idOut,
    name: z.string(),
    purpose: z.string().nullable(),
    type: z.enum(["public", "private"]),
  })
  .meta({ id: "AgentChannel" });
export type Channel = z.output<typeof channel>;

export const channelMembers = z
  .strictObject({
    members: z.array(identity),
    hasMore: z.boolean(),
    cursor: z.string().nullable().meta({ description: "The next page's `after`; null on the last one" }),
  })
  .meta({ id: "AgentChannelMembers" });
