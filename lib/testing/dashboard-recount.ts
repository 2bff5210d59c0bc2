import type { Tx } from "@/lib/server/db/pool";
import { Prisma } from "@/prisma/generated/client";

export type Bounds = { from: number; before: number };
type Where = { organizationUid: string; timeZone: string };

const at = (ms: number) => Prisma.sql`${new Date(ms).toISOString()}::timestamptz`;

/** The requests themselves, and nothing that was made of them. */
const requests = (uid: string) => Prisma.sql`(
  SELECT t.*, nullif(lower(btrim(t.resolution_note)), '') AS reason, t.resolution IN ('approved', 'rejected') AS is_decided,
    t.resolution = 'approved' AND (t.original_tool_args IS NOT NULL OR EXISTS (SELECT FROM approval_actions a
      WHERE a.task_uid = t.uid AND a.original_tool_args IS NOT NULL)) AS is_edited,
    extract(epoch FROM t.resolved_at - t.created_at) * 1000 AS wall
  FROM work_tasks t WHERE t.organization_uid = ${uid}::uuid AND t.type = 'hil_approval' AND t.deleted_at IS NULL AND t.archived_at IS NULL) r`;

const ended = ({ from, before }: Bounds) =>
  Prisma.sql`r.resolved_at >= ${at(from)} AND r.resolved_at < ${at(before)}`;
const arrived = ({ from, before }: Bounds) =>
  Prisma.sql`r.created_at >= ${at(from)} AND r.created_at < ${at(before)}`;

const OUTCOMES = Prisma.sql`
  count(*) FILTER (WHERE is_decided)::int AS decisions, count(*) FILTER (WHERE resolution = 'approved')::int AS approved,
  count(*) FILTER (WHERE resolution = 'rejected')::int AS rejected, count(*) FILTER (WHERE is_edited)::int AS edited,
  count(*) FILTER (WHERE resolution = 'expired')::int AS expired, count(*) FILTER (WHERE resolution = 'withdrawn')::int AS withdrawn,
  count(*)::int AS ended`;

export async function recountTotals(tx: Tx, { organizationUid }: Where, bounds: Bounds) {
  const [outcomes] = await tx.rows<Record<string, number>>(
    Prisma.sql`SELECT ${OUTCOMES} FROM ${requests(organizationUid)} WHERE ${ended(bounds)}`,
  );
  const [came] = await tx.rows<{ arrivals: number }>(
    Prisma.sql`SELECT count(*)::int AS arrivals FROM ${requests(organizationUid)} WHERE ${arrived(bounds)}`,
  );
  return { ...outcomes, ...came };
}

export const recountBuckets = (tx: Tx, { organizationUid }: Where, buckets: readonly Bounds[]) =>
  tx.rows<Record<string, number>>(Prisma.sql`
    WITH counted AS MATERIALIZED (SELECT * FROM ${requests(organizationUid)})
    SELECT (SELECT count(*)::int FROM counted r WHERE r.created_at >= b.from_at AND r.created_at < b.before_at) AS arrivals,
      (SELECT count(*)::int FROM counted r WHERE r.resolved_at >= b.from_at AND r.resolved_at < b.before_at) AS ended,
      (SELECT count(*)::int FROM counted r WHERE is_decided AND r.resolved_at >= b.from_at AND r.resolved_at < b.before_at) AS decisions,
      (SELECT count(*)::int FROM counted r WHERE r.created_at < b.before_at AND (r.resolved_at IS NULL OR r.resolved_at >= b.before_at)) AS backlog
    FROM unnest(${buckets.map(({ from }) => new Date(from).toISOString())}::timestamptz[],
      ${buckets.map(({ before }) => new Date(before).toISOString())}::timestamptz[]) WITH ORDINALITY b (from_at, before_at, i) ORDER BY i`);

