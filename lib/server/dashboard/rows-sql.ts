import type { ArrivalRow, Columns, EndingRow } from "@/lib/domain/dashboard/facts";
import type { Stretch } from "@/lib/domain/dashboard/period";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

type Wanted = Stretch & { organizationUid: string };

const milliseconds = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);
const instant = (at: number) => new Date(at).toISOString();

/** One array of each column, and of the rows in their order: to read thousands of rows one by one takes ten times as long. */
async function selectColumns<Row extends object>(
  from: Queryable,
  rows: Prisma.Sql,
  names: readonly (keyof Row & string)[],
  name: string,
): Promise<Columns<Row>> {
  const columns = names.map((column) => Prisma.raw(`coalesce(json_agg(r."${column}"), '[]') AS "${column}"`));
  const found = await from.rows<Columns<Row>>(
    Prisma.sql`SELECT ${Prisma.join(columns)} FROM (${rows}) r`,
    name,
  );
  return found[0] as Columns<Row>;
}

const ARRIVED = Prisma.sql`
  ${milliseconds("t.created_at")} AS "createdAt", t.priority, t.origin_agent_uid AS "agentUid",
  coalesce(t.bundled_tools, CASE WHEN t.tool_type IS NULL THEN '{}' ELSE ARRAY[t.tool_type] END) AS tools`;

const IS_COUNTED = Prisma.sql`t.type = 'hil_approval' AND t.deleted_at IS NULL AND t.archived_at IS NULL`;

const ARRIVED_COLUMNS = ["createdAt", "priority", "agentUid", "tools"] as const;

/** The requests that were created in a stretch of time, from their own rows. */
export const selectArrived = (from: Queryable, wanted: Wanted): Promise<Columns<ArrivalRow>> =>
  selectColumns<ArrivalRow>(
    from,
    Prisma.sql`
      SELECT ${ARRIVED} FROM work_tasks t
      WHERE t.organization_uid = ${wanted.organizationUid}::uuid AND ${IS_COUNTED}
        AND t.created_at >= ${instant(wanted.from)}::timestamptz AND t.created_at < ${instant(wanted.before)}::timestamptz
      ORDER BY t.created_at, t.uid`,
    ARRIVED_COLUMNS,
    "dashboard-arrived",
  );

/** What a reviewer changed: of a single call, and of each of several. */
const EDITED = Prisma.sql`
  CASE WHEN t.resolution <> 'approved' THEN NULL
    WHEN t.bundled_tools IS NULL THEN CASE WHEN t.original_tool_args IS NOT NULL
      THEN json_build_array(json_build_object('tool', t.tool_type, 'from', t.original_tool_args, 'to', t.tool_args)) END
    ELSE (SELECT json_agg(json_build_object('tool', left(a.tool_args ->> 'tool_type', 200), 'from', a.original_tool_args, 'to', a.tool_args)
            ORDER BY a.position)
          FROM approval_actions a WHERE a.organization_uid = t.organization_uid AND a.task_uid = t.uid
            AND a.original_tool_args IS NOT NULL) END`;

/** The same for requests of one agent with the same arguments, as it asked: as many bits as a number of JavaScript holds. */
const FINGERPRINT = Prisma.sql`CASE WHEN t.bundled_tools IS NULL THEN (hashtextextended(
  concat(t.origin_agent_uid, coalesce(t.original_tool_args, t.tool_args)::jsonb), 0) & 9007199254740991)::float8 END`;

export type EditedCall = { tool: string | null; from: unknown; to: unknown };

type Ended = Omit<EndingRow, "edits" | "isEdited"> & { edited: readonly EditedCall[] | null };

const ENDED_COLUMNS = [
  ...ARRIVED_COLUMNS,
  ...[
    "endedAt",
    "resolution",
    "reviewerUid",
    "reviewMs",
    "execution",
    "rejectionNote",
    "edited",
    "fingerprint",
  ],
] as (keyof Ended)[];

/** The requests that came to an end in a stretch of time, from their own rows. */
export const selectEnded = (from: Queryable, wanted: Wanted): Promise<Columns<Ended>> =>
  selectColumns<Ended>(
    from,
    Prisma.sql`
      SELECT ${ARRIVED}, ${milliseconds("t.resolved_at")} AS "endedAt", t.resolution,
        t.resolved_by_user_uid AS "reviewerUid", t.review_ms AS "reviewMs", t.execution_outcome AS execution,
        CASE WHEN t.resolution = 'rejected' THEN t.resolution_note END AS "rejectionNote",
        ${EDITED} AS edited, ${FINGERPRINT} AS fingerprint
      FROM work_tasks t
      WHERE t.organization_uid = ${wanted.organizationUid}::uuid AND ${IS_COUNTED} AND t.resolution IS NOT NULL
        AND t.resolved_at >= ${instant(wanted.from)}::timestamptz AND t.resolved_at < ${instant(wanted.before)}::timestamptz
      ORDER BY t.resolved_at, t.uid`,
    ENDED_COLUMNS,
    "dashboard-ended",
  );

type Similar = { fingerprint: number; moments: readonly number[] };

/**
 * Decided requests with these arguments, the oldest decision first: all that were decided at the moments, by which they are
 * found. To compute the arguments of a whole period anew would take minutes.
 */
export const selectSimilar = (
  from: Queryable,
  organizationUid: string,
  groups: readonly Similar[],
): Promise<{ uid: string; fingerprint: number }[]> =>
  from.rows<{ uid: string; fingerprint: number }>(
    Prisma.sql`
      SELECT t.uid, ${FINGERPRINT} AS fingerprint FROM work_tasks t
      WHERE t.organization_uid = ${organizationUid}::uuid AND ${IS_COUNTED}
        AND t.resolution IN ('approved', 'rejected') AND t.resolved_by_user_uid IS NOT NULL
        AND t.resolved_at = ANY (${groups.flatMap(({ moments }) => moments.map(instant))}::timestamptz[])
        AND ${FINGERPRINT} = ANY (${groups.map(({ fingerprint }) => fingerprint)}::float8[])
      ORDER BY t.resolved_at, t.uid`,
    "dashboard-similar",
  );
