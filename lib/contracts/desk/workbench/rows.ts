import { MAX_SELECTED } from "@/lib/domain/selection";
import { EXECUTION_OUTCOMES, WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { csv, text, uid, wholeNumber } from "../../fields";
import { operation } from "../../operation";
import { listQuery } from "../../work-tasks/inputs";
import { lean, resolution, testMark } from "../../work-tasks/objects";
import { z } from "../../zod";
import { desk } from "../contract";
import { exactInstant, expiry, heldDecision } from "../objects";

const anyone = ["session", "bearer"] as const;

const row = {
  ...lean,
  identifier: z.string().meta({ example: "T-42" }),
  version: z.int().meta({ description: "For `If-Match`, in quotes" }),
  exact_status: z.enum(WORK_TASK_STATUSES),
  exact_priority: z.enum(WORK_TASK_PRIORITIES),
  due_at: exactInstant.nullable(),
  updated_at: exactInstant,
};

/** A row of the table: the item of the work-tasks contract, and what the table shows and does beyond it. */
export const deskRow = z
  .discriminatedUnion("type", [
    z.strictObject({ ...row, type: z.literal("task") }),
    z.strictObject({
      ...row,
      type: z.literal("hil_approval"),
      resolution,
      test: testMark,
      tool_type: z.string().nullable(),
      renderer: z
        .string()
        .nullable()
        .meta({ description: "How the agent's tool is shown; null is by a guess" }),
      gist: z.record(z.string(), z.unknown()).meta({
        description: "The arguments with long texts and lists cut short: enough to say what the call does",
      }),
      bundle: z
        .strictObject({ count: z.int(), gists: z.array(z.record(z.string(), z.unknown())) })
        .nullable()
        .meta({ description: "Where the request carries several calls: how many, and the first of them" }),
      is_high_risk: z.boolean(),
      held: heldDecision.nullable(),
      expiry: expiry.nullable(),
      needs_info_since: exactInstant
        .nullable()
        .meta({ description: "Since when a question to the agent is open" }),
      frozen_since: exactInstant.nullable().meta({ description: "Since when its agent is paused" }),
      outcome_due_at: exactInstant.nullable(),
      execution_outcome: z.enum(EXECUTION_OUTCOMES).nullable(),
    }),
  ])
  .meta({ id: "DeskRow" });
export type DeskRow = z.output<typeof deskRow>;

const { page: _, per_page: __, ...filters } = listQuery.shape;

export const MAX_ROWS = 200;

export const rowsQuery = z.object({
  ...filters,
  uid: csv(uid, "uids of tasks").meta({ description: "Only these, where they match the other filters" }),
  cursor: text(1, 2000).optional().meta({ description: "`next_cursor` of the page before" }),
  limit: wholeNumber(1, MAX_ROWS).default(100),
});

export const listRowsOp = operation({
  contract: desk,
  id: "listRows",
  method: "GET",
  path: "/api/desk/rows",
  summary: "List rows",
  description:
    "The same tasks in the same order as `GET /api/work-tasks`, by cursor: as fast at the end of a long list as at its start.",
  auth: anyone,
  permission: "work_tasks:read",
  query: rowsQuery,
  response: z.strictObject({
    items: z.array(deskRow),
    next_cursor: z.string().nullable().meta({ description: "Null at the end" }),
  }),
  status: 200,
  message: "Rows retrieved",
  errors: [],
});

export const selectRowsOp = operation({
  contract: desk,
  id: "selectRows",
  method: "GET",
  path: "/api/desk/selection",
  summary: "Select all in a filter",
  description: `The uids and versions of the first ${MAX_SELECTED} tasks of a filter, in its order.`,
  auth: anyone,
  permission: "work_tasks:read",
  query: z.object(filters),
  response: z.strictObject({
    items: z.array(z.strictObject({ uid: z.guid(), version: z.int() })),
    total_items: z.int(),
  }),
  status: 200,
  message: "Tasks selected",
  errors: [],
});

const counted = z.array(z.strictObject({ value: z.string(), count: z.int() }));

/** The filters whose values are counted. */
export const FACETS = [
  "type",
  "status",
  "resolution",
  "priority",
  "assign_to_type",
  "assign_to_uid",
  "origin_agent_uid",
  "tool",
  "execution",
  "waiting",
  "decided_by",
  "edited",
] as const;

export const facetsOp = operation({
  contract: desk,
  id: "countFacets",
  method: "GET",
  path: "/api/desk/facets",
  summary: "Count the values of a filter",
  description:
    "How many tasks there are for each value of one filter, the other filters applied. Values without any are left out.",
  auth: anyone,
  permission: "work_tasks:read",
  query: z.object({ ...filters, of: z.enum(FACETS, `must be one of ${FACETS.join(", ")}`) }),
  response: z.strictObject({ of: z.enum(FACETS), values: counted }),
  status: 200,
  message: "Values counted",
  errors: [],
});

/** The filters of a list, as its query has them. */
export const listFilters = z.object(filters);

export const MAX_LISTS = 50;

export const countListsOp = operation({
  contract: desk,
  id: "countLists",
  method: "POST",
  path: "/api/desk/counts",
  summary: "Count several lists",
  description:
    "How many tasks there are in each of several lists, as `_meta.total_items` of `GET /api/work-tasks` says it of one.",
  auth: anyone,
  permission: "work_tasks:read",
  body: z.strictObject({
    lists: z
      .array(z.record(z.string(), z.string()))
      .min(1)
      .max(MAX_LISTS)
      .meta({ description: "The filters of each, in the words of the query of a list" }),
  }),
  example: { lists: [{ type: "hil_approval", resolution: "pending" }, { priority: "urgent,high" }] },
  response: z.strictObject({
    counts: z
      .array(z.int().nullable())
      .meta({ description: "In the same order; null where there is no such list, or none that you may see" }),
  }),
  status: 200,
  message: "Lists counted",
  errors: [],
});
