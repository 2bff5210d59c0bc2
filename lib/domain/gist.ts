import type { JsonObject } from "./work-task";

const MAX_TEXT = 200;
const MAX_ENTRIES = 5;
const MAX_KEYS = 30;
const MAX_DEPTH = 4;

/** Half of a character that stands in two places is left out. */
const cut = (text: string): string => text.slice(0, MAX_TEXT).replace(/[\uD800-\uDBFF]$/, "");

function gist(value: unknown, depth: number): unknown {
  if (typeof value === "string") return cut(value);
  if (typeof value !== "object" || value === null) return value;
  const isDeep = depth > MAX_DEPTH;
  if (Array.isArray(value)) {
    return isDeep ? [] : value.slice(0, MAX_ENTRIES).map((entry: unknown) => gist(entry, depth + 1));
  }
  const entries = isDeep ? [] : Object.entries(value).slice(0, MAX_KEYS);
  return Object.fromEntries(entries.map(([key, entry]) => [cut(key), gist(entry, depth + 1)]));
}

/** A call's arguments cut short: enough to say what it does, too little to decide it. Numbers stay as they are. */
export const gistOf = (toolArgs: JsonObject): JsonObject => gist(toolArgs, 1) as JsonObject;
