import { inexactWords, isExact } from "@/lib/client/json/exact-number";
import { notJsonWords, parseJson } from "@/lib/client/json/parse-json";
import { t } from "./t";

/** Strings are matched first, so that what looks like a number inside of one is passed over. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The first number that would come out as another one, as card and account numbers do; else null. */
const alteredNumberIn = (json: string): string | null =>
  (json.match(TOKEN) ?? []).find((token) => !token.startsWith('"') && !isExact(token)) ?? null;

export type ParsedArguments = { ok: true; value: Record<string, unknown> } | { ok: false; problem: string };

const problem = (words: string): ParsedArguments => ({ ok: false, problem: words });

function unreadableWords(json: string): string {
  const parsed = parseJson(json);
  return parsed.ok ? t("This is not valid JSON: it cannot be read.") : notJsonWords(parsed.problem);
}

/** Edited arguments, or why they cannot be approved as they stand. */
export function parseArguments(json: string): ParsedArguments {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return problem(unreadableWords(json));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem(t("The arguments must be an object, in curly brackets."));
  }
  const altered = alteredNumberIn(json);
  if (altered) return problem(inexactWords(altered));
  return { ok: true, value: value as Record<string, unknown> };
}
