import type { JsonObject } from "@/lib/domain/work-task";
import { draftOf, validate } from "./json-schema";

const MAX_DEPTH = 32;
const MAX_VALUES = 5000;
const MAX_PATTERN = 500;

type Seen = { key: string; value: unknown };

/** Every value within, however deep; null where that is too deep or too much. */
function valuesIn(schema: JsonObject): Seen[] | null {
  const all: Seen[] = [];
  let level: Seen[] = [{ key: "", value: schema }];
  for (let depth = 0; level.length > 0; depth += 1) {
    all.push(...level);
    if (depth > MAX_DEPTH || all.length > MAX_VALUES) return null;
    level = level.flatMap(({ value }) =>
      typeof value === "object" && value !== null
        ? Object.entries(value).map(([key, inner]) => ({ key, value: inner }))
        : [],
    );
  }
  return all;
}

const REFERENCES = new Set(["$ref", "$dynamicRef", "$recursiveRef"]);

const isRemote = ({ key, value }: Seen) =>
  REFERENCES.has(key) && typeof value === "string" && !value.startsWith("#");

const patternsIn = ({ key, value }: Seen): string[] => {
  if (key === "pattern" && typeof value === "string") return [value];
  return key === "patternProperties" && typeof value === "object" ? Object.keys(value ?? {}) : [];
};

function compiles(pattern: string): boolean {
  if (pattern.length > MAX_PATTERN) return false;
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

/** An empty call fails most schemas; that it can be asked at all shows that all references lead somewhere. */
function canBeAsked(schema: JsonObject): boolean {
  try {
    validate(schema, {});
    return true;
  } catch {
    return false;
  }
}

/** Why a schema cannot be the one of a tool's arguments; null where it can. */
export function schemaProblem(schema: JsonObject): string | null {
  if (schema.type !== "object") return 'must have the type "object"';
  if (!draftOf(schema)) return "must be of draft 7 or 2020-12";
  const values = valuesIn(schema);
  if (!values) return `must have at most ${MAX_VALUES} values, at most ${MAX_DEPTH} deep`;
  if (values.some(isRemote)) return "must not refer to other documents";
  const pattern = values.flatMap(patternsIn).find((each) => !compiles(each));
  if (pattern !== undefined) {
    return `has a pattern that is no regular expression of at most ${MAX_PATTERN} characters: ${pattern.slice(0, 80)}`;
  }
  return canBeAsked(schema) ? null : "cannot be read as a JSON Schema";
}
