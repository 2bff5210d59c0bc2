import { ApiError, sentenceOf } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";
import { z } from "@/lib/client/zod";

export const FIELDS = [
  "title",
  "description",
  "priority",
  "status",
  "due_date",
  "assign_to",
  "context_entities",
] as const;
export type Field = (typeof FIELDS)[number];

export type Refusal = {
  fields: Partial<Record<Field, string>>;
  /** What belongs to no field; null where all of it does. */
  general: string | null;
};

const fault = z.object({ field: z.string(), message: z.string() });

const fieldOf = (path: string): Field | undefined =>
  FIELDS.find((name) => path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`));

/** The server's refusal, each part of it at the field that it is about. */
export function refusalOf(error: unknown): Refusal {
  const fields: Refusal["fields"] = {};
  const faults = error instanceof ApiError ? error.details.map((detail) => fault.safeParse(detail).data) : [];
  for (const found of faults) {
    const name = found && fieldOf(found.field);
    if (name) fields[name] ??= t("It {problem}.", { problem: found.message });
  }
  const isPlaced = Object.keys(fields).length > 0 && faults.every((found) => found && fieldOf(found.field));
  return { fields, general: isPlaced ? null : sentenceOf(error) };
}
