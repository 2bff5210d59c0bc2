import {
  approvalBody,
  approvalHeaders,
  approvalParams,
  idempotencyKey,
  waitQuery,
} from "../approvals/inputs";
import { approvalView } from "../approvals/objects";
import { operation } from "../operation";
import { z } from "../zod";
import { workTasks } from "./contract";
import { contextSearchQuery, createBody, filterOptionsQuery, ifMatch, listQuery, taskParams } from "./inputs";
import * as objects from "./objects";
import { patchBody } from "./patch-inputs";
import * as words from "./words";

const anyone = ["session", "bearer"] as const;

export const listWorkTasksOp = operation({
  contract: workTasks,
  id: "listWorkTasks",
  method: "GET",
  path: "/api/work-tasks",
  summary: "List work tasks",
  description:
    "A page of tasks and approvals, filtered and sorted. Every filter takes commas and `name[]=a&name[]=b`; filters are joined by AND, values of one filter by OR. An agent sees its own.",
  auth: anyone,
  permission: "work_tasks:read",
  query: listQuery,
  response: z.strictObject({
    items: z.array(objects.item),
    _meta: z.strictObject({
      page: z.int(),
      per_page: z.int(),
      total_pages: z.int(),
      total_items: z.int().meta({ description: "Exact, whatever the size of the organization" }),
    }),
  }),
  status: 200,
  message: "Work tasks retrieved",
  errors: [],
});

export const createWorkTaskOp = operation({
  contract: workTasks,
  id: "createWorkTask",
  method: "POST",
  path: "/api/work-tasks",
  summary: "Create work task",
  description:
    "Makes a task of type `task`; the caller is its origin. A linked invoice brings its party along. Agents ask for approvals at `POST /api/approvals`.",
  auth: anyone,
  permission: "work_tasks:write",
  query: filterOptionsQuery,
  body: createBody,
  example: { title: "Follow up with Acme Corp on payment", priority: "high", due_date: "2026-12-01" },
  response: objects.detail,
  status: 201,
  message: "Work task created",
  errors: [],
});

export const getWorkTaskOp = operation({
  contract: workTasks,
  id: "getWorkTask",
  method: "GET",
  path: "/api/work-tasks/{task_uid}",
  summary: "Get work task",
  description: "One task in full, looked up in all organizations of the caller. `ETag` is its version.",
  auth: anyone,
  permission: "work_tasks:read",
  params: taskParams,
  response: objects.detail,
  status: 200,
  message: "Work task retrieved",
  errors: ["not_found"],
});

export const updateWorkTaskOp = operation({
  contract: workTasks,
  id: "updateWorkTask",
  method: "PATCH",
  path: "/api/work-tasks/{task_uid}",
  summary: "Update or resolve work task",
  description:
    "On a `task`: changes the fields that are sent; `context_entities` replaces the whole set. On a `hil_approval`: decides it, once, with `action`; `tool_args` approves edited arguments, and the agent's own stay readable as `original_tool_args`. Where it carries several calls, `actions` decides some or all of them and `action` all that are open; the request is decided with the last one: `approved` if one of them is, else `rejected`. What is decided of a call can be decided anew before that, by whoever names the version that was read (`If-Match`). The second decision gets 409 with who decided what and when.",
  auth: anyone,
  permission: ["work_tasks:write", "approvals:decide"],
  params: taskParams,
  headers: ifMatch,
  body: patchBody,
  example: { action: "approve", resolution_note: "Looks good, proceed" },
  response: objects.detail,
  answerHeaders: z.object({
    "held-until": z.iso
      .datetime()
      .optional()
      .meta({ description: "Only where the decision is held: until then it can be taken back" }),
  }),
  status: 200,
  message: "Work task updated",
  errors: ["not_found", "already_decided", "being_decided", "archived", "stale_version"],
});

export const deleteWorkTaskOp = operation({
  contract: workTasks,
  id: "deleteWorkTask",
  method: "DELETE",
  path: "/api/work-tasks/{task_uid}",
  summary: "Delete work task",
  description: "Permanent; its change log stays. An approval cannot be deleted (403).",
  auth: anyone,
  permission: "work_tasks:delete",
  params: taskParams,
  headers: ifMatch,
  response: null,
  status: 204,
  message: "Work task deleted",
  errors: ["not_found", "archived", "stale_version"],
});

