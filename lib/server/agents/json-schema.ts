import { createContext, Script } from "node:vm";
import { type OutputUnit, type Schema, type SchemaDraft, Validator } from "@cfworker/json-schema";
import type { JsonObject } from "@/lib/domain/work-task";

const DRAFTS: Readonly<Record<string, SchemaDraft>> = {
  "http://json-schema.org/draft-07/schema": "7",
  "https://json-schema.org/draft/2020-12/schema": "2020-12",
};

/** Null where `$schema` names a draft that we do not know. */
export function draftOf({ $schema }: JsonObject): SchemaDraft | null {
  if ($schema === undefined) return "2020-12";
  return typeof $schema === "string" ? (DRAFTS[$schema.replace(/#$/, "")] ?? null) : null;
}

const LIMIT_MS = 1000;
const MAX_ERRORS = 200;
const context = createContext({ run: () => undefined });
const script = new Script("run()");

/**
 * Runs for at most a second, which a harmless one does not need even where the machine is busy: a schema from outside
 * can hold a pattern, or references upon references, that take years.
 * @throws when the time is over, and what `run` throws.
 */
function inTime<T>(run: () => T): T {
  const results: T[] = [];
  context.run = () => void results.push(run());
  script.runInContext(context, { timeout: LIMIT_MS });
  return results[0] as T;
}

/** What is wrong with a value, as the schema sees it: nothing where it is right. @throws where the schema is unusable. */
export function validate(schema: JsonObject, value: unknown): readonly OutputUnit[] {
  const draft = draftOf(schema);
  if (!draft) throw new Error("unknown draft");
  // The validator writes marks into the schema.
  const own = structuredClone(schema) as Schema;
  return inTime(() => new Validator(own, draft, false).validate(value).errors).slice(0, MAX_ERRORS);
}
