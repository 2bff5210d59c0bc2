/** Strings are matched first, so that what looks like a number inside of one is passed over. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const SAFE_DIGITS = 15;

const significant = (token: string): string =>
  token
    .replace(/[eE].*$/, "")
    .replace(/[-.]/g, "")
    .replace(/^0+|0+$/g, "");

/** The first number that would come out as another one, as card and account numbers do; else null. */
const alteredNumberIn = (json: string): string | null =>
  (json.match(TOKEN) ?? []).find(
    (token) =>
      !token.startsWith('"') &&
      (!Number.isFinite(Number(token)) || significant(token).length > SAFE_DIGITS) &&
      significant(String(Number(token))) !== significant(token),
  ) ?? null;

export type ParsedArguments = { ok: true; value: Record<string, unknown> } | { ok: false; problem: string };

const problem = (words: string): ParsedArguments => ({ ok: false, problem: words });

/** Edited arguments, or why they cannot be approved as they stand. */
export function parseArguments(json: string): ParsedArguments {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return problem(`This is not valid JSON: ${error instanceof Error ? error.message : "it cannot be read"}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem("The arguments must be an object, in curly brackets.");
  }
  const altered = alteredNumberIn(json);
  if (altered) return problem(`The number ${altered} is too long to stay exact. Put it in quotes.`);
  return { ok: true, value: value as Record<string, unknown> };
}
