import { Prisma } from "@/prisma/generated/client";

export type WorkTaskSort = {
  field: "title" | "due_date" | "priority" | "status" | "created_at" | "assign_to";
  descending: boolean;
};

/** What is sorted by. Of long texts it is the beginning, so that a cursor can carry it. */
export const SORT_KEYS: Record<WorkTaskSort["field"], string> = {
  title: "lower(left(t.title, 200))",
  due_date: "t.due_date",
  priority: "t.priority",
  status: "t.status",
  created_at: "t.created_at",
  assign_to: "lower(left(coalesce(au.name, aa.name), 200))",
};

/** What is missing comes last, in either direction. */
const isNullable = ({ field }: WorkTaskSort): boolean => field === "due_date" || field === "assign_to";

/** Ties go by age, newest first, then by uid. */
export function orderBy(sort: WorkTaskSort): Prisma.Sql {
  const { field, descending } = sort;
  const nulls = isNullable(sort) ? " NULLS LAST" : "";
  const order = `${SORT_KEYS[field]}${descending ? ` DESC${nulls}` : ""}`;
  return Prisma.raw(field === "created_at" ? `${order}, t.uid` : `${order}, t.created_at DESC, t.uid`);
}

const ASSIGNEES = Prisma.sql`
  LEFT JOIN users au ON au.uid = t.assignee_user_uid
  LEFT JOIN agents aa ON aa.organization_uid = t.organization_uid AND aa.uid = t.assignee_agent_uid`;

/** The joins that an order needs. */
export const joinsFor = ({ field }: WorkTaskSort): Prisma.Sql =>
  field === "assign_to" ? ASSIGNEES : Prisma.empty;
