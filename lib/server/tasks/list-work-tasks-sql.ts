import type { ListedTask } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { rowConditions, type WorkTaskFilter } from "./filter-sql";
import { joinsFor, orderBy, type WorkTaskSort } from "./sort-sql";
import { cellKind, summedTotal } from "./totals-sql";
import { ITEM_COLUMNS, ITEM_JOINS, type ListedRow, testModeOf, toListedTask } from "./work-task-row";

export type WorkTaskPage = { items: ListedTask[]; totalItems: number };

export type PageOf = { sort: WorkTaskSort; limit: number; offset: number };

/** So many rows are skipped faster by reading them than by joining the page to its table once more. */
const SHALLOW = 500;

/** The CTEs that a list begins with, `total` among them, and the page's rows as `t`. */
type Parts = { before: Prisma.Sql; rows: Prisma.Sql };

const cut = ({ sort, limit, offset }: PageOf) =>
  Prisma.sql`ORDER BY ${orderBy(sort)} LIMIT ${limit} OFFSET ${offset}`;

/** Deep pages are found by their keys in an index alone; past the end nothing is walked. */
function summed(where: Prisma.Sql, page: PageOf, total: Prisma.Sql): Parts {
  const before = Prisma.sql`total AS MATERIALIZED (${total})`;
  const from = Prisma.sql`work_tasks t ${joinsFor(page.sort)} WHERE ${where}`;
  if (page.offset < SHALLOW) return { before, rows: Prisma.sql`(SELECT t.* FROM ${from} ${cut(page)}) t` };
  const isReached = Prisma.sql`(SELECT n FROM total) > ${page.offset}`;
  return {
    before,
    rows: Prisma.sql`(SELECT t.organization_uid, t.uid FROM ${from} AND ${isReached} ${cut(page)}) page
      JOIN work_tasks t USING (organization_uid, uid)`,
  };
}

/** What has to be counted is found once, for the total and the page alike. */
function counted(where: Prisma.Sql, page: PageOf): Parts {
  return {
    before: Prisma.sql`
      matches AS MATERIALIZED (
        SELECT t.organization_uid, t.uid, t.title, t.due_date, t.priority, t.status, t.created_at,
               t.assignee_user_uid, t.assignee_agent_uid
        FROM work_tasks t WHERE ${where}),
      total AS MATERIALIZED (SELECT count(*) AS n FROM matches)`,
    rows: Prisma.sql`(SELECT t.organization_uid, t.uid FROM matches t ${joinsFor(page.sort)} ${cut(page)}) page
      JOIN work_tasks t USING (organization_uid, uid)`,
  };
}

/** How many there are. */
export async function countOf(from: Queryable, filter: WorkTaskFilter): Promise<number> {
  const kind = cellKind(filter);
  const [total] = await from.rows<{ n: number }>(
    kind
      ? summedTotal(filter, kind)
      : Prisma.sql`SELECT count(*) AS n FROM work_tasks t WHERE ${rowConditions(filter)}`,
  );
  return total?.n ?? 0;
}

/** By hand: one statement gives the page and its exact total, both of one snapshot. */
async function pageOf<Row extends { uid: string }>(
  from: Queryable,
  columns: Prisma.Sql,
  filter: WorkTaskFilter,
  page: PageOf,
): Promise<{ rows: Row[]; totalItems: number }> {
  const where = rowConditions(filter);
  const kind = cellKind(filter);
  const { before, rows } = kind ? summed(where, page, summedTotal(filter, kind)) : counted(where, page);
  const found = await from.rows<Row & { total_items: number }>(Prisma.sql`
    WITH ${before}
    SELECT total.n AS total_items, ${columns}
    FROM total LEFT JOIN (${rows} ${ITEM_JOINS}) ON true
    ORDER BY ${orderBy(page.sort)}`);
  return {
    totalItems: found[0]?.total_items ?? 0,
    // Where there is none, the total stands in a row alone.
    rows: found.filter((row) => row.uid !== null),
  };
}

export async function listPage(from: Queryable, filter: WorkTaskFilter, page: PageOf): Promise<WorkTaskPage> {
  const columns = Prisma.sql`${ITEM_COLUMNS}, ${testModeOf(filter.organizationUid)}`;
  const { rows, totalItems } = await pageOf<ListedRow>(from, columns, filter, page);
  return { totalItems, items: rows.map(toListedTask) };
}

export type Selection = { items: { uid: string; version: number }[]; totalItems: number };

/** What a command on many of them needs to know of the first tasks of a list. */
export async function selectFirst(
  from: Queryable,
  filter: WorkTaskFilter,
  { sort, limit }: { sort: WorkTaskSort; limit: number },
): Promise<Selection> {
  const columns = Prisma.sql`t.uid, t.version`;
  const { rows, totalItems } = await pageOf<Selection["items"][number]>(from, columns, filter, {
    ...{ sort, limit, offset: 0 },
  });
  return { totalItems, items: rows.map(({ uid, version }) => ({ uid, version })) };
}