export const filterOptionsOp = operation({
  contract: workTasks,
  id: "getFilterOptions",
  method: "GET",
  path: "/api/work-tasks/filter-options",
  summary: "Filter options",
  description:
    "The values that the list's filters take, and the people and agents that a task can be assigned to.",
  auth: anyone,
  permission: "work_tasks:read",
  query: filterOptionsQuery,
  response: z.strictObject({
    type: z.array(z.enum(words.TYPES)),
    status: z.array(z.enum(words.STATUSES)),
    priority: z.array(z.enum(words.PRIORITIES)),
    assign_to_type: z.array(z.enum(words.ASSIGN_TO_TYPES)),
    users: z.array(z.strictObject({ uid: z.guid(), name: z.string(), avatar_url: z.string().nullable() })),
    agents: z.array(z.strictObject({ uid: z.guid(), name: z.string() })),
  }),
  status: 200,
  message: "Filter options retrieved",
  errors: [],
});

export const contextSearchOp = operation({
  contract: workTasks,
  id: "searchContext",
  method: "GET",
  path: "/api/work-tasks/context-search",
  summary: "Context search",
  description:
    "Invoices by number or counterparty, parties by name, messages by subject or sender; substring, any case.",
  auth: anyone,
  permission: "work_tasks:read",
  query: contextSearchQuery,
  response: z.strictObject({
    invoices: z.array(
      z.strictObject({
        uid: z.guid(),
        invoice_number: z.string(),
        counterparty_name: z.string(),
        amount_due_cents: z.int(),
        currency: z.string(),
      }),
    ),
    parties: z.array(z.strictObject({ uid: z.guid(), name: z.string() })),
    messages: z.array(z.strictObject({ uid: z.guid(), subject: z.string(), from_email: z.string() })),
  }),
  status: 200,
  message: "Context search results",
  errors: [],
});

export const requestApprovalOp = operation({
  contract: workTasks,
  id: "requestApproval",
  method: "POST",
  path: "/api/approvals",
  summary: "Request approval",
  description:
    "An agent asks for one action to be countersigned, or with `actions` for several together: one request that people decide call by call, and whose answer comes when all of them are decided. The origin is the agent of the token. A request with a time limit is decided in time or not at all: then its resolution is `expired`, unless it said `on_expiry: keep`.",
  auth: ["bearer", "session"],
  permission: "approvals:request",
  headers: idempotencyKey,
  body: approvalBody,
  example: {
    title: "Send payment reminder to Acme Corp",
    reasoning: "Invoice **INV-2026-0042** is 15 days overdue.",
    tool_args: {
      tool_type: "send_email",
      to: ["billing@acme.com"],
      subject: "Invoice INV-2026-0042",
      body: "Dear team, …",
    },
    trigger: { type: "email_received", from_email: "support@acme.com", subject: "RE: Invoice inquiry" },
    priority: "high",
  },
  response: objects.approvalDetail,
  status: 201,
  message: "Approval requested",
  errors: ["idempotency_mismatch"],
});

export const getApprovalOp = operation({
  contract: workTasks,
  id: "getApproval",
  method: "GET",
  path: "/api/approvals/{uid}",
  summary: "Get approval",
  description:
    "The decision as the agent needs it, with the arguments as finally approved. An agent sees its own. `ETag` is the version; `If-None-Match` answers 304 while nothing changed. With `?wait=30` or `Prefer: wait=30` the answer comes as soon as there is a decision, and else with the request as it waits when so many seconds (1 to 60) have passed. Whether the decision fell before, during or after the call: ask again until there is one. The agent that asked finds a `grant` in what is approved; one that expired unspent is made anew when it is asked for again, without `If-None-Match`.",
  auth: anyone,
  permission: "approvals:read",
  params: approvalParams,
  query: waitQuery,
  headers: approvalHeaders,
  response: approvalView,
  answerHeaders: z.object({
    "preference-applied": z.string().optional().meta({ description: "`wait=30`, where that was preferred" }),
  }),
  status: 200,
  message: "Approval retrieved",
  errors: ["not_found"],
});
