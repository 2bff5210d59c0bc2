import { gistOf } from "@/lib/domain/gist";
import { type HighRiskRule, isHighRisk } from "@/lib/domain/high-risk";
import type { TableRow } from "@/lib/domain/table-row";
import type { Decision, Instant, JsonObject } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";
import { assigneeStretches } from "./assignee-stretches-sql";
import { rowConditions, type WorkTaskFilter } from "./filter-sql";
import type { RowPlace } from "./row-cursor";
import { stretchesFrom } from "./row-stretches-sql";
import { joinsFor, orderBy, SORT_KEYS, type WorkTaskSort } from "./sort-sql";
import {
  type ApprovalRow,
  EXPIRY_COLUMNS,
  type ExpiryRow,
  expiryOf,
  ITEM_COLUMNS,
  ITEM_JOINS,
  type ListedRow,
  testModeOf,
  toListedTask,
} from "./work-task-row";

type Row = ListedRow & {
  number: number;
  version: number;
  updated_at: Instant;
  due_at: Instant | null;
  tool_type: string | null;
  tool_args: JsonObject | null;
  renderer: string | null;
  calls: JsonObject[] | null;
  held_until: Instant | null;
  held_by_user_uid: string | null;
  held_by_name: string | null;
  held_decision: Decision | null;
} & ExpiryRow &
  Pick<ApprovalRow, "outcome_due_at" | "execution_outcome" | "needs_info_since" | "frozen_since"> & {
    sort_key: string | null;
  };

export type RowsOf = {
  filter: WorkTaskFilter;
  sort: WorkTaskSort;
  after: RowPlace | null;
  limit: number;
  rules: readonly HighRiskRule[];
};

export type FoundRows = { rows: TableRow[]; next: RowPlace | null };

/** So many rows are found already, in the stretches before this one. */
const foundBefore = (index: number): Prisma.Sql => {
  const counts = Array.from({ length: index }, (_, before) =>
    Prisma.raw(`(SELECT count(*) FROM stretch_${before})`),
  );
  return Prisma.join(counts, " + ");
};

/** Whether everything in the organization is asked for. */
const isWhole = ({ organizationUid: _, ...narrowing }: WorkTaskFilter): boolean =>
  Object.values(narrowing).every((value) => value === undefined);

/** A part of the list, unless those before it were enough. */
type Stretch = (isNeeded: Prisma.Sql) => Prisma.Sql;

function stretchesOf({ filter, sort, after, limit }: RowsOf): Stretch[] {
  const where = rowConditions(filter);
  // In a filter each assignee would be searched for what may be rare; what matches is sorted faster.
  if (sort.field === "assign_to" && isWhole(filter)) {
    return assigneeStretches({ ...filter, ...sort, where, after, limit });
  }
  return stretchesFrom(sort, after).map(
    (stretch) => (isNeeded) =>
      Prisma.sql`
      SELECT t.organization_uid, t.uid FROM work_tasks t ${joinsFor(sort)}
      WHERE ${where} AND ${stretch} ${isNeeded} ORDER BY ${orderBy(sort)} LIMIT ${limit}`,
  );
}

/** The rest of the list as ranges of an index, one behind the other: the next is read only where the one before ended. */
const stretches = (wanted: RowsOf): Prisma.Sql[] =>
  stretchesOf(wanted).map((stretch, index) => {
    const isNeeded = index === 0 ? Prisma.empty : Prisma.sql`AND ${foundBefore(index)} < ${wanted.limit}`;
    return Prisma.sql`${Prisma.raw(`stretch_${index}`)} AS MATERIALIZED (${stretch(isNeeded)})`;
  });

/** The calls of a request that carries several; the others are not looked for. */
const CALLS = Prisma.sql`
  CASE WHEN t.bundled_tools IS NOT NULL THEN (SELECT json_agg(a.tool_args ORDER BY a.position) FROM approval_actions a
    WHERE a.organization_uid = t.organization_uid AND a.task_uid = t.uid) END AS calls`;

/** How the agent's tool says that its arguments are shown. */
const RENDERER = Prisma.sql`
  (SELECT a.renderer FROM agent_tools a WHERE a.organization_uid = t.organization_uid
    AND a.agent_uid = t.origin_agent_uid AND a.tool_type = t.tool_type) AS renderer`;

const sortKey = ({ field }: WorkTaskSort): Prisma.Sql =>
  field === "created_at" ? Prisma.sql`NULL` : Prisma.raw(`(${SORT_KEYS[field]})::text`);

/** By hand: a page by its keys, whose cost does not depend on how far down it is. */
export async function findRows(from: Queryable, wanted: RowsOf): Promise<FoundRows> {
  const { sort, limit, rules } = wanted;
  const parts = stretches({ ...wanted, limit: limit + 1 });
  const names = parts.map((_, index) => Prisma.raw(`SELECT * FROM stretch_${index}`));
  const found = await from.rows<Row>(Prisma.sql`
    WITH ${Prisma.join(parts, ", ")}
    SELECT ${ITEM_COLUMNS}, ${testModeOf(wanted.filter.organizationUid)}, t.number, t.version, t.updated_at, t.due_at, t.tool_type, t.tool_args, ${RENDERER}, ${CALLS},
           t.held_until, t.held_by_user_uid, hu.name AS held_by_name, t.held_decision ->> 'action' AS held_decision,
           ${EXPIRY_COLUMNS}, t.outcome_due_at, t.execution_outcome, t.needs_info_since, t.frozen_since,
           ${sortKey(sort)} AS sort_key
    FROM (${Prisma.join(names, " UNION ALL ")}) page JOIN work_tasks t USING (organization_uid, uid) ${ITEM_JOINS}
    LEFT JOIN users hu ON hu.uid = t.held_by_user_uid
    ORDER BY ${orderBy(sort)} LIMIT ${limit + 1}`);
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map((row) => toTableRow(row, rules)),
    next: found.length > limit && last ? { key: last.sort_key, at: last.created_at, uid: last.uid } : null,
  };
}

function heldOf({ held_until: until, held_by_user_uid: uid, held_by_name, held_decision }: Row) {
  if (!until || !uid || !held_decision) return null;
  return { decision: held_decision, by: { uid, name: held_by_name ?? "" }, until };
}

/** So many calls of a bundle are told of in a row. */
const MOST_GISTS = 3;

const bundleOf = ({ calls }: Row) =>
  calls && { count: calls.length, gists: calls.slice(0, MOST_GISTS).map(gistOf) };

function toTableRow(row: Row, rules: readonly HighRiskRule[]): TableRow {
  const { number, version, updated_at: updatedAt, due_at: dueAt } = row;
  const toolArgs = row.tool_args ?? {};
  return {
    ...toListedTask(row),
    ...{ number, version, updatedAt, dueAt },
    call:
      row.type === "task"
        ? null
        : {
            toolType: row.tool_type,
            renderer: row.renderer,
            gist: gistOf(toolArgs),
            bundle: bundleOf(row),
            isHighRisk: (row.calls ?? [toolArgs]).some((call) => isHighRisk(rules, call)),
            held: heldOf(row),
            expiry: expiryOf(row),
            needsInfoSince: row.needs_info_since,
            frozenSince: row.frozen_since,
            outcomeDueAt: row.outcome_due_at,
            executionOutcome: row.execution_outcome,
          },
  };
}
