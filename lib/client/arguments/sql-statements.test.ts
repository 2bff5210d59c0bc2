import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { readSql } from "./sql-statements";
import { sqlTokens } from "./sql-tokens";

const first = (text: string) => readSql(text).statements[0];
const EVERY_ROW = "no WHERE: every row";

describe("SQL that changes every row", () => {
  it.each([
    "UPDATE billing.invoices\nSET vat_rate = 0.081, updated_at = now();",
    "delete from t",
    "UPDATE t SET a = 1 -- WHERE id = 5",
    "UPDATE t SET a = 1 /* WHERE id = 5 */",
    "UPDATE t SET a = 'x WHERE id = 5'",
    "UPDATE t SET a = (SELECT 1 WHERE true)",
    'DELETE FROM t USING "where"',
    "WITH gone AS (DELETE FROM t RETURNING *) SELECT * FROM gone WHERE id = 1",
    "WITH a AS (SELECT 1 WHERE true) UPDATE t SET x = 1",
    "EXPLAIN ANALYZE DELETE FROM t",
    "UPDATE t SET a = 1 # WHERE id = 5",
    "UPDATE t SET a = $$ WHERE $$",
  ])("is found in %s", (text) => expect(first(text)?.dangers).toContain(EVERY_ROW));

  it.each([
    "UPDATE t SET a = 1 WHERE id = 5",
    "SELECT * FROM t FOR UPDATE",
    "INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 1",
    "CREATE TABLE t (id int REFERENCES u ON DELETE CASCADE)",
    "DELETE FROM a USING b WHERE a.id = b.id",
    "UPDATE t SET a = data #> '{b}' WHERE id = 1",
  ])("is not found in %s", (text) => expect(first(text)?.dangers).toEqual([]));

  it.each([
    "DELETE FROM t WHERE 1 = 1",
    "DELETE FROM t WHERE true",
    "UPDATE t SET a = 1 WHERE id = 5 OR 'x' = 'x'",
  ])("is found behind a WHERE that always holds: %s", (text) =>
    expect(first(text)?.dangers).toEqual(["WHERE holds for every row"]),
  );
});

describe("a statement", () => {
  it.each([
    ["UPDATE billing.invoices SET a = 1 WHERE b = 2", "UPDATE", ["billing.invoices"]],
    ["DELETE FROM crm.contacts younger USING crm.contacts older WHERE a = b", "DELETE", ["crm.contacts"]],
    ['SELECT * FROM a x, b AS y JOIN "C d" ON x.i = y.i', "SELECT", ["a", "b", '"C d"']],
    ["CREATE INDEX CONCURRENTLY i\n ON sales.orders (customer_id)", "CREATE INDEX", ["sales.orders"]],
    ["TRUNCATE TABLE audit.events, b", "TRUNCATE", ["audit.events", "b"]],
    ["DROP TABLE IF EXISTS a", "DROP TABLE", ["a"]],
    ["INSERT INTO t (a) SELECT a FROM u", "INSERT", ["t", "u"]],
    ["WITH old AS (SELECT * FROM u) DELETE FROM t USING old WHERE t.id = old.id", "DELETE", ["t", "u"]],
    ["SELECT extract(year FROM at) FROM t WHERE a IS DISTINCT FROM b", "SELECT", ["t"]],
    ["hello", "HELLO", []],
  ])("%s: kind and tables", (text, kind, tables) => expect(first(text)).toMatchObject({ kind, tables }));

  it.each([
    ["TRUNCATE t", "removes every row"],
    ["DROP TABLE t", "removes it for good"],
    ["GRANT ALL ON t TO u", "changes who may do what"],
    ["DO $$ BEGIN DELETE FROM t; END $$", "runs code that is not read here"],
  ])("%s is dangerous in itself", (text, danger) => expect(first(text)?.dangers).toEqual([danger]));

  it("stands apart from the next one", () => {
    const { statements } = readSql("SELECT ';'; -- one;\nDELETE FROM t;;");
    expect(statements.map(({ kind }) => kind)).toEqual(["SELECT", "DELETE"]);
  });
});

describe("doubts", () => {
  it.each([
    ["UPDATE t SET a = '\\' WHERE id = 1 --'", "databases read its quotes or comments in different ways"],
    [
      "UPDATE t SET a = 1 /* /* */ WHERE id = 1 */",
      "databases read its quotes or comments in different ways",
    ],
    ["UPDATE t SET a = 1 /*! WHERE id = 1 */", "databases read its quotes or comments in different ways"],
    ["SELECT 'a", "a quote or comment is not closed"],
    ["SELECT 1 /* a", "a quote or comment is not closed"],
  ])("%s: %s", (text, doubt) => expect(readSql(text).doubts).toContain(doubt));

  it("are not had of plain quotes", () =>
    expect(readSql(`SELECT 'it''s', "a""b", $x$ ' $x$ -- '\n/* " */`).doubts).toEqual([]));
});

it("tokens make up the whole text, whatever it is", () =>
  assert(
    property(
      string({ unit: "binary" }),
      (text) =>
        sqlTokens(text)
          .map((token) => token.text)
          .join("") === text,
    ),
  ));
