import { type Refusal, refusalOf } from "@/lib/client/api/refusal";

/** What the server refused of a form, field by field; nothing where it refused nothing. */
export const refusedBy = <const Field extends string>(
  error: unknown,
  names: readonly Field[],
): Refusal<Field> => (error ? refusalOf(error, names) : { fields: {}, general: null });
