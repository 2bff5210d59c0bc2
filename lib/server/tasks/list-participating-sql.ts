import { BESIDE_THE_TASK } from "@/lib/domain/change";
import type { Ctx } from "@/lib/domain/ctx";
import type { Instant, WorkTaskPriority, WorkTaskRecord, WorkTaskStatus } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable } from "../db/pool";
import { allOf, containing } from "./conditions-sql";
import { assignedTo, IS_LISTED } from "./filter-sql";
import { visibleTasks } from "./sight-sql";
import { ITEM_JOINS, RECORD_COLUMNS, type RecordRow, toWorkTaskRecord } from "./work-task-row";

export type ParticipatingFilter = {
  /** As v1-agent shows it: an undecided approval is in review, a decided one done or canceled. */
  status?: WorkTaskStatus | undefined;
  priority?: WorkTaskPriority | undefined;
  /** The assignee, or one of the people beside. */
  assignedTo?: string | undefined;
  assigneeUserUid?: string | undefined;
  assigneeAgentUid?: string | undefined;
  channelUid?: string | undefined;
  /** Text in title, description or identifier, in any case. */
  text?: string | undefined;
};

/** Where a walk through a list stands, and what it set out to walk through. */
export type Place = {
  /** The snapshot of the first page, as PostgreSQL writes it, and its moment. */
  snapshot: string;
  since: Instant;
  /** The last task of the page before. */
  at: Instant;
  uid: string;
};

export type ParticipatingPage = { tasks: WorkTaskRecord[]; total: number; next: Place | null };

const SHOWN_STATUS = Prisma.sql`(CASE
  WHEN t.type = 'task' THEN t.status
  WHEN t.resolution IS NULL THEN 'in_review'::work_task_status
  WHEN t.resolution = 'approved' THEN 'done'::work_task_status
  ELSE 'canceled'::work_task_status END)`;

const CONDITIONS: { [K in keyof ParticipatingFilter]-?: (value: string) => Prisma.Sql } = {
  status: (status) => Prisma.sql`${SHOWN_STATUS} = ${status}::work_task_status`,
  priority: (priority) => Prisma.sql`t.priority = ${priority}::work_task_priority`,
  assignedTo: (uid) => assignedTo([lookedUp(uid)]),
  assigneeUserUid: (uid) => Prisma.sql`t.assignee_user_uid = ${lookedUp(uid)}::uuid`,
  assigneeAgentUid: (uid) => Prisma.sql`t.assignee_agent_uid = ${lookedUp(uid)}::uuid`,
  channelUid: (uid) => Prisma.sql`t.channel_uid = ${lookedUp(uid)}::uuid`,
  text: (text) => {
    const pattern = containing(text);
    return Prisma.sql`(t.title ILIKE ${pattern} OR t.description ILIKE ${pattern} OR 'T-' || t.number ILIKE ${pattern})`;
  },
};

const conditionsOf = (filter: ParticipatingFilter): Prisma.Sql[] =>
  Object.entries(filter).flatMap(([key, value]) =>
    value === undefined ? [] : [CONDITIONS[key as keyof ParticipatingFilter](value)],
  );

/** No transaction of ours lives as long (each of its few statements is cut off after 30 s). */
const SURELY_ENDED = Prisma.sql`interval '5 minutes'`;

/**
 * Where a task stood when the walk began. What changed since has moved to the top; the log knows when it was last
 * changed before, by what the first page's snapshot could see. Null: it did not exist yet.
 */
const placeIn = ({ snapshot, since }: Place) => Prisma.sql`(CASE
  WHEN t.updated_at < ${since}::timestamptz - ${SURELY_ENDED} THEN t.updated_at
  ELSE (SELECT max(c.at) FROM change_log c WHERE c.organization_uid = t.organization_uid AND c.task_uid = t.uid
        AND c.action <> ALL (${BESIDE_THE_TASK}) AND pg_visible_in_snapshot(c.txid, ${snapshot}::pg_snapshot)) END)`;

const after = (place: Place | null) =>
  place
    ? Prisma.sql`(place, uid) < (${place.at}::timestamptz, ${place.uid}::uuid)`
    : Prisma.sql`place IS NOT NULL`;

type Row = RecordRow & { total: number; place: Instant; snapshot: string; since: Instant };

/**
 * By hand: a page of what the caller takes part in, newest change first, in one statement. All pages of one walk show
 * the tasks in the order of its beginning: whatever changes meanwhile, none is skipped and none comes twice.
 */
export async function listParticipating(
  from: Queryable,
  ctx: Ctx,
  filter: ParticipatingFilter,
  { after: place, limit }: { after: Place | null; limit: number },
): Promise<ParticipatingPage> {
  const where = allOf([
    Prisma.sql`t.organization_uid = ${ctx.defaultOrganization}::uuid AND ${IS_LISTED}`,
    visibleTasks(ctx),
    ...conditionsOf(filter),
  ]);
  const rows = await from.rows<Row>(Prisma.sql`
    WITH matches AS MATERIALIZED (
      SELECT t.organization_uid, t.uid, ${place ? placeIn(place) : Prisma.sql`t.updated_at`} AS place FROM work_tasks t WHERE ${where}),
    page AS (SELECT * FROM matches WHERE ${after(place)} ORDER BY place DESC, uid DESC LIMIT ${limit + 1})
    SELECT total.n AS total, pg_current_snapshot()::text AS snapshot, now() AS since, page.place, ${RECORD_COLUMNS}
    FROM (SELECT count(*) AS n FROM matches) total LEFT JOIN (
      page JOIN work_tasks t USING (organization_uid, uid) ${ITEM_JOINS}) ON true
    ORDER BY page.place DESC, page.uid DESC`);
  return pageOf(rows, place, limit);
}

function pageOf(rows: readonly Row[], began: Place | null, limit: number): ParticipatingPage {
  const [first] = rows;
  const found = rows.filter(({ uid }) => uid !== null);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = found.length > limit;
  return {
    tasks: shown.map(toWorkTaskRecord),
    total: first?.total ?? 0,
    next:
      hasMore && first && last
        ? {
            snapshot: began?.snapshot ?? first.snapshot,
            since: began?.since ?? first.since,
            at: last.place,
            uid: last.uid,
          }
        : null,
  };
}
