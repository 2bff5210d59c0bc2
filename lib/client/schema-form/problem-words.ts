import type { OutputUnit } from "@cfworker/json-schema";
import { counted, pieces, t } from "@/lib/client/words/t";
import { patternOf } from "./guarded-patterns";
import { own, referred, type SchemaPart } from "./schema";

const TYPES: Readonly<Record<string, string>> = {
  string: t("text"),
  number: t("a number"),
  integer: t("a whole number"),
  boolean: t("true or false"),
  object: t("an object"),
  array: t("a list"),
  null: "null",
};

const FORMATS: Readonly<Record<string, string>> = {
  email: t("an e-mail address"),
  uri: t("a web address"),
  url: t("a web address"),
  date: t("a date, as 2026-05-01"),
  "date-time": t("a date and time, as 2026-05-01T17:00:00Z"),
  time: t("a time, as 17:00:00Z"),
  uuid: t("a UUID"),
  hostname: t("a host name"),
  ipv4: t("an IPv4 address"),
  ipv6: t("an IPv6 address"),
};

const MOST_VALUES = 8;

const decoded = (segment: string): string => {
  try {
    return decodeURI(segment).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return segment;
  }
};

/** The keys along a location such as `#/lines/0`. */
export const keysIn = (location: string): string[] => location.split("/").slice(1).map(decoded);

/** What the schema says at the place that an error names; undefined where the way there is not that simple. */
const saidAt = (schema: SchemaPart, { keywordLocation }: OutputUnit): unknown =>
  keysIn(keywordLocation).reduce<unknown>((part, key) => {
    const found = own(part, key);
    return key === "$ref" ? referred(schema, found) : found;
  }, schema);

const listed = (words: readonly string[]): string =>
  words.length < 2
    ? words.join("")
    : t("{others} or {last}", { others: words.slice(0, -1).join(", "), last: words.at(-1) ?? "" });

const mustBe = (what: string): string => t("must be {what}", { what });

const typeWords = (said: unknown): string =>
  mustBe(listed([said].flat().map((type) => TYPES[String(type)] ?? String(type))));

function valuesWords(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => JSON.stringify(value));
  const more = values.length - MOST_VALUES;
  const others = counted(more, { one: "one of {count} other", other: "one of {count} others" });
  return mustBe(listed(more > 0 ? [...shown, others] : shown));
}

function formatWords(said: unknown): string {
  const pattern = patternOf(said);
  if (pattern !== null) return t("must match the pattern {pattern}", { pattern });
  return mustBe(FORMATS[String(said)] ?? t("of the format {format}", { format: String(said) }));
}

const WORDS: Readonly<Record<string, (said: unknown) => string>> = {
  type: typeWords,
  const: (said) => valuesWords([said]),
  enum: (said) => valuesWords(Array.isArray(said) ? said : []),
  minimum: (said) => t("must be at least {limit}", { limit: String(said) }),
  maximum: (said) => t("must be at most {limit}", { limit: String(said) }),
  exclusiveMinimum: (said) => t("must be greater than {limit}", { limit: String(said) }),
  exclusiveMaximum: (said) => t("must be less than {limit}", { limit: String(said) }),
  multipleOf: (said) => t("must be a multiple of {step}", { step: String(said) }),
  minLength: (said) =>
    said === 1
      ? t("must not be empty")
      : counted(
          Number(said),
          { one: "must have at least {size} character", other: "must have at least {size} characters" },
          { size: String(said) },
        ),
  maxLength: (said) =>
    counted(
      Number(said),
      { one: "must have at most {size} character", other: "must have at most {size} characters" },
      { size: String(said) },
    ),
  format: formatWords,
  minItems: (said) =>
    counted(
      Number(said),
      { one: "must have at least {size} entry", other: "must have at least {size} entries" },
      { size: String(said) },
    ),
  maxItems: (said) =>
    counted(
      Number(said),
      { one: "must have at most {size} entry", other: "must have at most {size} entries" },
      { size: String(said) },
    ),
  uniqueItems: () => t("must not have an entry twice"),
  minProperties: (said) =>
    counted(
      Number(said),
      { one: "must have at least {size} field", other: "must have at least {size} fields" },
      { size: String(said) },
    ),
  maxProperties: (said) =>
    counted(
      Number(said),
      { one: "must have at most {size} field", other: "must have at most {size} fields" },
      { size: String(said) },
    ),
};

/** What is wrong, as the end of a sentence that begins with the name of the field. */
export function problemWords(schema: SchemaPart, unit: OutputUnit): string {
  if (unit.keyword === "false") return t("is not a field that this tool takes");
  if (unit.keyword === "oneOf" || unit.keyword === "anyOf")
    return t("must have one of the forms that the tool takes");
  const said = saidAt(schema, unit);
  const words = said === undefined ? undefined : WORDS[unit.keyword];
  return words ? words(said) : t("is refused by the tool's schema: {error}", { error: unit.error });
}

/** What it must be, in the words of the language; null where it must be otherwise than that. */
function whatOf(words: string): string | null {
  const [before = "", , after = ""] = pieces("must be {what}");
  return words.startsWith(before) && words.endsWith(after)
    ? words.slice(before.length, words.length - after.length)
    : null;
}

/** Several sorts or values that were each refused are named together: `must be text or null`. */
export function unitedWords(words: readonly string[]): string {
  const whats = words.map(whatOf);
  const other = words.find((_, place) => whats[place] === null);
  return other ?? mustBe(listed([...new Set(whats.filter((what) => what !== null))]));
}
