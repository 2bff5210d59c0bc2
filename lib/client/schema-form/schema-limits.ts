import { countNodes, type JsonNode } from "@/lib/client/json/json-node";
import { t } from "@/lib/client/words/t";
import { isPart, type SchemaPart } from "./schema";

const MOST_PARTS = 5000;
const DEEPEST = 40;
const MOST_FIELDS = 300;
const MOST_VALUES = 2000;
/** Parts of the schema times values: what a check can take at most, without references. */
const MOST_STEPS = 1_000_000;
/** Every entry of a list is held against every other one. */
const MOST_UNIQUE = 1000;

type Seen = { parts: number; fields: number; isDeep: boolean; isUnique: boolean; isRecursive: boolean };

/** Level by level, so that no depth can break it. */
function look(schema: SchemaPart): Seen {
  const seen = { parts: 0, fields: 0, isDeep: false, isUnique: false, isRecursive: false };
  let level: unknown[] = [schema];
  for (let depth = 0; level.length > 0 && seen.parts <= MOST_PARTS; depth += 1) {
    if (depth > DEEPEST) return { ...seen, isDeep: true };
    seen.parts += level.length;
    for (const part of level) if (isPart(part)) note(seen, part);
    level = level.flatMap((part) => (typeof part === "object" && part !== null ? Object.values(part) : []));
  }
  return seen;
}

function note(seen: Seen, part: SchemaPart): void {
  if (isPart(part.properties)) seen.fields += Object.keys(part.properties).length;
  seen.isUnique ||= part.uniqueItems === true;
  seen.isRecursive ||= "$recursiveRef" in part || "$dynamicRef" in part;
}

/** Why there is no form for a schema and a value; null where there is one. */
export function formLimit(schema: SchemaPart, node: JsonNode): string | null {
  const { parts, fields, isDeep } = look(schema);
  if (isDeep) return t("The schema of this tool is nested too deeply for a form.");
  if (fields > MOST_FIELDS || parts > MOST_PARTS)
    return t("The schema of this tool is too large for a form.");
  return countNodes(node) > MOST_VALUES ? t("These arguments are too large for a form.") : null;
}

/** How many references a check may follow; 0 where it must not begin, since it could take for ever. */
export function checkBudget(schema: SchemaPart, node: JsonNode): number {
  const { parts, isDeep, isUnique, isRecursive } = look(schema);
  const values = countNodes(node);
  if (isDeep || isRecursive || parts > MOST_PARTS || (isUnique && values > MOST_UNIQUE)) return 0;
  return parts * values > MOST_STEPS ? 0 : Math.ceil(MOST_STEPS / parts);
}