/** The days of the zone, from the first to the last, as the database tells them. */
export async function recountDays(
  tx: Tx,
  { timeZone }: Where,
  asOf: number,
  days: number,
): Promise<number[]> {
  const rows = await tx.rows<{ start: number }>(Prisma.sql`
    SELECT extract(epoch FROM d AT TIME ZONE ${timeZone})::float8 * 1000 AS start
    FROM generate_series(date_trunc('day', ${at(asOf)} AT TIME ZONE ${timeZone}) - make_interval(days => ${days - 1}),
      date_trunc('day', ${at(asOf)} AT TIME ZONE ${timeZone}) + interval '1 day', interval '1 day') d ORDER BY d`);
  return rows.map(({ start }) => start);
}

const quantile = (share: number, of: string) =>
  Prisma.raw(`round(percentile_disc(${share}) WITHIN GROUP (ORDER BY ${of}))::float8`);

/** Of the hours from Monday to Friday, 9 to 12 and 13 to 17. */
const WORKED = (timeZone: string, free: string) => Prisma.sql`(
  SELECT coalesce(sum(greatest(extract(epoch FROM least(r.resolved_at, h.until) - greatest(r.created_at, h.since)), 0)), 0) * 1000
  FROM generate_series(date_trunc('day', r.created_at AT TIME ZONE ${timeZone}), r.resolved_at AT TIME ZONE ${timeZone}, interval '1 day') d
  CROSS JOIN LATERAL (VALUES ((d + interval '9 hours') AT TIME ZONE ${timeZone}, (d + interval '12 hours') AT TIME ZONE ${timeZone}),
    ((d + interval '13 hours') AT TIME ZONE ${timeZone}, (d + interval '17 hours') AT TIME ZONE ${timeZone})) h (since, until)
  WHERE extract(isodow FROM d) < 6 AND d::date <> ${free}::date)`;

export async function recountTimes(
  tx: Tx,
  { organizationUid, timeZone }: Where,
  bounds: Bounds,
  free: string,
) {
  const [times] = await tx.rows<Record<string, number>>(Prisma.sql`
    SELECT ${quantile(0.5, "wall")} AS "p50", ${quantile(0.9, "wall")} AS "p90", ${quantile(0.95, "wall")} AS "p95",
      ${quantile(0.5, "worked")} AS "workingP50", ${quantile(0.9, "worked")} AS "workingP90", ${quantile(0.95, "worked")} AS "workingP95"
    FROM (SELECT wall, ${WORKED(timeZone, free)} AS worked FROM ${requests(organizationUid)} WHERE is_decided AND ${ended(bounds)}) times`);
  return times;
}

export const recountLevels = (tx: Tx, { organizationUid }: Where, bounds: Bounds) =>
  tx.rows<{ priority: string; total: number; attained: number }>(Prisma.sql`
    SELECT r.priority, count(*)::int AS total, count(*) FILTER (WHERE is_decided
        AND wall <= 60000 * (o.service_levels -> r.priority::text ->> 'minutes')::int)::int AS attained
    FROM ${requests(organizationUid)} JOIN organizations o ON o.uid = r.organization_uid
    WHERE resolution <> 'withdrawn' AND ${ended(bounds)} GROUP BY 1`);

export const recountHeat = (
  tx: Tx,
  { organizationUid, timeZone }: Where,
  bounds: Bounds,
  of: "arrivals" | "decisions",
) => {
  const [moment, condition] =
    of === "arrivals"
      ? [Prisma.sql`r.created_at`, arrived(bounds)]
      : [Prisma.sql`r.resolved_at`, Prisma.sql`is_decided AND ${ended(bounds)}`];
  return tx.rows<{ weekday: number; hour: number; n: number }>(Prisma.sql`
    SELECT extract(isodow FROM ${moment} AT TIME ZONE ${timeZone})::int - 1 AS weekday,
      extract(hour FROM ${moment} AT TIME ZONE ${timeZone})::int AS hour, count(*)::int AS n
    FROM ${requests(organizationUid)} WHERE ${condition} GROUP BY 1, 2`);
};

