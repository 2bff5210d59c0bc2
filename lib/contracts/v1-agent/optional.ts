import { z } from "../zod";

/** A field that agents leave out or send as null, which is the same. */
export const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const MAX_LIMIT = 100;

/** Sections 2.7 and 2.8: more than the maximum is the maximum. */
export const limit = z
  .string()
  .regex(/^\d{1,15}$/, "must be a whole number")
  .transform(Number)
  .refine((n) => n >= 1, "must be at least 1")
  .transform((n) => Math.min(n, MAX_LIMIT))
  .default(50)
  .meta({
    override: { type: "integer", minimum: 1, default: 50 },
    description: `More than ${MAX_LIMIT} is taken as ${MAX_LIMIT}`,
  });
