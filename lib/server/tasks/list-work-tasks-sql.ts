import type {
  CalendarDate,
  Resolution,
  WorkTask,
  WorkTaskPriority,
  WorkTaskStatus,
  WorkTaskType,
} from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { allOf, containing } from "./conditions-sql";
import { cellKind, summedTotal } from "./totals-sql";
import { ITEM_COLUMNS, ITEM_JOINS, type ItemRow, toWorkTask } from "./work-task-row";

export type WorkTaskFilter = {
  organizationUid: string;
  /** Only what this agent asked for or what is assigned to it. */
  ofAgentUid?: string | undefined;
  type?: readonly WorkTaskType[] | undefined;
  status?: readonly WorkTaskStatus[] | undefined;
  priority?: readonly WorkTaskPriority[] | undefined;
  assignToType?: readonly ("user" | "agent")[] | undefined;
  assignToUid?: readonly string[] | undefined;
  originAgentUid?: readonly string[] | undefined;
  /** Inclusive; tasks without a due date are left out as soon as one bound is given. */
  dueDateFrom?: CalendarDate | undefined;
  dueDateTo?: CalendarDate | undefined;
  resolution?: readonly (Resolution | "pending")[] | undefined;
  /** Text in title, description or reasoning, in any case. */
  q?: string | undefined;
};

export type WorkTaskSort = {
  field: "title" | "due_date" | "priority" | "status" | "created_at" | "assign_to";
  descending: boolean;
};

export type WorkTaskPage = { items: WorkTask[]; totalItems: number };

/** The assignee or one of the people beside. */
export const assignedTo = (uids: readonly string[]): Prisma.Sql => Prisma.sql`(
  t.assignee_user_uid = ANY (${uids}::uuid[]) OR t.assignee_agent_uid = ANY (${uids}::uuid[])
  OR (t.co_assignee_user_uids <> '{}' AND t.co_assignee_user_uids && ${uids}::uuid[]))`;

function assignToTypeCondition(types: readonly ("user" | "agent")[]): Prisma.Sql {
  const columns = types.map((type) => Prisma.raw(`t.assignee_${type}_uid IS NOT NULL`));
  return Prisma.sql`(${Prisma.join(columns, " OR ")})`;
}

function resolutionCondition(values: readonly (Resolution | "pending")[]): Prisma.Sql {
  const decided = values.filter((value) => value !== "pending");
  const isDecided = Prisma.sql`t.resolution = ANY (${decided}::resolution[])`;
  if (!values.includes("pending")) return isDecided;
  return Prisma.sql`(t.type = 'hil_approval' AND (t.resolution IS NULL OR ${isDecided}))`;
}

function textCondition(q: string): Prisma.Sql {
  const pattern = containing(q);
  return Prisma.sql`(t.title ILIKE ${pattern} OR t.description ILIKE ${pattern} OR t.reasoning ILIKE ${pattern})`;
}

const onRows: { [K in keyof WorkTaskFilter]-?: (value: NonNullable<WorkTaskFilter[K]>) => Prisma.Sql } = {
  organizationUid: (uid) => Prisma.sql`t.organization_uid = ${uid}::uuid`,
  ofAgentUid: (uid) => Prisma.sql`(t.origin_agent_uid = ${uid}::uuid OR t.assignee_agent_uid = ${uid}::uuid)`,
  type: (values) => Prisma.sql`t.type = ANY (${values}::work_task_type[])`,
  status: (values) => Prisma.sql`t.status = ANY (${values}::work_task_status[])`,
  priority: (values) => Prisma.sql`t.priority = ANY (${values}::work_task_priority[])`,
  assignToType: assignToTypeCondition,
  assignToUid: assignedTo,
  originAgentUid: (uids) => Prisma.sql`t.origin_agent_uid = ANY (${uids}::uuid[])`,
  dueDateFrom: (date) => Prisma.sql`t.due_date >= ${date}::date`,
  dueDateTo: (date) => Prisma.sql`t.due_date <= ${date}::date`,
  resolution: resolutionCondition,
  q: textCondition,
};

function rowConditions(filter: WorkTaskFilter): Prisma.Sql {
  const conditions: Prisma.Sql[] = [Prisma.sql`t.deleted_at IS NULL`];
  for (const [key, value] of Object.entries(filter)) {
    if (value !== undefined) conditions.push(onRows[key as keyof WorkTaskFilter](value as never));
  }
  return allOf(conditions);
}

const ORDERS: Record<WorkTaskSort["field"], [ascending: string, descending: string]> = {
  title: ["lower(t.title)", "lower(t.title) DESC"],
  due_date: ["t.due_date", "t.due_date DESC NULLS LAST"],
  priority: ["t.priority", "t.priority DESC"],
  status: ["t.status", "t.status DESC"],
  created_at: ["t.created_at", "t.created_at DESC"],
  assign_to: ["lower(coalesce(au.name, aa.name))", "lower(coalesce(au.name, aa.name)) DESC NULLS LAST"],
};

/** Ties go by age, newest first, then by uid. */
function orderBy({ field, descending }: WorkTaskSort): Prisma.Sql {
  const order = ORDERS[field][descending ? 1 : 0];
  return Prisma.raw(field === "created_at" ? `${order}, t.uid` : `${order}, t.created_at DESC, t.uid`);
}

const ASSIGNEES = Prisma.sql`
  LEFT JOIN users au ON au.uid = t.assignee_user_uid
  LEFT JOIN agents aa ON aa.organization_uid = t.organization_uid AND aa.uid = t.assignee_agent_uid`;

export type PageOf = { sort: WorkTaskSort; limit: number; offset: number };

/** So many rows are skipped faster by reading them than by joining the page to its table once more. */
const SHALLOW = 500;

/** The CTEs that a list begins with, `total` among them, and the page's rows as `t`. */
type Parts = { before: Prisma.Sql; rows: Prisma.Sql };

const cut = ({ sort, limit, offset }: PageOf) =>
  Prisma.sql`ORDER BY ${orderBy(sort)} LIMIT ${limit} OFFSET ${offset}`;

const assigneesFor = ({ sort }: PageOf) => (sort.field === "assign_to" ? ASSIGNEES : Prisma.empty);

/** Deep pages are found by their keys in an index alone; past the end nothing is walked. */
function summed(where: Prisma.Sql, page: PageOf, total: Prisma.Sql): Parts {
  const before = Prisma.sql`total AS MATERIALIZED (${total})`;
  const from = Prisma.sql`work_tasks t ${assigneesFor(page)} WHERE ${where}`;
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
    rows: Prisma.sql`(SELECT t.organization_uid, t.uid FROM matches t ${assigneesFor(page)} ${cut(page)}) page
      JOIN work_tasks t USING (organization_uid, uid)`,
  };
}

type ListRow = { total_items: number } & ItemRow;

/** By hand: one statement gives the page and its exact total, both of one snapshot. */
export async function listPage(from: Queryable, filter: WorkTaskFilter, page: PageOf): Promise<WorkTaskPage> {
  const where = rowConditions(filter);
  const kind = cellKind(filter);
  const { before, rows } = kind ? summed(where, page, summedTotal(filter, kind)) : counted(where, page);
  const found = await from.rows<ListRow>(Prisma.sql`
    WITH ${before}
    SELECT total.n AS total_items, ${ITEM_COLUMNS}
    FROM total LEFT JOIN (${rows} ${ITEM_JOINS}) ON true
    ORDER BY ${orderBy(page.sort)}`);
  return {
    totalItems: found[0]?.total_items ?? 0,
    items: found.filter((row) => row.uid !== null).map(toWorkTask),
  };
}
