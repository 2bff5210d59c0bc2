import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { aDeed, perform } from "@/lib/testing/random-writers";
import { aWorld, type World } from "@/lib/testing/world";
import { Prisma } from "@/prisma/generated/client";
import { inTransaction, pool, type Queryable, sql } from "../db/pool";
import type { WorkTaskFilter } from "./filter-sql";
import { foldCountChanges } from "./fold-totals-sql";
import { listWorkTasks } from "./list-work-tasks";
import { listPage } from "./list-work-tasks-sql";

const sort = { field: "due_date", descending: false } as const;

type Row = {
  uid: string;
  type: string;
  status: string;
  priority: string;
  due_date: string | null;
  resolution: string | null;
  assignee_user_uid: string | null;
  assignee_agent_uid: string | null;
  co_assignee_user_uids: string[];
  deleted_at: string | null;
  origin_agent_uid: string | null;
  tool_type: string | null;
  bundled_tools: string[] | null;
};

const rowsOf = (from: Queryable, organizationUid: string) =>
  from.rows<Row>(Prisma.sql`SELECT * FROM work_tasks WHERE organization_uid = ${organizationUid}::uuid`);

function isAssigned(row: Row, uids: readonly string[] | undefined): boolean {
  const assigned = [row.assignee_user_uid, row.assignee_agent_uid, ...row.co_assignee_user_uids];
  return uids === undefined || assigned.some((uid) => uid !== null && uids.includes(uid));
}

/** What the filter means, said a second time and without SQL. */
function isFound(row: Row, filter: WorkTaskFilter): boolean {
  const among = (values: readonly string[] | undefined, value: string | null) =>
    values === undefined || (value !== null && values.includes(value));
  const decision = row.type === "task" ? null : (row.resolution ?? "pending");
  const assigneeType = row.assignee_agent_uid ? "agent" : row.assignee_user_uid && "user";
  const { dueDateFrom: from = "", dueDateTo: to = "~" } = filter;
  const isDue =
    (!from && to === "~") || (row.due_date !== null && row.due_date >= from && row.due_date <= to);
  return (
    row.deleted_at === null &&
    isDue &&
    among(filter.type, row.type) &&
    among(filter.status, row.status) &&
    among(filter.priority, row.priority) &&
    among(filter.resolution, decision) &&
    among(filter.assignToType, assigneeType ?? "nobody") &&
    isAssigned(row, filter.assignToUid) &&
    among(filter.originAgentUid, row.origin_agent_uid) &&
    (row.bundled_tools ?? [row.tool_type]).some((tool) => among(filter.tool, tool))
  );
}

const some = <const T extends string>(...values: T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 });
const dates = fc.constantFrom("0001-01-01", "2026-01-01", "2026-01-02", "2026-02-01", "9999-12-31");

/** Mostly absent: every further condition leaves fewer rows to be wrong about. */
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

/** At most one of these is answered from the summary; two of them at once are counted. */
function aKind({ organizationUid, people, agent }: World): fc.Arbitrary<Partial<WorkTaskFilter>> {
  const assignToUid = some(people.reviewer.uid, people.viewer.uid, agent.uid, organizationUid);
  const originAgentUid = some(agent.uid, organizationUid);
  const tool = some("nobody", "reviewer", "agent", "none of them");
  return fc.oneof(
    fc.constant({}),
    fc.record({ dueDateFrom: dates, dueDateTo: dates }, { requiredKeys: [] }),
    fc.record({ assignToUid }),
    fc.record({ originAgentUid }),
    fc.record({ tool }),
    fc.record({ assignToUid, originAgentUid, tool, dueDateTo: dates }, { requiredKeys: [] }),
  );
}

