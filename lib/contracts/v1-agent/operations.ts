import type { ErrorCode } from "@/lib/domain/errors";
import { operation } from "../operation";
import { z } from "../zod";
import { createTasksBulkBody } from "./bulk";
import { v1Agent } from "./contract";
import * as inputs from "./inputs";
import * as objects from "./objects";

const TASK_ID = "019b0c5e-7a00-7000-8000-000000000042";

/** Section 2.1: the vendor lists 404 and 409 on every operation. */
const ALWAYS = ["not_found", "stale_version"] as const satisfies ErrorCode[];
/** What a task can point at, or not. */
const PLACE = ["unknown_reference", "not_in_channel"] as const satisfies ErrorCode[];

const common = { contract: v1Agent, auth: ["bearer"], status: 200, errors: ALWAYS } as const;
const reads = { ...common, method: "GET", permission: "work_tasks:read" } as const;
const writes = { ...common, method: "POST", permission: "work_tasks:participate" } as const;

export const createTaskOp = operation({
  ...writes,
  id: "agentCreateTask",
  path: "/v1/agent/create-task",
  summary: "Create task",
  description:
    "Makes a task; the caller is its creator. `done` and `cancelled` are no status to begin with. At most one of `assigneeAgentId` and `assigneeUserId`.",
  body: inputs.createTaskBody,
  example: { title: "Draft the migration", description: "**Two** steps", status: "todo", priority: "high" },
  response: objects.task,
  message: "Task created",
  errors: [...ALWAYS, ...PLACE, "plan_limit_reached"],
});

export const createTasksBulkOp = operation({
  ...writes,
  id: "agentCreateTasksBulk",
  path: "/v1/agent/create-tasks-bulk",
  summary: "Create tasks in bulk",
  description:
    "Makes 1 to 50 tasks, all or none, and answers with them in the order in which they were sent. `details.index` is the row that was refused.",
  body: createTasksBulkBody,
  example: { tasks: '[{"title":"Draft the migration"},{"title":"Review the draft","priority":"low"}]' },
  response: z.array(objects.task),
  message: "Tasks created",
  errors: [...ALWAYS, ...PLACE, "plan_limit_reached"],
});

export const updateTaskOp = operation({
  ...writes,
  id: "agentUpdateTask",
  path: "/v1/agent/update-task",
  summary: "Update task",
  description:
    "Changes the fields that are sent, if `version` is still the task's; else 409 with `currentVersion`, and nothing changes. What changes nothing leaves the version as it is.",
  headers: inputs.updateTaskHeaders,
  body: inputs.updateTaskBody,
  example: { taskId: TASK_ID, version: 1, status: "in_progress", assigneeUserId: null },
  response: objects.task,
  message: "Task updated",
  errors: [...ALWAYS, ...PLACE, "archived"],
});

export const completeTaskOp = operation({
  ...writes,
  id: "agentCompleteTask",
  path: "/v1/agent/complete-task",
  summary: "Complete task",
  description: "The same as the status `done`. On a task that is done already nothing changes.",
  body: inputs.taskBody,
  example: { taskId: TASK_ID },
  response: objects.task,
  message: "Task completed",
});

export const cancelTaskOp = operation({
  ...writes,
  id: "agentCancelTask",
  path: "/v1/agent/cancel-task",
  summary: "Cancel task",
  description:
    "The same as the status `cancelled`; `reason` becomes a comment. On a cancelled task nothing changes.",
  body: inputs.cancelTaskBody,
  example: { taskId: TASK_ID, reason: "The customer withdrew the order" },
  response: objects.task,
  message: "Task cancelled",
});

export const blockTaskOp = operation({
  ...writes,
  id: "agentBlockTask",
  path: "/v1/agent/block-task",
  summary: "Block task",
  description: "The same as the status `blocked`; `reason` becomes a comment.",
  body: inputs.blockTaskBody,
  example: { taskId: TASK_ID, reason: "Waiting for the bank" },
  response: objects.task,
  message: "Task blocked",
});

export const releaseTaskOp = operation({
  ...writes,
  id: "agentReleaseTask",
  path: "/v1/agent/release-task",
  summary: "Release task",
  description:
    "Takes away the caller's own assignment, so that others can take the task; 403 where it is assigned to somebody else. The status stays.",
  body: inputs.taskBody,
  example: { taskId: TASK_ID },
  response: objects.task,
  message: "Task released",
});

export const commentOnTaskOp = operation({
  ...writes,
  id: "agentCommentOnTask",
  path: "/v1/agent/comment-on-task",
  summary: "Comment on task",
  description:
    "Adds a comment, which leaves the task's version as it is. People and agents are mentioned by `mentions` or as `@handle` in the text.",
  body: inputs.commentOnTaskBody,
  example: { taskId: TASK_ID, body: "Blocked on the bank, @mara" },
  response: objects.comment,
  message: "Comment added",
  errors: [...ALWAYS, "unknown_reference", "archived"],
});

export const listTasksOp = operation({
  ...reads,
  id: "agentListTasks",
  path: "/v1/agent/list-tasks",
  summary: "List tasks",
  description:
    "The tasks that the caller, or an agent that it owns, created, has, commented on or is mentioned in, and those of its channels; the last changed ones first.",
  query: inputs.listTasksQuery,
  response: z.array(objects.task),
  message: "Tasks retrieved",
});

export const listMyTasksOp = operation({
  ...reads,
  id: "agentListMyTasks",
  path: "/v1/agent/list-my-tasks",
  summary: "List my tasks",
  description: "The tasks that are assigned to the caller; the last changed ones first.",
  query: inputs.listMyTasksQuery,
  response: z.array(objects.task),
  message: "Tasks retrieved",
});
