import { Prisma } from "@/prisma/generated/client";
import type { RowPlace } from "./row-cursor";
import { afterTie } from "./row-stretches-sql";

type Of = {
  organizationUid: string;
  /** What the rows of the list are, as conditions on `work_tasks t`. */
  where: Prisma.Sql;
  descending: boolean;
  after: RowPlace | null;
  limit: number;
};

const ORDER = Prisma.raw("t.created_at DESC, t.uid");

const COLUMNS = { user: "assignee_user_uid", agent: "assignee_agent_uid" } as const;

/** All that anything is assigned to, one step of the index each: a list has thousands of rows for every one of them. */
function assigned(kind: keyof typeof COLUMNS, organizationUid: string): Prisma.Sql {
  const uid = Prisma.raw(COLUMNS[kind]);
  const next = (beyond: Prisma.Sql) => Prisma.sql`(
    SELECT t.${uid} FROM work_tasks t
    WHERE t.organization_uid = ${organizationUid}::uuid AND t.${uid} IS NOT NULL ${beyond} ORDER BY t.${uid} LIMIT 1)`;
  return Prisma.sql`(
    WITH RECURSIVE steps (uid) AS (
      SELECT ${next(Prisma.empty)} UNION ALL
      SELECT ${next(Prisma.sql`AND t.${uid} > s.uid`)} FROM steps s WHERE s.uid IS NOT NULL)
    SELECT uid FROM steps WHERE uid IS NOT NULL)`;
}

const key = (name: string) => Prisma.raw(`lower(left(${name}, 200))`);

/** Who has something to do, by the name that they are sorted by. */
function people({ organizationUid, descending }: Of, isMeant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    SELECT * FROM (
      SELECT ${key("u.name")} AS key, u.uid AS user_uid, NULL::uuid AS agent_uid
      FROM ${assigned("user", organizationUid)} s JOIN users u ON u.uid = s.uid
      UNION ALL
      SELECT ${key("a.name")}, NULL, a.uid
      FROM ${assigned("agent", organizationUid)} s
      JOIN agents a ON a.organization_uid = ${organizationUid}::uuid AND a.uid = s.uid) named
    WHERE ${isMeant} ORDER BY key ${Prisma.raw(descending ? "DESC" : "ASC")})`;
}

/** What the people have, one after the other: whoever comes later is not read as long as those before have enough. */
function ofPeople(of: Of, isMeant: Prisma.Sql, more: Prisma.Sql): Prisma.Sql {
  const { where, descending, limit } = of;
  const ofOne = (kind: keyof typeof COLUMNS) => Prisma.sql`(
    SELECT t.organization_uid, t.uid, t.created_at FROM work_tasks t
    WHERE t.${Prisma.raw(COLUMNS[kind])} = p.${Prisma.raw(kind)}_uid AND ${where} ${more}
    ORDER BY ${ORDER} LIMIT ${limit})`;
  return Prisma.sql`
    SELECT t.organization_uid, t.uid FROM ${people(of, isMeant)} p
    CROSS JOIN LATERAL (${ofOne("user")} UNION ALL ${ofOne("agent")}) t
    ORDER BY p.key ${Prisma.raw(descending ? "DESC" : "ASC")}, ${ORDER} LIMIT ${limit}`;
}

const ofNobody = ({ where, limit }: Of, more: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT t.organization_uid, t.uid FROM work_tasks t
  WHERE ${where} AND t.assignee_user_uid IS NULL AND t.assignee_agent_uid IS NULL ${more} ORDER BY ${ORDER} LIMIT ${limit}`;

/**
 * By hand: the list by the names of its assignees, which stand in other tables. The rest of those who are called as the
 * last one, those behind them, and what nobody has.
 */
export function assigneeStretches(of: Of): ((isNeeded: Prisma.Sql) => Prisma.Sql)[] {
  const { after, descending } = of;
  const all = (isNeeded: Prisma.Sql) => ofPeople(of, Prisma.sql`true`, isNeeded);
  const nobody = (isNeeded: Prisma.Sql) => ofNobody(of, isNeeded);
  if (!after) return [all, nobody];
  const rest = (isNeeded: Prisma.Sql) => Prisma.sql`AND ${afterTie(after)} ${isNeeded}`;
  if (after.key === null) return [(isNeeded) => ofNobody(of, rest(isNeeded))];
  const beyond = Prisma.sql`key ${Prisma.raw(descending ? "<" : ">")} ${after.key}`;
  return [
    (isNeeded) => ofPeople(of, Prisma.sql`key = ${after.key}`, rest(isNeeded)),
    (isNeeded) => ofPeople(of, beyond, isNeeded),
    nobody,
  ];
}
