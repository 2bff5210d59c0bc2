import { t } from "@/lib/client/words/t";
import { z } from "@/lib/client/zod";
import { ApiError, sentenceOf } from "./api-error";

export type Refusal<Field extends string = string> = {
  fields: Partial<Record<Field, string>>;
  /** What belongs to no field; null where all of it does. */
  general: string | null;
};

const fault = z.object({ field: z.string(), message: z.string() });

export type Fault = z.infer<typeof fault>;

/** What is wrong, field by field; nothing where the server named none. */
export const faultsOf = (error: unknown): Fault[] =>
  error instanceof ApiError ? error.details.flatMap((detail) => fault.safeParse(detail).data ?? []) : [];

const isIn = (path: string, name: string): boolean =>
  path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);

/** The server's refusal, each part of it at the field of the form that it is about. */
export function refusalOf<const Field extends string>(
  error: unknown,
  names: readonly Field[],
): Refusal<Field> {
  const fields: Refusal<Field>["fields"] = {};
  const faults = error instanceof ApiError ? error.details.map((detail) => fault.safeParse(detail).data) : [];
  const fieldOf = (path: string) => names.find((name) => isIn(path, name));
  for (const found of faults) {
    const name = found && fieldOf(found.field);
    if (name) fields[name] ??= t("It {problem}.", { problem: found.message });
  }
  const isPlaced = Object.keys(fields).length > 0 && faults.every((found) => found && fieldOf(found.field));
  return { fields, general: isPlaced ? null : sentenceOf(error) };
}
