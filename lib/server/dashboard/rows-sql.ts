import type { ArrivalRow, EndingRow } from "@/lib/domain/dashboard/facts";
import type { Stretch } from "@/lib/domain/dashboard/period";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

type Wanted = Stretch & { organizationUid: string };

const milliseconds = (column: string) => Prisma.raw(`(extract(epoch FROM ${column}) * 1000)::float8`);
const instant = (at: number) => new Date(at).toISOString();

const ARRIVED = Prisma.sql`
  ${milliseconds("t.created_at")} AS "createdAt", t.priority, t.origin_agent_uid AS "agentUid",
  coalesce(t.bundled_tools, CASE WHEN t.tool_type IS NULL THEN '{}' ELSE ARRAY[t.tool_type] END) AS tools`;

const IS_COUNTED = Prisma.sql`t.type = 'hil_approval' AND t.deleted_at IS NULL AND t.archived_at IS NULL`;

/** The requests that were created in a stretch of time, from their own rows. */
export const selectArrived = (from: Queryable, wanted: Wanted): Promise<ArrivalRow[]> =>
  from.rows<ArrivalRow>(
    Prisma.sql`
      SELECT ${ARRIVED} FROM work_tasks t
      WHERE t.organization_uid = ${wanted.organizationUid}::uuid AND ${IS_COUNTED}
        AND t.created_at >= ${instant(wanted.from)}::timestamptz AND t.created_at < ${instant(wanted.before)}::timestamptz
      ORDER BY t.created_at, t.uid`,
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

/**
 * The requests that came to an end in a stretch of time, from their own rows. Fingerprints take as long as all the rest,
 * so there are none unless they are wanted.
 */
export const selectEnded = (
  from: Queryable,
  wanted: Wanted,
  { withFingerprints }: { withFingerprints: boolean },
): Promise<Ended[]> =>
  from.rows<Ended>(
    Prisma.sql`
      SELECT ${ARRIVED}, ${milliseconds("t.resolved_at")} AS "endedAt", t.resolution,
        t.resolved_by_user_uid AS "reviewerUid", t.review_ms AS "reviewMs", t.execution_outcome AS execution,
        CASE WHEN t.resolution = 'rejected' THEN t.resolution_note END AS "rejectionNote",
        ${EDITED} AS edited, ${withFingerprints ? FINGERPRINT : Prisma.sql`NULL`} AS fingerprint
      FROM work_tasks t
      WHERE t.organization_uid = ${wanted.organizationUid}::uuid AND ${IS_COUNTED} AND t.resolution IS NOT NULL
        AND t.resolved_at >= ${instant(wanted.from)}::timestamptz AND t.resolved_at < ${instant(wanted.before)}::timestamptz
      ORDER BY t.resolved_at, t.uid`,
    withFingerprints ? "dashboard-ended-similar" : "dashboard-ended",
  );

type Similar = Wanted & { fingerprint: number };

/** The uids of the decided requests of a stretch of time that have these arguments. */
export const selectSimilar = (from: Queryable, wanted: Similar, limit: number): Promise<{ uid: string }[]> =>
  from.rows<{ uid: string }>(
    Prisma.sql`
      SELECT t.uid FROM work_tasks t
      WHERE t.organization_uid = ${wanted.organizationUid}::uuid AND ${IS_COUNTED}
        AND t.resolution IN ('approved', 'rejected') AND t.resolved_by_user_uid IS NOT NULL
        AND t.resolved_at >= ${instant(wanted.from)}::timestamptz AND t.resolved_at < ${instant(wanted.before)}::timestamptz
        AND ${FINGERPRINT} = ${wanted.fingerprint}::float8
      ORDER BY t.resolved_at, t.uid LIMIT ${limit}`,
    "dashboard-similar",
  );
