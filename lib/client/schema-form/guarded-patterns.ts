import { format } from "@cfworker/json-schema";
import { patternSteps } from "./pattern-cost";
import { isPart, type SchemaPart } from "./schema";

const MOST_STEPS = 2_000_000;

/** What is no part of a schema, but a value that is compared as it is. */
const VALUES = new Set(["const", "enum", "default", "examples"]);

const PREFIX = "pattern ";

export const patternOf = (formatName: unknown): string | null =>
  typeof formatName === "string" && formatName.startsWith(PREFIX) ? formatName.slice(PREFIX.length) : null;

function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return null;
  }
}

/** A copy of a schema in which no pattern can run for long; `onSkipped` hears of those that are not asked. */
export function guarded(schema: SchemaPart, onSkipped: () => void): SchemaPart {
  const copy = copyOf(schema, (pattern) => {
    const regex = compiled(pattern);
    // The validator asks formats by their name, so a pattern is asked as one, text by text.
    format[`${PREFIX}${pattern}`] = (text) => {
      if (regex && patternSteps(pattern, text.length) <= MOST_STEPS) return regex.test(text);
      onSkipped();
      return true;
    };
    return { format: `${PREFIX}${pattern}` };
  });
  return isPart(copy) ? copy : {};
}

type Replace = (pattern: string) => SchemaPart;

function copyOf(value: unknown, replace: Replace): unknown {
  if (Array.isArray(value)) return value.map((one) => copyOf(one, replace));
  if (!isPart(value)) return value;
  const { pattern } = value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    VALUES.has(key) && !isPart(inner) ? inner : copyOf(inner, replace),
  ]);
  const copy = Object.fromEntries(entries);
  if (typeof pattern === "string") moveToFormat(copy, replace(pattern));
  return withoutSlowNames(copy);
}

function moveToFormat(part: Record<string, unknown>, format: SchemaPart): void {
  Reflect.deleteProperty(part, "pattern");
  part.allOf = [...(Array.isArray(part.allOf) ? part.allOf : []), format];
}

const LONGEST_NAME = 200;

/** Patterns of names that could run for long are left out, and with them what is said of all other names. */
function withoutSlowNames(part: Record<string, unknown>): SchemaPart {
  const { patternProperties: named, ...others } = part;
  if (!isPart(named)) return part;
  const isSlow = (name: string) => !compiled(name) || patternSteps(name, LONGEST_NAME) > MOST_STEPS;
  if (!Object.keys(named).some(isSlow)) return part;
  const { additionalProperties: _, unevaluatedProperties: __, ...rest } = others;
  return rest;
}