function aFilter(world: World): fc.Arbitrary<WorkTaskFilter> {
  const conditions = fc.record({
    type: seldom(some("task", "hil_approval")),
    status: seldom(some("triage", "todo", "in_progress", "blocked", "done", "canceled")),
    priority: seldom(some("none", "low", "medium", "urgent")),
    resolution: seldom(some("pending", "approved", "rejected", "withdrawn", "expired")),
    assignToType: seldom(some("user", "agent", "nobody")),
  });
  const { organizationUid } = world;
  return fc.tuple(conditions, aKind(world)).map(([given, kind]) => ({ ...given, ...kind, organizationUid }));
}

/** The total and a recount, in one snapshot. */
const compareInSnapshot = (filters: readonly WorkTaskFilter[]) =>
  inTransaction(async (tx) => {
    await tx.rows(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
    const rows = await rowsOf(tx, filters[0]?.organizationUid ?? "");
    for (const filter of filters) {
      const page = await listPage(tx, filter, { sort, limit: 100, offset: 0 });
      const expected = rows.filter((row) => isFound(row, filter)).map(({ uid }) => uid);
      expect({ filter, total: page.totalItems }).toEqual({ filter, total: expected.length });
      if (expected.length <= 100)
        expect(new Set(page.items.map(({ uid }) => uid))).toEqual(new Set(expected));
    }
  });

async function whileAnyRuns(running: Promise<unknown>, again: () => Promise<unknown>): Promise<number> {
  let isOver = false;
  const over = running.finally(() => {
    isOver = true;
  });
  let times = 0;
  for (; !isOver; times += 1) await again();
  await over;
  return times;
}

describe("total_items", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });

  it("equals a recount at every moment, while many write and fold, and afterwards", {
    timeout: 120_000,
  }, async () => {
    const property = fc.asyncProperty(
      fc.array(fc.array(aDeed, { minLength: 25, maxLength: 25 }), { minLength: 6, maxLength: 6 }),
      fc.array(aFilter(world), { minLength: 12, maxLength: 12 }),
      async (writers, filters) => {
        const uids: string[] = [];
        const writing = Promise.all(
          writers.map(async (deeds) => {
            for (const deed of deeds) await perform(world, uids, deed);
          }),
        );
        const checks = whileAnyRuns(writing, () => compareInSnapshot(filters));
        const folds = [1, 2].map(() => whileAnyRuns(writing, foldCountChanges));
        expect(await checks).toBeGreaterThan(0);
        await Promise.all(folds);
        await compareInSnapshot(filters);
      },
    );
    await fc.assert(property, { numRuns: 8, endOnFailure: true });
  });

  it("is what listWorkTasks says, before and after folding", async () => {
    const { ctx } = world.people.viewer;
    const rows = await rowsOf(sql(), world.organizationUid);
    expect(rows.length).toBeGreaterThan(50);
    const filters = fc.sample(aFilter(world), 40);
    for (let pass = 0; pass < 2; pass += 1) {
      for (const filter of filters) {
        const { totalItems } = await listWorkTasks(ctx, { filter, sort, page: 1, perPage: 1 });
        expect(totalItems).toBe(rows.filter((row) => isFound(row, filter)).length);
      }
      await foldCountChanges();
    }
    const left = await pool().query("SELECT count(*)::int AS n FROM work_task_count_changes");
    expect(left.rows).toEqual([{ n: 0 }]);
  });

  it("counts a change of many rows at once, and a whole organization that goes", async () => {
    const doomed = await aWorld();
    for (const deed of fc.sample(aDeed, 12)) await perform(doomed, [], { ...deed, kind: "create" });
    await pool().query(
      `UPDATE work_tasks SET status = 'done', due_date = '2026-03-01', due_at = '2026-03-01T23:59:59Z'
       WHERE organization_uid = $1`,
      [doomed.organizationUid],
    );
    const filter = { organizationUid: doomed.organizationUid };
    await compareInSnapshot([{ ...filter, status: ["done"], dueDateTo: "2026-03-01" }, filter]);
    await pool().query("DELETE FROM work_tasks WHERE organization_uid = $1", [doomed.organizationUid]);
    await compareInSnapshot([filter]);
  });
});
