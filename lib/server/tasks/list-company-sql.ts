import type { Instant, WorkTaskPriority, WorkTaskRecord, WorkTaskStatus } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable } from "../db/pool";
import { allOf } from "./conditions-sql";
import { assignedTo, IS_LISTED } from "./filter-sql";
import { cellKind, summedTotal } from "./totals-sql";
import { ITEM_JOINS, RECORD_COLUMNS, type RecordRow, toWorkTaskRecord } from "./work-task-row";

export type CompanyFilter = {
  organizationUid: string;
  /** Canceled ones are never listed. */
  status: readonly WorkTaskStatus[];
  priority?: readonly WorkTaskPriority[] | undefined;
  externalType?: string | undefined;
  assignedUserUid?: string | undefined;
  creatorUid?: string | undefined;
  patientId?: string | undefined;
  tag?: string | undefined;
  /** Inclusive; tasks without a deadline come after every moment. */
  deadlineFrom?: Instant | undefined;
  deadlineTo?: Instant | undefined;
};

const onRows: { [K in keyof CompanyFilter]-?: (value: NonNullable<CompanyFilter[K]>) => Prisma.Sql } = {
  organizationUid: (uid) => Prisma.sql`t.organization_uid = ${uid}::uuid`,
  status: (values) => Prisma.sql`t.status = ANY (${values}::work_task_status[])`,
  priority: (values) => Prisma.sql`t.priority = ANY (${values}::work_task_priority[])`,
  externalType: (type) => Prisma.sql`t.external_type = ${type}`,
  assignedUserUid: (uid) => assignedTo([lookedUp(uid)]),
  creatorUid: (uid) =>
    Prisma.sql`(t.origin_user_uid = ${lookedUp(uid)}::uuid OR t.origin_agent_uid = ${lookedUp(uid)}::uuid)`,
  patientId: (id) => Prisma.sql`t.patient_id = ${id}`,
  tag: (tag) => Prisma.sql`${tag} = ANY (t.tags)`,
  deadlineFrom: (at) => Prisma.sql`(t.due_at IS NULL OR t.due_at >= ${at}::timestamptz)`,
  deadlineTo: (at) => Prisma.sql`t.due_at <= ${at}::timestamptz`,
};

function totalOf(filter: CompanyFilter, where: Prisma.Sql): Prisma.Sql {
  const { organizationUid, status, priority, assignedUserUid, ...others } = filter;
  const isSummed = Object.values(others).every((value) => value === undefined);
  const assignToUid = assignedUserUid === undefined ? undefined : [lookedUp(assignedUserUid).toLowerCase()];
  const summary = { organizationUid, status, priority, assignToUid, type: ["task" as const] };
  const kind = isSummed ? cellKind(summary) : null;
  return kind
    ? summedTotal(summary, kind)
    : Prisma.sql`SELECT count(*) AS n FROM work_tasks t WHERE ${where}`;
}

/** By hand: a page by deadline and the exact total, of one snapshot, in one statement. Without a deadline is last. */
export async function listCompany(
  from: Queryable,
  filter: CompanyFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ tasks: WorkTaskRecord[]; total: number }> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const where = allOf([
    // As the index has it; a status that is asked for is never `canceled`.
    Prisma.sql`t.type = 'task' AND t.status <> 'canceled' AND ${IS_LISTED}`,
    ...given.map(([key, value]) => onRows[key as keyof CompanyFilter](value as never)),
  ]);
  const order = Prisma.sql`ORDER BY t.due_at, t.created_at, t.uid`;
  const rows = await from.rows<RecordRow & { total: number }>(Prisma.sql`
    WITH total AS MATERIALIZED (${totalOf(filter, where)})
    SELECT total.n AS total, ${RECORD_COLUMNS}
    FROM total LEFT JOIN (
      (SELECT t.* FROM work_tasks t WHERE ${where} ${order} LIMIT ${limit} OFFSET ${offset}) t ${ITEM_JOINS}) ON true
    ${order}`);
  return {
    tasks: rows.filter(({ uid }) => uid !== null).map(toWorkTaskRecord),
    total: rows[0]?.total ?? 0,
  };
}
