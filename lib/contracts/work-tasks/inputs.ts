import { calendarDate, csv, instantInAddress, oneOf, text, uid, wholeNumber } from "../fields";
import { z } from "../zod";
import {
  ASSIGN_TO_FILTERS,
  ASSIGN_TO_TYPES,
  EDITED_FILTERS,
  ENTITY_TYPES,
  EXECUTION_FILTERS,
  PRIORITIES,
  RESOLUTION_FILTERS,
  STATUSES,
  TYPES,
  WAITING_FILTERS,
} from "./words";

const organizationUid = {
  organization_uid: uid
    .optional()
    .meta({ description: "The organization to look in. Default: the caller's default organization" }),
};

const SORT_FIELDS = ["title", "due_date", "priority", "status", "created_at", "assign_to"] as const;

/** `+` in an address means a space unless it is escaped, so `sort=+title` arrives as ` title`. */
const sort = z
  .string()
  .regex(
    new RegExp(`^\\s*[+-]?(${SORT_FIELDS.join("|")})\\s*$`),
    `must be one of ${SORT_FIELDS.join(", ")}, with + or - before it`,
  )
  .transform((value) => {
    const trimmed = value.trim();
    return {
      field: trimmed.replace(/^[+-]/, "") as (typeof SORT_FIELDS)[number],
      descending: trimmed.startsWith("-"),
    };
  })
  .default({ field: "due_date", descending: false })
  .meta({
    description: "A field, with + (ascending, the default) or - (descending) before it",
    example: "-created_at",
  });

/** A range of instants, of which either end can be left open. */
const from = (what: string) =>
  instantInAddress.optional().meta({ description: `${what} at this instant or later` });
const before = (what: string) =>
  instantInAddress.optional().meta({ description: `${what} before this instant` });

/** A day. */
const MAX_REVIEW_SECONDS = 24 * 60 * 60;

/** Section 1.4, and our additive filters from `resolution` on. */
export const listQuery = z.object({
  ...organizationUid,
  type: csv(oneOf(TYPES), TYPES.join(", ")),
  status: csv(oneOf(STATUSES), STATUSES.join(", ")),
  priority: csv(oneOf(PRIORITIES), PRIORITIES.join(", ")),
  assign_to_type: csv(oneOf(ASSIGN_TO_FILTERS), ASSIGN_TO_FILTERS.join(", ")),
  due_date_from: calendarDate.optional().meta({ description: "Inclusive lower bound of the due date" }),
  due_date_to: calendarDate.optional().meta({ description: "Inclusive upper bound of the due date" }),
  resolution: csv(oneOf(RESOLUTION_FILTERS), RESOLUTION_FILTERS.join(", ")),
  assign_to_uid: csv(uid, "uids of users or agents"),
  origin_agent_uid: csv(uid, "uids of agents"),
  tool: csv(text(1, 200), "names of tools, as `tool_type` has them"),
  execution: csv(oneOf(EXECUTION_FILTERS), EXECUTION_FILTERS.join(", ")),
  waiting: csv(oneOf(WAITING_FILTERS), WAITING_FILTERS.join(", ")),
  created_from: from("Created"),
  created_before: before("Created"),
  due_from: from("Due"),
  due_before: before("Due"),
  decided_from: from("Decided, withdrawn or expired"),
  decided_before: before("Decided, withdrawn or expired"),
  decided_by: csv(uid, "uids of users who decided"),
  edited: csv(oneOf(EDITED_FILTERS), EDITED_FILTERS.join(", ")).meta({
    description:
      "Of what people decided: `true` where the reviewer changed the arguments of a call, `false` where none were",
  }),
  review_under_seconds: wholeNumber(1, MAX_REVIEW_SECONDS)
    .optional()
    .meta({ description: "Decided after it was looked at for less than so many seconds" }),
  q: text(0, 200)
    .transform((value) => value || undefined)
    .optional()
    .meta({ description: "Text in the title, the description or the reasoning" }),
  sort,
  page: wholeNumber(1, Number.MAX_SAFE_INTEGER).default(1).meta({ description: "Counted from 1" }),
  per_page: wholeNumber(1, 100).default(10),
});
export type ListQuery = z.output<typeof listQuery>;

export const filterOptionsQuery = z.object(organizationUid);

export const contextSearchQuery = z.object({
  ...organizationUid,
  q: z
    .string("must be given")
    .pipe(text(2, 200))
    .transform((value) => value.trim()),
  entity_type: oneOf(ENTITY_TYPES).optional(),
  per_page: wholeNumber(1, 50).default(10),
});

export const taskParams = z.object({ task_uid: uid });

export const ifMatch = z.object({
  "if-match": z
    .string()
    .regex(/^(\*|"\d{1,9}")$/, 'must be * or the ETag of the task, as in "3"')
    .transform((value) => (value === "*" ? undefined : Number(value.slice(1, -1))))
    .optional()
    .meta({ description: "Refuse with 412 unless the task still has this ETag" }),
});

/** `null` or `{}` is nobody. Names, pictures and the uid of the other type are read-only noise. */
export const assignTo = z
  .looseObject({
    type: oneOf(ASSIGN_TO_TYPES).optional(),
    user_uid: z.unknown().optional(),
    agent_uid: z.unknown().optional(),
  })
  .nullable()
  .transform((value, ctx) => {
    if (value === null || Object.values(value).every((field) => field === undefined)) return null;
    if (!value.type) {
      ctx.addIssue({ code: "custom", path: ["type"], message: "is required" });
      return z.NEVER;
    }
    const parsed = uid.safeParse(value[`${value.type}_uid`]);
    if (!parsed.success) {
      ctx.addIssue({ code: "custom", path: [`${value.type}_uid`], message: "must be a UUID" });
      return z.NEVER;
    }
    return value.type === "user"
      ? { type: "user" as const, user_uid: parsed.data }
      : { type: "agent" as const, agent_uid: parsed.data };
  })
  .meta({
    override: {
      type: ["object", "null"],
      properties: {
        type: { type: "string", enum: [...ASSIGN_TO_TYPES] },
        user_uid: { type: "string", format: "uuid" },
        agent_uid: { type: "string", format: "uuid" },
      },
      description:
        "`type` and the uid that belongs to it; null or {} is nobody. Everything else in it is ignored",
    },
  });

export const contextEntities = z
  .array(
    z.object({ entity_type: oneOf(ENTITY_TYPES), entity_uid: uid }).transform((entity) => ({
      entityType: entity.entity_type,
      uid: entity.entity_uid,
    })),
  )
  .max(100, "must have at most 100 entries");

export const description = text(0, 100_000);
export const priority = oneOf(PRIORITIES);
export const status = oneOf(STATUSES);

/** Section 1.6. Unknown keys are ignored. */
export const createBody = z.object({
  type: z
    .literal("task", 'must be "task"; agents ask for approvals at POST /api/approvals')
    .optional()
    .meta({ description: 'Only "task"; agents ask for approvals at POST /api/approvals' }),
  ...organizationUid,
  title: text(1, 255),
  description: description.default(""),
  assign_to: assignTo.default(null),
  priority: priority.default("medium"),
  due_date: calendarDate.nullable().default(null),
  status: status.default("todo"),
  context_entities: contextEntities.default([]),
});
