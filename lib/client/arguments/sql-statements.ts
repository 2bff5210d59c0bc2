import { t } from "@/lib/client/words/t";
import { sqlTables } from "./sql-tables";
import { type SqlToken, sqlTokens } from "./sql-tokens";

export type SqlStatement = {
  /** `UPDATE`, `CREATE INDEX`: what it is, in the words of the language. */
  readonly kind: string;
  readonly tables: readonly string[];
  readonly dangers: readonly string[];
};

export type SqlReading = {
  readonly statements: readonly SqlStatement[];
  /** What makes it unsafe to trust any reading of the text. */
  readonly doubts: readonly string[];
};

const CHANGING = ["SELECT", "INSERT", "UPDATE", "DELETE", "MERGE"];
/** What may stand before the word that says what a statement does. */
const LEADS = new Set(["WITH", "EXPLAIN", "PREPARE"]);
const DEFINING = new Set(["CREATE", "ALTER", "DROP"]);
const OBJECTS = new Set(
  "TABLE INDEX VIEW SCHEMA DATABASE ROLE USER FUNCTION PROCEDURE TRIGGER TYPE SEQUENCE EXTENSION POLICY COLUMN".split(
    " ",
  ),
);

const OF_KIND: Record<string, string> = {
  TRUNCATE: t("removes every row"),
  DROP: t("removes it for good"),
  GRANT: t("changes who may do what"),
  REVOKE: t("changes who may do what"),
  DO: t("runs code that is not read here"),
  CALL: t("runs code that is not read here"),
  EXECUTE: t("runs code that is not read here"),
  COPY: t("reads or writes files"),
};

const wordsOf = (tokens: readonly SqlToken[]): string[] =>
  tokens.filter(({ kind }) => kind === "word").map(({ text }) => text.toUpperCase());

/** The tokens of each pair of brackets by themselves; the first group is what stands outside of all. */
function groupsOf(tokens: readonly SqlToken[]): SqlToken[][] {
  const outside: SqlToken[] = [];
  const groups = [outside];
  const open = [outside];
  for (const token of tokens) {
    if (token.text === ")" && open.length > 1) open.pop();
    open.at(-1)?.push(token);
    if (token.text !== "(") continue;
    const inside: SqlToken[] = [];
    groups.push(inside);
    open.push(inside);
  }
  return groups;
}

function verbOf(group: readonly SqlToken[]): string | null {
  const words = wordsOf(group);
  const [first] = words;
  if (first === undefined) return null;
  return LEADS.has(first) ? (words.find((word) => CHANGING.includes(word)) ?? first) : first;
}

/** `WHERE 1 = 1` and `… OR TRUE` hold for every row. */
const ALWAYS = /(?:^|\bOR )(?:TRUE|(\S+) = \1)$/i;

function missingWhere(group: readonly SqlToken[], verb: string): string | null {
  if (verb !== "UPDATE" && verb !== "DELETE") return null;
  const where = group.findLastIndex(({ kind, text }) => kind === "word" && text.toUpperCase() === "WHERE");
  if (where < 0) return t("no WHERE: every row");
  const condition = group.slice(where + 1).map(({ text }) => text);
  return ALWAYS.test(condition.join(" ")) ? t("WHERE holds for every row") : null;
}

function kindOf(tokens: readonly SqlToken[], verb: string): string {
  const object = DEFINING.has(verb) && wordsOf(tokens).find((word) => OBJECTS.has(word));
  return object ? `${verb} ${object}` : verb;
}

function statementOf(tokens: readonly SqlToken[]): SqlStatement | null {
  const groups = groupsOf(tokens);
  const verb = verbOf(groups[0] ?? []);
  if (verb === null) return tokens.length > 0 ? { kind: t("not SQL"), tables: [], dangers: [] } : null;
  const inside = groups.slice(1).flatMap((group) => {
    const inner = verbOf(group);
    return inner !== null && CHANGING.includes(inner) ? [{ group, verb: inner }] : [];
  });
  const reads = [{ group: groups[0] ?? [], verb }, ...inside];
  const dangers = reads
    .map((read) => missingWhere(read.group, read.verb))
    .filter((danger) => danger !== null);
  return {
    kind: kindOf(tokens, verb),
    tables: sqlTables(tokens, reads),
    dangers: [...new Set([OF_KIND[verb] ?? [], dangers].flat())],
  };
}

function statementsIn(tokens: readonly SqlToken[]): SqlToken[][] {
  const statements: SqlToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "space" || token.kind === "comment") continue;
    if (token.text === ";") statements.push([]);
    else statements.at(-1)?.push(token);
  }
  return statements;
}

const CLOSED = {
  string: /^(?:'[^']*(?:''[^']*)*'|\$(\w*)\$[\s\S]*\$\1\$)$/,
  name: /^(?:"[^"]*(?:""[^"]*)*"|`[^`]*`)$/,
  comment: /^(?:--|#|\/\*[\s\S]*\*\/$)/,
};

const isUnclosed = ({ kind, text }: SqlToken): boolean =>
  kind in CLOSED && !CLOSED[kind as keyof typeof CLOSED].test(text);

/** Databases differ on backslashes in quotes, on comments in comments, and on comments that only some of them run. */
const isAmbiguous = ({ kind, text }: SqlToken): boolean =>
  kind === "string" ? text.includes("\\") : kind === "comment" && /^\/\*(?:!|[\s\S]*\/\*)/.test(text);

function doubtsOf(tokens: readonly SqlToken[]): string[] {
  return [
    tokens.some(isUnclosed) ? t("a quote or comment is not closed") : null,
    tokens.some(isAmbiguous) ? t("databases read its quotes or comments in different ways") : null,
  ].filter((doubt) => doubt !== null);
}

/** What SQL does, as far as a reading without the database can tell. */
export function readSql(text: string): SqlReading {
  const tokens = sqlTokens(text);
  const statements = statementsIn(tokens)
    .map(statementOf)
    .filter((statement) => statement !== null);
  return { statements, doubts: doubtsOf(tokens) };
}
