import { isKeyword, type SqlToken } from "./sql-tokens";

type Read = { readonly group: readonly SqlToken[]; readonly verb: string };

const BEFORE_TABLE = new Set(["FROM", "JOIN", "INTO", "UPDATE", "TABLE", "TRUNCATE", "USING", "VIEW"]);
/** Words between the one above and the name. */
const BETWEEN = ["ONLY", "IF", "NOT", "EXISTS", "TABLE", "LATERAL", "CONCURRENTLY"];

const isWord = (token: SqlToken | undefined, ...words: string[]): boolean =>
  token?.kind === "word" && words.includes(token.text.toUpperCase());

const isName = (token: SqlToken | undefined): token is SqlToken =>
  token !== undefined && (token.kind === "name" || (token.kind === "word" && !isKeyword(token)));

const isText = (token: SqlToken | undefined, text: string): boolean => token?.text === text;

/** `schema.table` from here on, and where it ends. */
function nameAt(group: readonly SqlToken[], start: number): { name: string; end: number } | null {
  if (!isName(group[start])) return null;
  let end = start + 1;
  while (isText(group[end], ".") && group[end + 1]) end += 2;
  const name = group.slice(start, end).map(({ text }) => text);
  return { name: name.join(""), end };
}

const afterSmallWords = (group: readonly SqlToken[], start: number): number => {
  let at = start;
  while (isWord(group[at], ...BETWEEN)) at += 1;
  return at;
};

/** Behind `a`, `AS a`, or where neither stands. */
function afterAlias(group: readonly SqlToken[], start: number): number {
  const at = isWord(group[start], "AS") ? start + 1 : start;
  return isName(group[at]) ? at + 1 : at;
}

/** The names in a list such as `a, b AS c`. */
function listAt(group: readonly SqlToken[], start: number): string[] {
  const names: string[] = [];
  let found = nameAt(group, afterSmallWords(group, start));
  while (found) {
    names.push(found.name);
    const end = afterAlias(group, found.end);
    found = isText(group[end], ",") ? nameAt(group, afterSmallWords(group, end + 1)) : null;
  }
  return names;
}

function begins(read: Read, place: number): boolean {
  const { group, verb } = read;
  const token = group[place];
  if (isWord(token, "ON")) return verb === "CREATE";
  if (token?.kind !== "word" || !BEFORE_TABLE.has(token.text.toUpperCase())) return false;
  // `IS DISTINCT FROM a`, `FOR UPDATE OF a`, `DO UPDATE SET a` name no table.
  return !isWord(group[place - 1], "DISTINCT", "FOR", "DO", "THEN", "KEY");
}

/** The names that `WITH name AS (…)` gives to parts of the statement itself. */
const ownNames = (tokens: readonly SqlToken[]): Set<string> =>
  new Set(
    tokens
      .filter(
        (token, place) => isName(token) && isWord(tokens[place + 1], "AS") && isText(tokens[place + 2], "("),
      )
      .map(({ text }) => text),
  );

/** The tables that a statement names, each once, in the order in which they come. */
export function sqlTables(tokens: readonly SqlToken[], reads: readonly Read[]): string[] {
  const own = ownNames(tokens);
  const names = reads.flatMap((read) =>
    read.group.flatMap((_, place) => (begins(read, place) ? listAt(read.group, place + 1) : [])),
  );
  return [...new Set(names)].filter((name) => !own.has(name));
}
