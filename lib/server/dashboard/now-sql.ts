import { RATE_HOURS } from "@/lib/domain/dashboard/forecast";
import type { ShownPriority } from "@/lib/domain/dashboard/words";
import type { WorkTaskPriority } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

const WAITS = (organizationUid: string) => Prisma.sql`
  t.organization_uid = ${organizationUid}::uuid AND t.type = 'hil_approval' AND t.resolution IS NULL
    AND t.deleted_at IS NULL`;

const instant = (at: number) => Prisma.sql`${new Date(at).toISOString()}::timestamptz`;

/** Of a priority, how many wait: in all, since how long, and by what holds them up. */
export type Waiting = {
  priority: WorkTaskPriority;
  pending: number;
  /** How many of them were created since each of the bounds. */
  since: number[];
  overdue: number;
  dueToday: number;
  unassigned: number;
  held: number;
  needsInfo: number;
  frozen: number;
  beyondTime: number;
  breached: number;
  oldestAt: string;
  /** Of those that do not wait too long yet. */
  nextToBreachAt: string | null;
};

type Asked = {
  organizationUid: string;
  asOf: number;
  today: { from: number; before: number };
  /** Moments, the latest first. */
  bounds: readonly number[];
  /** Before which a request of the priority must have been created to wait too long. */
  breachedBefore: Readonly<Record<ShownPriority, number>>;
};

const breachCase = ({ breachedBefore: { urgent, high, medium, low } }: Asked) => Prisma.sql`CASE t.priority
  WHEN 'urgent' THEN ${instant(urgent)} WHEN 'high' THEN ${instant(high)}
  WHEN 'medium' THEN ${instant(medium)} ELSE ${instant(low)} END`;

/** Read off one index alone, which carries all columns that are named here. */
export function selectWaiting(from: Queryable, asked: Asked): Promise<Waiting[]> {
  const { organizationUid, asOf, today, bounds } = asked;
  const since = bounds.map((at) => Prisma.sql`count(*) FILTER (WHERE t.created_at >= ${instant(at)})`);
  const limit = breachCase(asked);
  return from.rows<Waiting>(
    Prisma.sql`
      SELECT t.priority, count(*) AS pending, ARRAY[${Prisma.join(since)}]::int[] AS since,
        count(*) FILTER (WHERE t.due_at < ${instant(asOf)}) AS overdue,
        count(*) FILTER (WHERE t.due_at >= ${instant(today.from)} AND t.due_at < ${instant(today.before)}) AS "dueToday",
        count(*) FILTER (WHERE t.assignee_user_uid IS NULL AND t.assignee_agent_uid IS NULL) AS unassigned,
        count(t.held_until) AS held, count(t.needs_info_since) AS "needsInfo", count(t.frozen_since) AS frozen,
        count(t.overdue_at) AS "beyondTime", count(*) FILTER (WHERE t.created_at < ${limit}) AS breached,
        min(t.created_at) AS "oldestAt", min(t.created_at) FILTER (WHERE t.created_at >= ${limit}) AS "nextToBreachAt"
      FROM work_tasks t WHERE ${WAITS(organizationUid)} GROUP BY t.priority`,
    "dashboard-waiting",
  );
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

export type Assigned = { type: "user" | "agent"; uid: string; pending: number; oldestAt: string };

/** Who has how many requests to decide. */
export const selectAssigned = (from: Queryable, organizationUid: string): Promise<Assigned[]> =>
  from.rows<Assigned>(
    Prisma.sql`
      SELECT CASE WHEN t.assignee_user_uid IS NULL THEN 'agent' ELSE 'user' END AS type,
        coalesce(t.assignee_user_uid, t.assignee_agent_uid) AS uid, count(*) AS pending, min(t.created_at) AS "oldestAt"
      FROM work_tasks t
      WHERE ${WAITS(organizationUid)} AND (t.assignee_user_uid IS NOT NULL OR t.assignee_agent_uid IS NOT NULL)
      GROUP BY 1, 2`,
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
