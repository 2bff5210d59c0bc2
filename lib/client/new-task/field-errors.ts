import * as api from "@/lib/client/api/refusal";

export const FIELDS = [
  "title",
  "description",
  "priority",
  "status",
  "due_date",
  "assign_to",
  "context_entities",
] as const;

export type Refusal = api.Refusal<(typeof FIELDS)[number]>;

/** The server's refusal of a new task, each part of it at the field that it is about. */
export const refusalOf = (error: unknown): Refusal => api.refusalOf(error, FIELDS);
