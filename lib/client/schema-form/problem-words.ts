import type { OutputUnit } from "@cfworker/json-schema";
import { patternOf } from "./guarded-patterns";
import { own, referred, type SchemaPart } from "./schema";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

const FORMATS: Readonly<Record<string, string>> = {
  email: "an e-mail address",
  uri: "a web address",
  url: "a web address",
  date: "a date, as 2026-05-01",
  "date-time": "a date and time, as 2026-05-01T17:00:00Z",
  time: "a time, as 17:00:00Z",
  uuid: "a UUID",
  hostname: "a host name",
  ipv4: "an IPv4 address",
  ipv6: "an IPv6 address",
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
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

const count = (said: unknown, one: string, many: string): string =>
  `${String(said)} ${said === 1 ? one : many}`;

const typeWords = (said: unknown): string =>
  `must be ${listed([said].flat().map((type) => TYPES[String(type)] ?? String(type)))}`;

function valuesWords(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_VALUES).map((value) => JSON.stringify(value));
  return `must be ${listed(values.length > MOST_VALUES ? [...shown, `one of ${values.length - MOST_VALUES} others`] : shown)}`;
}

function formatWords(said: unknown): string {
  const pattern = patternOf(said);
  if (pattern !== null) return `must match the pattern ${pattern}`;
  return `must be ${FORMATS[String(said)] ?? `of the format ${String(said)}`}`;
}

const WORDS: Readonly<Record<string, (said: unknown) => string>> = {
  type: typeWords,
  const: (said) => valuesWords([said]),
  enum: (said) => valuesWords(Array.isArray(said) ? said : []),
  minimum: (said) => `must be at least ${String(said)}`,
  maximum: (said) => `must be at most ${String(said)}`,
  exclusiveMinimum: (said) => `must be greater than ${String(said)}`,
  exclusiveMaximum: (said) => `must be less than ${String(said)}`,
  multipleOf: (said) => `must be a multiple of ${String(said)}`,
  minLength: (said) =>
    said === 1 ? "must not be empty" : `must have at least ${count(said, "character", "characters")}`,
  maxLength: (said) => `must have at most ${count(said, "character", "characters")}`,
  format: formatWords,
  minItems: (said) => `must have at least ${count(said, "entry", "entries")}`,
  maxItems: (said) => `must have at most ${count(said, "entry", "entries")}`,
  uniqueItems: () => "must not have an entry twice",
  minProperties: (said) => `must have at least ${count(said, "field", "fields")}`,
  maxProperties: (said) => `must have at most ${count(said, "field", "fields")}`,
};

/** What is wrong, as the end of a sentence that begins with the name of the field. */
export function problemWords(schema: SchemaPart, unit: OutputUnit): string {
  if (unit.keyword === "false") return "is not a field that this tool takes";
  if (unit.keyword === "oneOf" || unit.keyword === "anyOf")
    return "must have one of the forms that the tool takes";
  const said = saidAt(schema, unit);
  const words = said === undefined ? undefined : WORDS[unit.keyword];
  return words ? words(said) : `is refused by the tool's schema: ${unit.error}`;
}

/** Several sorts or values that were each refused are named together: `must be text or null`. */
export function unitedWords(words: readonly string[]): string {
  const others = words.filter((each) => !each.startsWith("must be "));
  if (others[0] !== undefined) return others[0];
  return `must be ${listed([...new Set(words.map((each) => each.slice("must be ".length)))])}`;
}