const KEYS = {
  agent: "ARRAY[r.origin_agent_uid::text]",
  priority: "ARRAY[CASE r.priority WHEN 'none' THEN 'low' ELSE r.priority::text END]",
  reviewer: "ARRAY[r.resolved_by_user_uid::text]",
  tool: `CASE WHEN r.bundled_tools IS NULL THEN ARRAY[r.tool_type] WHEN r.bundled_tools = '{}' THEN ARRAY[NULL::text] ELSE r.bundled_tools END`,
} as const;

/** Each row with what came, was decided and waits. */
export const recountBy = (tx: Tx, { organizationUid }: Where, bounds: Bounds, by: keyof typeof KEYS) => {
  const keys = Prisma.raw(`unnest(${KEYS[by]}) k (key)`);
  const from = requests(organizationUid);
  return tx.rows<Record<string, number | string | null>>(Prisma.sql`
    SELECT nullif(id, '') AS key, coalesce(e.decisions, 0) AS decisions, coalesce(e.approved, 0) AS approved, coalesce(e.rejected, 0) AS rejected,
      coalesce(e.edited, 0) AS edited, coalesce(e.expired, 0) AS expired, coalesce(e.withdrawn, 0) AS withdrawn, e.median AS "medianMs",
      coalesce(a.arrivals, 0) AS arrivals, coalesce(p.pending, 0) AS pending
    FROM (SELECT coalesce(key, '') AS id, ${OUTCOMES},
        round(percentile_disc(0.5) WITHIN GROUP (ORDER BY wall) FILTER (WHERE is_decided))::float8 AS median
      FROM ${from}, ${keys} WHERE ${ended(bounds)} GROUP BY 1) e
    FULL JOIN (SELECT coalesce(key, '') AS id, count(*)::int AS arrivals FROM ${from}, ${keys} WHERE ${arrived(bounds)} GROUP BY 1) a
      USING (id)
    FULL JOIN (SELECT coalesce(key, '') AS id, count(*)::int AS pending FROM ${from}, ${keys} WHERE r.resolution IS NULL GROUP BY 1) p
      USING (id)`);
};

export const recountReasons = (tx: Tx, { organizationUid }: Where, bounds: Bounds) =>
  tx.rows<{ reason: string | null; count: number }>(Prisma.sql`
    SELECT reason, count(*)::int AS count FROM ${requests(organizationUid)}
    WHERE resolution = 'rejected' AND ${ended(bounds)} GROUP BY 1`);

/** Of single calls: which of the arguments at the top are other ones. */
export const recountPaths = (tx: Tx, { organizationUid }: Where, bounds: Bounds) =>
  tx.rows<{ tool: string | null; path: string; edits: number }>(Prisma.sql`
    SELECT tool_type AS tool, key AS path, count(*)::int AS edits
    FROM ${requests(organizationUid)} CROSS JOIN LATERAL (
      SELECT key FROM jsonb_each(original_tool_args::jsonb) o FULL JOIN jsonb_each(tool_args::jsonb) n USING (key)
      WHERE o.value IS DISTINCT FROM n.value) changed
    WHERE is_edited AND bundled_tools IS NULL AND ${ended(bounds)} GROUP BY 1, 2`);

