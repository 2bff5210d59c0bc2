import { operation } from "../operation";
import { z } from "../zod";
import { v1Tasks } from "./contract";
import * as inputs from "./inputs";
import * as objects from "./objects";

const USER_ID = "019b0c5e-7a00-7000-8000-000000000007";

const common = { contract: v1Tasks, auth: ["apiKey"], status: 200 } as const;
const reads = { ...common, method: "GET", permission: "work_tasks:read" } as const;
const writes = { ...common, permission: "work_tasks:participate" } as const;

export const v1CreateTaskOp = operation({
  ...writes,
  id: "v1CreateTask",
  method: "POST",
  path: "/v1/tasks",
  summary: "Create task",
  description:
    "Makes a task of the company for the user `created_by_id`. Fields that are not listed are ignored. Two equal calls make two tasks.",
  body: inputs.createTaskBody,
  example: {
    title: "Verify benefits",
    description: "Call the payer",
    assigned_user_ids: [USER_ID],
    created_by_id: USER_ID,
    deadline: "2026-12-01T17:00:00Z",
    tags: ["vob"],
    patient_id: "p_9",
    type: "vob",
  },
  response: objects.task,
  status: 201,
  message: "Task created",
  errors: ["unknown_reference"],
});

export const v1ListTasksOp = operation({
  ...reads,
  id: "v1ListTasks",
  path: "/v1/tasks",
  summary: "List tasks",
  description:
    "The company's tasks by deadline, the next one first: a bare array, with their number over all pages in `X-Total-Count`. Canceled and deleted tasks and approvals are not in it.",
  query: inputs.listTasksQuery,
  response: z.array(objects.task),
  answerHeaders: z.object({
    "X-Total-Count": z.int().meta({ description: "How many tasks the filters find, over all pages" }),
  }),
  message: "Tasks",
  errors: [],
});

export const v1GetTaskOp = operation({
  ...reads,
  id: "v1GetTask",
  path: "/v1/tasks/{id}",
  summary: "Get task",
  description: "One task of the company.",
  params: inputs.taskParams,
  response: objects.task,
  message: "Task",
  errors: ["not_found"],
});

const update = {
  ...writes,
  path: "/v1/tasks/{id}",
  params: inputs.taskParams,
  body: inputs.updateTaskBody,
  example: { version: 1, status: "completed" },
  response: objects.task,
  message: "Task updated",
  errors: ["not_found", "unknown_reference", "archived", "stale_version"],
} as const;

export const v1UpdateTaskOp = operation({
  ...update,
  id: "v1UpdateTask",
  method: "PATCH",
  summary: "Update task",
  description:
    "Changes the fields that are sent, if `version` is still the task's; else 409. A value as it was shown is no change. Completing a task is its status `completed`.",
});

export const v1ReplaceTaskOp = operation({
  ...update,
  id: "v1ReplaceTask",
  method: "PUT",
  summary: "Update task, by PUT",
  description: "The same as PATCH: only the fields that are sent change.",
});

export const v1DeleteTaskOp = operation({
  ...writes,
  id: "v1DeleteTask",
  method: "DELETE",
  path: "/v1/tasks/{id}",
  summary: "Delete task",
  description: "The task is in no list and no answer any more; its change log stays.",
  params: inputs.taskParams,
  response: null,
  status: 204,
  message: "Task deleted",
  errors: ["not_found", "archived"],
});

export const v1AddCommentOp = operation({
  ...writes,
  id: "v1AddComment",
  method: "POST",
  path: "/v1/tasks/{id}/comments",
  summary: "Add comment",
  description:
    "Adds a comment, which leaves the task's version as it is. An addition of ours: the contract itself has no comments.",
  params: inputs.taskParams,
  body: inputs.commentBody,
  example: { body: "The payer called back" },
  response: objects.comment,
  status: 201,
  message: "Comment added",
  errors: ["not_found", "unknown_reference", "archived"],
});

export const v1ListCommentsOp = operation({
  ...reads,
  id: "v1ListComments",
  path: "/v1/tasks/{id}/comments",
  summary: "List comments",
  description:
    "The comments of a task, oldest first, as a bare array. An addition of ours: the contract itself has no comments.",
  params: inputs.taskParams,
  query: inputs.listCommentsQuery,
  response: z.array(objects.comment),
  message: "Comments",
  errors: ["not_found"],
});
