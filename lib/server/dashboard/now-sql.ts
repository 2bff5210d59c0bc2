import { RATE_HOURS } from "@/lib/domain/dashboard/forecast";
import type { ShownPriority } from "@/lib/domain/dashboard/words";
import { HOUR } from "@/lib/domain/dashboard/zone";
import type { WorkTaskPriority } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { CELL_WAITS, CELLS } from "./cells-sql";

const WAITS = (organizationUid: string) => Prisma.sql`
  t.organization_uid = ${organizationUid}::uuid AND t.type = 'hil_approval' AND t.resolution IS NULL
    AND t.deleted_at IS NULL`;

const instant = (at: number) => Prisma.sql`${new Date(at).toISOString()}::timestamptz`;

/** Of a priority that somebody waits for: how many, and who came first. */
export type Waiting = {
  priority: WorkTaskPriority;
  pending: number;
  unassigned: number;
  oldestAt: string;
  /** Of those that do not wait too long yet. */
  nextToBreachAt: string | null;
};

/** Before which a request of the priority must have been created to wait too long. */
export type Limits = Readonly<Record<ShownPriority, number>>;

const limitOf = ({ urgent, high, medium, low }: Limits) => Prisma.sql`CASE c.priority
  WHEN 'urgent' THEN ${instant(urgent)} WHEN 'high' THEN ${instant(high)}
  WHEN 'medium' THEN ${instant(medium)} ELSE ${instant(low)} END`;

const OF_PRIORITY = Prisma.sql`t.priority = c.priority::work_task_priority`;

export const selectWaiting = (
  from: Queryable,
  { organizationUid, limits }: { organizationUid: string; limits: Limits },
): Promise<Waiting[]> =>
  from.rows<Waiting>(
    Prisma.sql`
      SELECT c.priority, c.pending, c.unassigned,
        (SELECT min(t.created_at) FROM work_tasks t WHERE ${WAITS(organizationUid)} AND ${OF_PRIORITY}) AS "oldestAt",
        (SELECT min(t.created_at) FROM work_tasks t WHERE ${WAITS(organizationUid)} AND ${OF_PRIORITY}
          AND t.created_at >= ${limitOf(limits)}) AS "nextToBreachAt"
      FROM (
        SELECT c.priority, sum(c.n)::int AS pending, coalesce(sum(c.n) FILTER (WHERE c.assign_to_type = ''), 0)::int AS unassigned
        FROM ${CELLS(organizationUid, "all")} WHERE ${CELL_WAITS} GROUP BY 1 HAVING sum(c.n) <> 0
      ) c`,
    "dashboard-waiting",
  );

/** From when on requests of a priority are counted. */
export type Since = { priority: WorkTaskPriority; at: number };

const instants = (moments: readonly number[]) => moments.map((at) => new Date(at).toISOString());

/** How many wait that were created since each of the moments: whole hours from their summary, the rest of one from its rows. */
export async function countSince(
  from: Queryable,
  organizationUid: string,
  since: readonly Since[],
): Promise<number[]> {
  const next = since.map(({ at }) => Math.ceil(at / HOUR) * HOUR);
  const hours = instants(next).map((at) => at.slice(0, 13).replace("T", " "));
  const starts = instants(since.map(({ at }) => at));
  const found = await from.rows<{ n: number }>(
    Prisma.sql`
      WITH hours AS MATERIALIZED (
        SELECT c.priority, c.value AS hour, sum(c.n) AS n FROM ${CELLS(organizationUid, "waiting")}
        WHERE ${CELL_WAITS} AND c.value >= ${hours.toSorted()[0] ?? ""}::text GROUP BY 1, 2
      )
      SELECT (coalesce((SELECT sum(h.n) FROM hours h WHERE h.priority = s.priority AND h.hour >= s.hour), 0) + (
        SELECT count(*) FROM work_tasks t WHERE ${WAITS(organizationUid)} AND t.priority = s.priority::work_task_priority
          AND t.created_at >= s.start AND t.created_at < s.next))::int AS n
      FROM unnest(${since.map(({ priority }) => priority)}::text[], ${starts}::timestamptz[], ${instants(next)}::timestamptz[],
        ${hours}::text[]) WITH ORDINALITY s (priority, start, next, hour, place)
      ORDER BY s.place`,
    "dashboard-since",
  );
  return found.map(({ n }) => n);
}

/** How many wait that are due before each of the moments: whole days from their summary, the rest of one from an index. */
export async function countDueBefore(
  from: Queryable,
  organizationUid: string,
  moments: readonly number[],
): Promise<number[]> {
  const found = await from.rows<{ n: number }>(
    Prisma.sql`
      WITH days AS MATERIALIZED (
        SELECT c.value AS day, sum(c.n) AS n FROM ${CELLS(organizationUid, "due")} WHERE ${CELL_WAITS} GROUP BY 1
      )
      SELECT (coalesce((SELECT sum(d.n) FROM days d WHERE d.day < b.day), 0) + (
        SELECT count(*) FROM work_tasks t WHERE ${WAITS(organizationUid)}
          AND t.due_at >= b.day::timestamptz AND t.due_at < b.moment))::int AS n
      FROM (SELECT moment, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, place
        FROM unnest(${instants(moments)}::timestamptz[]) WITH ORDINALITY m (moment, place)) b
      ORDER BY b.place`,
    "dashboard-due",
  );
  return found.map(({ n }) => n);
}

