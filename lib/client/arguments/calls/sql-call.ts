import { counted, t } from "@/lib/client/words/t";
import { Fields } from "../fields";
import { readSql, type SqlStatement } from "../sql-statements";
import type { Call } from "./call";

export const readSqlCall = (fields: Fields) => ({
  statement: fields.text("statement", "sql", "query"),
  database: fields.text("database", "db", "connection", "database_name"),
});

const BEGINS = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|MERGE|WITH|CREATE|ALTER|DROP|TRUNCATE|GRANT|REVOKE)\s/i;

const statementWords = ({ kind, tables }: SqlStatement): string =>
  [kind, tables.slice(0, 2).join(", ")].filter(Boolean).join(" ");

const severalWords = (count: number): string =>
  counted(count, { one: "Run {count} SQL statement", other: "Run {count} SQL statements" });

export const sqlCall: Call = {
  toolTypes: [
    ...["sql", "sql_change", "sql_query", "run_sql", "execute_sql", "database_query", "query_database"],
    ...["run_query", "db_query"],
  ],
  fits: ({ statement, sql, query }) =>
    [statement, sql, query].some((text) => typeof text === "string" && BEGINS.test(text)),
  words: (args) => {
    const { statement, database } = readSqlCall(new Fields(args));
    const { statements } = readSql(statement ?? "");
    const [first, ...others] = statements;
    if (!first) return null;
    const what = others.length > 0 ? severalWords(statements.length) : statementWords(first);
    const [danger] = statements.flatMap(({ dangers }) => dangers);
    const words = database ? t("{what} in {database}", { what, database }) : what;
    return danger ? t("{what}, {danger}", { what: words, danger }) : words;
  },
};
