import { z } from "./zod";

/** Characters as people count them, so that 255 emoji are a title of 255 and not of 510. */
const length = (text: string): number => {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
};

/** Text of `min` to `max` characters (code points). */
export const text = (min: number, max: number) =>
  z
    .string()
    .refine((value) => value.length <= max * 2 && length(value) <= max, `must have at most ${max} characters`)
    .refine(
      (value) => min === 0 || value.trim().length >= min,
      min === 1 ? "must not be empty" : `must have at least ${min} characters`,
    )
    .meta({ override: { minLength: min, maxLength: max } });

/** A calendar day that exists, `YYYY-MM-DD`, from the year 1 on. */
export const calendarDate = z.iso
  .date("must be a date that exists, as YYYY-MM-DD")
  .refine((date) => date >= "0001-01-01", "must be a date that exists, as YYYY-MM-DD");

export const uid = z.guid("must be a UUID").transform((value) => value.toLowerCase());

/** One whole number of a query string, as decimal digits and nothing else. */
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, "must be a whole number")
    .transform(Number)
    .refine((n) => n >= min, `must be at least ${min}`)
    .refine((n) => n <= max, `must be at most ${max}`)
    .meta({ override: { type: "integer", minimum: min, maximum: max } });

/** Marks the query parameters that take several values: with commas, as `name[]=a&name[]=b`, or repeated. */
const lists = new WeakSet<z.ZodType>();
export const isList = (schema: unknown): boolean => lists.has(schema as z.ZodType);

/** Whether nothing at all will do. */
export const isOptional = (schema: z.ZodType): boolean => schema.safeParse(undefined).success;

/** Comma-separated values of an enumeration or another schema for strings. No value is no filter. */
export function csv<T extends z.ZodType<unknown, string>>(item: T, description: string) {
  const schema = z
    .string()
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(item).max(100, "must have at most 100 values"))
    .transform((values) => (values.length > 0 ? [...new Set(values)] : undefined))
    .optional()
    .meta({ description: `Comma-separated: ${description}` });
  lists.add(schema);
  return schema;
}

/** An object from outside, passed on as it is: nothing is cloned, so no key can get lost. */
export const openObject = (name: string) =>
  z
    .custom<{ readonly [key: string]: unknown }>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      `${name} must be an object`,
    )
    .meta({ override: { type: "object", additionalProperties: true } });

/** An enumeration whose error lists the values. */
export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, `must be one of ${values.join(", ")}`);

/** One sentence for whatever is wrong with a value, but not for one that is not there. */
const saying = (sentence: string) => (issue: { readonly input?: unknown }) =>
  issue.input === undefined ? undefined : sentence;

const INSTANT = "must be a date and time with an offset, as in 2026-05-01T17:00:00Z";
const DATE_TIME = "must be a date and time, as in 2026-05-01T17:00:00Z";

/** Becomes UTC, since PostgreSQL knows neither the year 0 nor every offset. */
const inUtc = (schema: z.ZodType<string, string>, problem: string) =>
  schema
    .transform((value) => new Date(/(Z|[+-]\d\d:?\d\d)$/.test(value) ? value : `${value}Z`))
    .refine((date) => date >= new Date("0001-01-01T00:00:00Z") && date.getUTCFullYear() <= 9999, problem)
    .transform((date) => date.toISOString());

/** An instant in a body, with its offset. */
export const instant = inUtc(z.iso.datetime({ offset: true, error: INSTANT }), INSTANT);

/** An instant in an address, where a `+` that is not escaped arrives as a space. */
export const instantInAddress = z
  .string()
  .transform((value) => value.replace(/ (?=\d\d:?\d\d$)/, "+"))
  .pipe(instant)
  .meta({ override: { type: "string", format: "date-time" } });

/** An instant that may leave its offset out: then it is UTC. */
export const dateTime = inUtc(
  z.iso.datetime({ offset: true, local: true, error: saying(DATE_TIME) }),
  DATE_TIME,
).meta({
  override: { type: "string", format: "date-time" },
});

/** An instant in an answer: UTC, no fraction but where there is one. */
export const instantOut = z.iso.datetime().meta({ example: "2026-04-20T08:00:00Z" });

/** The id of something that may not exist: whether it does is looked up, however it is written. */
export const opaqueId = text(1, 255);

const MAX_VERSION = 2_147_483_647;

/** The version of a task that the caller read. */
export const version = z
  .int({ error: saying("must be a whole number") })
  .min(1, "must be at least 1")
  .max(MAX_VERSION, "is no version");

/** Why a text cannot be stored and given back; null where it can. PostgreSQL takes neither, nor does UTF-8 the second. */
export function unstorable(value: string): string | null {
  if (value.includes("\0")) return "must not contain the NUL character";
  return value.isWellFormed() ? null : "must not contain half of a surrogate pair";
}