export async function recountQuality(tx: Tx, { organizationUid }: Where, bounds: Bounds) {
  const [signs] = await tx.rows<Record<string, number>>(Prisma.sql`
    SELECT count(*)::int AS decisions, count(review_ms)::int AS timed, count(*) FILTER (WHERE review_ms < 3000)::int AS fast,
      count(*) FILTER (WHERE resolution = 'approved')::int AS approved, count(execution_outcome)::int AS reported,
      count(*) FILTER (WHERE execution_outcome = 'failed')::int AS failed, coalesce(sum(review_ms), 0)::float8 AS ms
    FROM ${requests(organizationUid)} WHERE is_decided AND ${ended(bounds)}`);
  const streaks = await tx.rows<{ reviewer: string; length: number }>(Prisma.sql`
    SELECT resolved_by_user_uid AS reviewer, count(*)::int AS length FROM (
      SELECT resolved_by_user_uid, breaks, sum(breaks::int) OVER (PARTITION BY resolved_by_user_uid ORDER BY resolved_at, breaks, uid
        ROWS UNBOUNDED PRECEDING) AS run
      FROM (SELECT *, NOT (resolution = 'approved' AND NOT is_edited) AS breaks FROM ${requests(organizationUid)}
        WHERE is_decided AND resolved_by_user_uid IS NOT NULL AND ${ended(bounds)}) d) runs
    WHERE NOT breaks GROUP BY resolved_by_user_uid, run HAVING count(*) >= 20`);
  const groups = await tx.rows<{ approved: number; rejected: number; people: number }>(Prisma.sql`
    SELECT count(*) FILTER (WHERE resolution = 'approved')::int AS approved, count(*) FILTER (WHERE resolution = 'rejected')::int AS rejected,
      count(DISTINCT resolved_by_user_uid)::int AS people
    FROM ${requests(organizationUid)} WHERE is_decided AND bundled_tools IS NULL AND resolved_by_user_uid IS NOT NULL AND ${ended(bounds)}
    GROUP BY origin_agent_uid, coalesce(original_tool_args, tool_args)::jsonb
    HAVING count(DISTINCT resolution) = 2 AND count(DISTINCT resolved_by_user_uid) > 1`);
  return { signs, streaks, groups };
}

/** What waits, by priority and age. */
export const recountWaiting = (tx: Tx, { organizationUid }: Where, asOf: number) =>
  tx.rows<Record<string, number | string>>(Prisma.sql`
    SELECT r.priority, count(*)::int AS pending, ARRAY[${Prisma.join(
      [
        [-1, 1],
        [1, 4],
        [4, 24],
        [24, 72],
        [72, 168],
        [168, 100_000],
      ].map(
        ([
          from = 0,
          to = 0,
        ]) => Prisma.sql`count(*) FILTER (WHERE ${at(asOf)} - r.created_at > make_interval(hours => ${from})
          AND ${at(asOf)} - r.created_at <= make_interval(hours => ${to}))`,
      ),
    )}]::int[] AS "byAge",
      count(*) FILTER (WHERE ${at(asOf)} - r.created_at > make_interval(mins => (o.service_levels -> r.priority::text ->> 'minutes')::int))::int AS breached
    FROM ${requests(organizationUid)} JOIN organizations o ON o.uid = r.organization_uid WHERE resolution IS NULL GROUP BY 1`);

/** What waits, by what holds it up or makes it urgent. */
export async function recountWaitingCounts(
  tx: Tx,
  { organizationUid, asOf }: Where & { asOf: number },
  today: Bounds,
) {
  const [counts] = await tx.rows<Record<string, number>>(Prisma.sql`
    SELECT count(*)::int AS pending, count(*) FILTER (WHERE due_at < ${at(asOf)})::int AS overdue,
      count(*) FILTER (WHERE due_at >= ${at(today.from)} AND due_at < ${at(today.before)})::int AS "dueToday",
      count(*) FILTER (WHERE assignee_user_uid IS NULL AND assignee_agent_uid IS NULL)::int AS unassigned,
      count(held_until)::int AS held, count(needs_info_since)::int AS "needsInfo", count(frozen_since)::int AS frozen,
      count(overdue_at)::int AS "beyondTime"
    FROM ${requests(organizationUid)} WHERE resolution IS NULL`);
  return counts;
}

export const recountAssigned = (tx: Tx, { organizationUid }: Where) =>
  tx.rows<{ uid: string; pending: number; oldestAt: string }>(Prisma.sql`
    SELECT a.uid, count(*)::int AS pending, min(created_at) AS "oldestAt"
    FROM ${requests(organizationUid)}, unnest(co_assignee_user_uids || coalesce(assignee_user_uid, assignee_agent_uid)) a (uid)
    WHERE resolution IS NULL AND a.uid IS NOT NULL GROUP BY 1`);