export type HeldUp = { held: number; needsInfo: number; frozen: number; beyondTime: number };

/** What is held up in some way has an index of its own, which the condition names as it stands. */
export async function countHeldUp(from: Queryable, organizationUid: string): Promise<HeldUp> {
  const [row] = await from.rows<HeldUp>(
    Prisma.sql`
      SELECT count(t.held_until) AS held, count(t.needs_info_since) AS "needsInfo", count(t.frozen_since) AS frozen,
        count(t.overdue_at) AS "beyondTime"
      FROM work_tasks t WHERE ${WAITS(organizationUid)}
        AND (t.held_until IS NOT NULL OR t.needs_info_since IS NOT NULL OR t.frozen_since IS NOT NULL OR t.overdue_at IS NOT NULL)`,
    "dashboard-held-up",
  );
  return row ?? { held: 0, needsInfo: 0, frozen: 0, beyondTime: 0 };
}

export type Named = { uid: string; title: string; priority: WorkTaskPriority; createdAt: string };

/** The request of a priority that was created at a moment. */
export async function selectCreatedAt(
  from: Queryable,
  { organizationUid, priority, at }: { organizationUid: string; priority: WorkTaskPriority; at: string },
): Promise<Named | null> {
  const [named] = await from.rows<Named>(
    Prisma.sql`
      SELECT t.uid, t.title, t.priority, t.created_at AS "createdAt" FROM work_tasks t
      WHERE ${WAITS(organizationUid)} AND t.priority = ${priority}::work_task_priority
        AND t.created_at = ${at}::timestamptz ORDER BY t.uid LIMIT 1`,
    "dashboard-created-at",
  );
  return named ?? null;
}

export type Assigned = { uid: string; pending: number; oldestAt: string | null };

/** Who has how many requests to decide, with others or alone; as the list counts. */
export const selectAssigned = (from: Queryable, organizationUid: string): Promise<Assigned[]> =>
  from.rows<Assigned>(
    Prisma.sql`
      SELECT c.uid, c.pending, least(
        (SELECT min(t.created_at) FROM work_tasks t
          WHERE ${WAITS(organizationUid)} AND coalesce(t.assignee_user_uid, t.assignee_agent_uid) = c.uid),
        (SELECT min(t.created_at) FROM work_tasks t
          WHERE ${WAITS(organizationUid)} AND t.co_assignee_user_uids <> '{}' AND t.co_assignee_user_uids @> ARRAY[c.uid])) AS "oldestAt"
      FROM (
        SELECT c.value::uuid AS uid, sum(c.n)::int AS pending FROM ${CELLS(organizationUid, "assignee")}
        WHERE ${CELL_WAITS} GROUP BY 1 HAVING sum(c.n) <> 0
      ) c`,
    "dashboard-assigned",
  );

/** Approved requests whose agents have not said in time what came of them. */
export async function countNotExecuted(
  from: Queryable,
  { organizationUid, asOf }: { organizationUid: string; asOf: number },
): Promise<number> {
  const [row] = await from.rows<{ n: number }>(
    Prisma.sql`
      SELECT count(*) AS n FROM work_tasks t
      WHERE t.organization_uid = ${organizationUid}::uuid AND t.outcome_due_at IS NOT NULL AND t.execution_outcome IS NULL
        AND t.outcome_due_at <= ${instant(asOf)} AND t.deleted_at IS NULL AND t.archived_at IS NULL`,
    "dashboard-not-executed",
  );
  return row?.n ?? 0;
}

/** How many requests came and how many ended in the hours of which rates are made. */
export async function selectRates(
  from: Queryable,
  { organizationUid, asOf }: { organizationUid: string; asOf: number },
): Promise<{ arrived: number; ended: number }> {
  const since = instant(asOf - RATE_HOURS * 60 * 60 * 1000);
  const [row] = await from.rows<{ arrived: number; ended: number }>(
    Prisma.sql`
      SELECT (SELECT count(*) FROM work_tasks t WHERE t.organization_uid = ${organizationUid}::uuid AND t.type = 'hil_approval'
          AND t.created_at >= ${since} AND t.created_at < ${instant(asOf)} AND t.deleted_at IS NULL AND t.archived_at IS NULL) AS arrived,
        (SELECT count(*) FROM work_tasks t WHERE t.organization_uid = ${organizationUid}::uuid AND t.resolution IS NOT NULL
          AND t.resolved_at >= ${since} AND t.resolved_at < ${instant(asOf)} AND t.deleted_at IS NULL AND t.archived_at IS NULL) AS ended`,
    "dashboard-rates",
  );
  return row ?? { arrived: 0, ended: 0 };
}
