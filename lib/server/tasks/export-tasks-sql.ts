import type { ArchivedInExport, ExportedTask, ExportPlace } from "@/lib/domain/exports";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { IS_ARCHIVED, IS_LISTED, rowConditions, type WorkTaskFilter } from "./filter-sql";
import { cellKind, summedTotal } from "./totals-sql";
import {
  APPROVAL_COLUMNS,
  APPROVAL_JOIN,
  type ApprovalRow,
  approvalOf,
  ITEM_JOINS,
  RECORD_COLUMNS,
  type RecordRow,
  toWorkTaskRecord,
} from "./work-task-row";

export type Exporting = { filter: WorkTaskFilter; archived: ArchivedInExport };

/** The listed and the archived, each with an index of its own. */
const AMONG: Record<ArchivedInExport, readonly Prisma.Sql[]> = {
  include: [IS_LISTED, IS_ARCHIVED],
  only: [IS_ARCHIVED],
  exclude: [IS_LISTED],
};

function countOf(filter: WorkTaskFilter, among: Prisma.Sql): Prisma.Sql {
  const kind = among === IS_LISTED ? cellKind(filter) : null;
  if (kind) return summedTotal(filter, kind);
  return Prisma.sql`SELECT count(*) FROM work_tasks t WHERE ${rowConditions(filter, among)}`;
}

/** How many rows there are to be exported, of one moment. */
export async function countExported(from: Queryable, { filter, archived }: Exporting): Promise<number> {
  const counts = AMONG[archived].map((among) => Prisma.sql`(${countOf(filter, among)})`);
  const [row] = await from.rows<{ n: number }>(
    Prisma.sql`SELECT (${Prisma.join(counts, " + ")})::bigint AS n`,
  );
  return row?.n ?? 0;
}

/** So many rows at most are read at once, and no more than about so many bytes of them. */
const MOST_ROWS = 1000;
const MOST_BYTES = 4 * 1024 * 1024;

const SIZE = Prisma.sql`coalesce(pg_column_size(t.tool_args), 0) + coalesce(pg_column_size(t.original_tool_args), 0)
  + coalesce(pg_column_size(t.reasoning), 0) + coalesce(pg_column_size(t.trigger), 0)
  + coalesce(pg_column_size(t.execution_result), 0) + pg_column_size(t.description)`;

const behind = (place: ExportPlace | undefined): Prisma.Sql =>
  place
    ? Prisma.sql`AND t.created_at >= ${place.at}::timestamptz
        AND (t.created_at > ${place.at}::timestamptz OR t.uid > ${place.key}::uuid)`
    : Prisma.empty;

type Row = RecordRow & ApprovalRow & { tool_type: string | null; review_ms: number | null };

const toExported = (row: Row): ExportedTask => ({
  ...toWorkTaskRecord(row),
  approval: approvalOf(row),
  toolType: row.tool_type,
  reviewMs: row.review_ms,
});

/** By hand: the next rows by their keys, oldest first. Nothing is held between two of these statements. */
export async function selectExported(
  from: Queryable,
  { filter, archived }: Exporting,
  after: ExportPlace | undefined,
): Promise<ExportedTask[]> {
  const parts = AMONG[archived].map(
    (
      among,
    ) => Prisma.sql`SELECT * FROM (SELECT t.organization_uid, t.uid, t.created_at, ${SIZE} AS size FROM work_tasks t
      WHERE ${rowConditions(filter, among)} ${behind(after)} ORDER BY t.created_at, t.uid LIMIT ${MOST_ROWS}) part`,
  );
  const rows = await from.rows<Row>(Prisma.sql`
    WITH found AS MATERIALIZED (
      SELECT *, sum(size) OVER (ORDER BY created_at, uid) - size AS bytes_before
      FROM (${Prisma.join(parts, " UNION ALL ")} ORDER BY created_at, uid LIMIT ${MOST_ROWS}) oldest)
    SELECT ${RECORD_COLUMNS}, ${APPROVAL_COLUMNS}, t.tool_type, t.review_ms
    FROM (SELECT organization_uid, uid FROM found WHERE bytes_before < ${MOST_BYTES}) page
    JOIN work_tasks t USING (organization_uid, uid) ${ITEM_JOINS} ${APPROVAL_JOIN}
    ORDER BY t.created_at, t.uid`);
  return rows.map(toExported);
}
