import { WORK_TASK_PRIORITIES, WORK_TASK_STATUSES } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { RowPlace } from "./row-cursor";
import { SORT_KEYS, type WorkTaskSort } from "./sort-sql";

const ALL = Prisma.sql`true`;

/** Among rows of one key: older ones, and of the same moment those with a greater uid. */
export const afterTie = ({ at, uid }: RowPlace): Prisma.Sql => Prisma.sql`t.created_at <= ${at}::timestamptz
  AND (t.created_at < ${at}::timestamptz OR t.uid > ${uid}::uuid)`;

const VALUES = {
  priority: ["work_task_priority", WORK_TASK_PRIORITIES],
  status: ["work_task_status", WORK_TASK_STATUSES],
} as const;

/** Each value is a stretch of its own, since no index goes through all of them upwards. */
function byValue(field: keyof typeof VALUES, descending: boolean, after: RowPlace | null): Prisma.Sql[] {
  const [type, ranks] = VALUES[field];
  const values: readonly string[] = descending ? ranks.toReversed() : ranks;
  const first = after?.key ? values.indexOf(after.key) : 0;
  return values.slice(first).map((value, index) => {
    const isValue = Prisma.sql`t.${Prisma.raw(field)} = ${value}::${Prisma.raw(type)}`;
    return after && index === 0 ? Prisma.sql`${isValue} AND ${afterTie(after)}` : isValue;
  });
}

const NO_DATE = Prisma.sql`t.due_date IS NULL`;

/** The rest of the day, the days after it, and what has none. */
function byDueDate(descending: boolean, after: RowPlace | null): Prisma.Sql[] {
  if (!after) return [ALL];
  if (after.key === null) return [Prisma.sql`${NO_DATE} AND ${afterTie(after)}`];
  const beyond = Prisma.raw(descending ? "<" : ">");
  return [
    Prisma.sql`t.due_date = ${after.key}::date AND ${afterTie(after)}`,
    Prisma.sql`t.due_date ${beyond} ${after.key}::date`,
    NO_DATE,
  ];
}

/** Upwards, ties still go by uid. */
function byAge(descending: boolean, after: RowPlace | null): Prisma.Sql[] {
  if (!after) return [ALL];
  if (descending) return [afterTie(after)];
  const { at, uid } = after;
  return [
    Prisma.sql`t.created_at >= ${at}::timestamptz AND (t.created_at > ${at}::timestamptz OR t.uid > ${uid}::uuid)`,
  ];
}

/** The rest of those with the same title, and the titles after it. */
function byTitle(descending: boolean, after: RowPlace | null): Prisma.Sql[] {
  if (!after) return [ALL];
  const title = Prisma.raw(SORT_KEYS.title);
  const beyond = Prisma.raw(descending ? "<" : ">");
  return [
    Prisma.sql`${title} = ${after.key} AND ${afterTie(after)}`,
    Prisma.sql`${title} ${beyond} ${after.key}`,
  ];
}

/** Names stand in other tables, so in a filter no index helps: one walk for all that is left of it. */
function byAssignee(descending: boolean, after: RowPlace | null): Prisma.Sql[] {
  if (!after) return [ALL];
  const name = Prisma.raw(SORT_KEYS.assign_to);
  if (after.key === null) return [Prisma.sql`${name} IS NULL AND ${afterTie(after)}`];
  const beyond = Prisma.raw(descending ? "<" : ">");
  return [
    Prisma.sql`(${name} ${beyond} ${after.key} OR ${name} IS NULL OR (${name} = ${after.key} AND ${afterTie(after)}))`,
  ];
}

/** What comes after a place in a list, or all of it, as conditions on `work_tasks t`, one behind the other. */
export function stretchesFrom({ field, descending }: WorkTaskSort, after: RowPlace | null): Prisma.Sql[] {
  switch (field) {
    case "priority":
    case "status":
      return byValue(field, descending, after);
    case "due_date":
      return byDueDate(descending, after);
    case "created_at":
      return byAge(descending, after);
    case "title":
      return byTitle(descending, after);
    case "assign_to":
      return byAssignee(descending, after);
  }
}
