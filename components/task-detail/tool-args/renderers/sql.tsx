import { isProduction } from "@/lib/client/arguments/calls/deployment-call";
import { readSqlCall, sqlCall } from "@/lib/client/arguments/calls/sql-call";
import { readSql, type SqlReading } from "@/lib/client/arguments/sql-statements";
import { counted, t } from "@/lib/client/words/t";
import { Danger, Dangers } from "../parts/danger";
import { Row, Rows } from "../parts/row";
import { Said } from "../parts/said";
import { Sheet } from "../parts/sheet";
import { SqlText } from "../parts/sql-text";
import type { Renderer } from "./renderer";

const Statements = ({ statements }: Pick<SqlReading, "statements">) => (
  <ol className="flex flex-col gap-1">
    {statements.map(({ kind, tables, dangers }, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is what identifies a statement
      <li key={place} className="flex flex-wrap items-center gap-2">
        <span className="font-mono text-code font-semibold">{kind}</span>
        {tables.length > 0 && (
          <span className="font-mono text-code">
            <Said text={tables.join(", ")} />
          </span>
        )}
        <Dangers of={dangers} />
      </li>
    ))}
  </ol>
);

export const sql: Renderer = {
  call: sqlCall,
  show: (fields) => {
    const { statement, database } = readSqlCall(fields);
    const { statements, doubts } = readSql(statement ?? "");
    return (
      <>
        <Rows>
          {statements.length > 0 && (
            <Row name={counted(statements.length, { one: "Statement", other: "{count} statements" })}>
              <Statements statements={statements} />
            </Row>
          )}
          {doubts.length > 0 && (
            <Row name={t("In doubt")}>
              <Dangers of={doubts} />
            </Row>
          )}
          {database && (
            <Row name={t("Database")}>
              <span className="flex flex-wrap items-center gap-2">
                <Said text={database} />
                {isProduction(database) && <Danger>{t("production")}</Danger>}
              </span>
            </Row>
          )}
        </Rows>
        {statement && (
          <Sheet>
            <SqlText text={statement} />
          </Sheet>
        )}
      </>
    );
  },
};
