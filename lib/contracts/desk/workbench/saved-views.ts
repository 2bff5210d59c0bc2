import { DUE_WORDS } from "@/lib/domain/saved-view";
import { text, uid } from "../../fields";
import { operation } from "../../operation";
import { filterOptionsQuery, listQuery } from "../../work-tasks/inputs";
import { z } from "../../zod";
import { desk } from "../contract";

const person = ["session", "bearer"] as const;

const { organization_uid: _, page: __, per_page: ___, ...filters } = listQuery.shape;
const WORDS = [...Object.keys(filters), "due"];
const dueWords: readonly string[] = DUE_WORDS;

/**
 * In the words of the list's address, and one more for days that move. A value that the list does not know is refused
 * by the list, as in an address.
 */
const query = z
  .record(z.string(), text(0, 4000))
  .refine((value) => Object.keys(value).every((word) => WORDS.includes(word)), {
    error: `must only have ${WORDS.join(", ")}`,
  })
  .refine(({ due }) => due === undefined || dueWords.includes(due), {
    ...{ path: ["due"], error: `must be ${DUE_WORDS.join(", ")}` },
  })
  .refine(({ due, due_date_from, due_date_to }) => !due || !(due_date_from || due_date_to), {
    ...{ path: ["due"], error: "cannot stand beside due_date_from or due_date_to" },
  })
  .meta({
    description: `Filter and order, as in the query of \`GET /api/work-tasks\`. \`due\` (${DUE_WORDS.join(", ")}) is for days that move: whoever opens the view puts \`due_date_from\` and \`due_date_to\` in its place, by their own calendar.`,
  });

const columns = z
  .array(
    z.strictObject({
      id: z.string().max(40),
      is_shown: z.boolean(),
      width: z.int().min(20).max(2000).nullable(),
    }),
  )
  .max(30, "must have at most 30 entries")
  .nullable()
  .meta({ description: "In the order in which they stand; null is as everybody sees them at first" });

export const savedView = z
  .strictObject({
    uid: z.guid(),
    organization_uid: z.guid(),
    name: z.string(),
    is_shared: z.boolean(),
    owner: z.strictObject({ user_uid: z.guid(), user_name: z.string() }),
    query: z.record(z.string(), z.string()),
    columns,
  })
  .meta({ id: "DeskSavedView" });
export type SavedView = z.output<typeof savedView>;

const name = text(1, 80).transform((value) => value.trim());
const viewParams = z.object({ view_uid: uid });

export const listSavedViewsOp = operation({
  contract: desk,
  id: "listSavedViews",
  method: "GET",
  path: "/api/views",
  summary: "List saved views",
  description: "The caller's own views, and those that others in the organization share; by name.",
  auth: person,
  permission: "work_tasks:read",
  query: filterOptionsQuery,
  response: z.strictObject({ items: z.array(savedView) }),
  status: 200,
  message: "Views retrieved",
  errors: [],
});

export const getSavedViewOp = operation({
  contract: desk,
  id: "getSavedView",
  method: "GET",
  path: "/api/views/{view_uid}",
  summary: "Get saved view",
  description: "One's own view, or one that is shared.",
  auth: person,
  permission: "work_tasks:read",
  params: viewParams,
  response: savedView,
  status: 200,
  message: "View retrieved",
  errors: ["not_found"],
});

export const createSavedViewOp = operation({
  contract: desk,
  id: "createSavedView",
  method: "POST",
  path: "/api/views",
  summary: "Save view",
  description: "Gives a filter a name. Nobody has two views of the same name.",
  auth: person,
  permission: "work_tasks:read",
  body: z.object({
    ...filterOptionsQuery.shape,
    name,
    is_shared: z.boolean("must be true or false").default(false),
    query,
    columns: columns.default(null),
  }),
  example: { name: "Large refunds", is_shared: true, query: { tool: "refund", sort: "-priority" } },
  response: savedView,
  status: 201,
  message: "View saved",
  errors: ["name_taken"],
});

export const updateSavedViewOp = operation({
  contract: desk,
  id: "updateSavedView",
  method: "PATCH",
  path: "/api/views/{view_uid}",
  summary: "Change saved view",
  description: "Only the fields that are sent change. A shared view is its owner's to change.",
  auth: person,
  permission: "work_tasks:read",
  params: viewParams,
  body: z.object({ name, is_shared: z.boolean("must be true or false"), query, columns }).partial(),
  example: { name: "Refunds over 1,000" },
  response: savedView,
  status: 200,
  message: "View changed",
  errors: ["not_found", "name_taken"],
});

export const deleteSavedViewOp = operation({
  contract: desk,
  id: "deleteSavedView",
  method: "DELETE",
  path: "/api/views/{view_uid}",
  summary: "Delete saved view",
  description: "One's own; an admin also those that are shared. The tasks stay as they are.",
  auth: person,
  permission: "work_tasks:read",
  params: viewParams,
  response: null,
  status: 204,
  message: "View deleted",
  errors: ["not_found"],
});
