import type { OutputUnit } from "@cfworker/json-schema";
import type { JsonObject } from "@/lib/domain/work-task";
import { validate } from "./json-schema";

export type Broken = { field: string; message: string };

const MAX_FIELDS = 20;

/** `#/lines/0/price` → `lines.0.price` */
const pathOf = (location: string): string[] =>
  location
    .split("/")
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));

const MISSING = /^Instance does not have required property "(.*)"\.$/s;

function brokenBy({ keyword, instanceLocation, error }: OutputUnit): Broken {
  const path = ["tool_args", ...pathOf(instanceLocation)];
  const missing = keyword === "required" ? MISSING.exec(error)?.[1] : undefined;
  if (missing !== undefined) return { field: [...path, missing].join("."), message: "is required" };
  if (keyword === "false") return { field: path.join("."), message: "is no argument of this tool" };
  return { field: path.join("."), message: error };
}

/** Whether this is only wrong because of the other: a part of what the schema says there, or a value within. */
const isWithin = (other: OutputUnit, { keywordLocation, instanceLocation }: OutputUnit): boolean =>
  other.keywordLocation.startsWith(`${keywordLocation}/`) ||
  (other.keyword === "false" && other.instanceLocation.startsWith(`${instanceLocation}/`));

/** The wrong values themselves, without what is only wrong because of them. */
const leaves = (errors: readonly OutputUnit[]): readonly OutputUnit[] =>
  errors.filter((unit) => unit.keyword !== "if" && !errors.some((other) => isWithin(other, unit)));

const named = (schema: JsonObject, key: string): boolean =>
  typeof schema.properties === "object" && schema.properties !== null && key in schema.properties;

/**
 * Which arguments of a call break the tool's schema, and how. `tool_type` says which tool it is, and counts as an
 * argument only where the schema names it. A schema that cannot be asked, or not in time, breaks nothing: it must not
 * keep people from deciding.
 */
export function brokenFields(schema: JsonObject, toolArgs: JsonObject): Broken[] {
  const { tool_type: _, ...others } = toolArgs;
  try {
    const errors = validate(schema, named(schema, "tool_type") ? toolArgs : others);
    const fields = new Map(
      leaves(errors)
        .map(brokenBy)
        .toReversed()
        .map((each) => [each.field, each]),
    );
    return [...fields.values()].toReversed().slice(0, MAX_FIELDS);
  } catch {
    return [];
  }
}
