import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aDeed, perform } from "@/lib/testing/random-writers";
import { aWorld, type World } from "@/lib/testing/world";
import { Prisma } from "@/prisma/generated/client";
import { inTransaction, type Queryable, sql } from "../db/pool";
import { countFacet } from "./count-facet";
import { countValues, type Facet } from "./facets-sql";
import type { WorkTaskFilter } from "./filter-sql";
import { foldCountChanges } from "./fold-totals-sql";
import { listWorkTasks } from "./list-work-tasks";
import { listPage } from "./list-work-tasks-sql";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  await manyTasks(world, 300);
});

const FACETS: Facet[] = [
  ...(["type", "status", "resolution", "priority", "assignToType"] as const),
  ...(["assignToUid", "originAgentUid", "tool", "decidedBy", "edited"] as const),
];

const some = <const T extends string>(...values: T[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }), { nil: undefined, freq: 1 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const date = fc.constantFrom(undefined, undefined, "2026-01-01", "2026-03-04", "2026-03-09");

const aFilter = ({ organizationUid, people, agent }: World): fc.Arbitrary<WorkTaskFilter> =>
  fc.record({
    organizationUid: fc.constant(organizationUid),
    type: seldom(some("task", "hil_approval")),
    status: seldom(some("triage", "todo", "blocked", "done")),
    priority: seldom(some("none", "medium", "urgent")),
    resolution: seldom(some("pending", "approved", "rejected", "withdrawn", "expired")),
    assignToType: seldom(some("user", "agent", "nobody")),
    assignToUid: seldom(some(people.reviewer.uid, people.viewer.uid, agent.uid, organizationUid)),
    originAgentUid: seldom(some(agent.uid, organizationUid)),
    tool: seldom(some("refund", "send_email", "viewer")),
    execution: seldom(some("not_executed", "awaited", "failed")),
    waiting: seldom(some("needs_info", "frozen", "overdue", "held")),
    decidedBy: seldom(some(people.reviewer.uid, people.manager.uid)),
    edited: seldom(some("true", "false")),
    dueDateFrom: seldom(date),
    dueDateTo: seldom(date),
    q: seldom(fc.constantFrom("zebra", "any", "nothing at all")),
  });

/** Every value that there is, with the number that the list itself gives where that value alone is asked for. */
async function recount(from: Queryable, of: Facet, filter: WorkTaskFilter) {
  const { organizationUid, people, agent } = world;
  const values: Record<Facet, readonly string[]> = {
    type: ["task", "hil_approval"],
    status: ["triage", "backlog", "todo", "in_progress", "blocked", "in_review", "done", "canceled"],
    resolution: ["pending", "approved", "rejected", "withdrawn", "expired"],
    priority: ["none", "low", "medium", "high", "urgent"],
    assignToType: ["user", "agent", "nobody"],
    assignToUid: [people.reviewer.uid, people.viewer.uid, agent.uid, organizationUid],
    originAgentUid: [agent.uid, organizationUid],
    tool: ["refund", "send_email", "sql_change", "nobody", "reviewer", "viewer", "agent"],
    execution: ["not_executed", "awaited", "succeeded", "failed", "skipped"],
    waiting: ["needs_info", "frozen", "overdue", "held"],
    decidedBy: Object.values(people).map(({ uid }) => uid),
    edited: ["true", "false"],
  };
  const counts: Record<string, number> = {};
  for (const value of values[of]) {
    // Text that every task has makes the list count rows instead of reading the summary.
    const asked = { ...filter, [of]: [value], q: filter.q ?? "" };
    const { totalItems } = await listPage(from, asked, { ...PAGE });
    if (totalItems > 0) counts[value] = totalItems;
  }
  return counts;
}
const PAGE = { sort: { field: "due_date", descending: false } as const, limit: 1, offset: 0 };

const asObject = (counted: readonly { value: string; count: number }[]) =>
  Object.fromEntries(counted.map(({ value, count }) => [value, count]));

/** Both in one snapshot. */
const compare = (of: Facet, filter: WorkTaskFilter) =>
  inTransaction(async (tx) => {
    await tx.rows(Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`);
    const counted = await countValues(tx, of, { ...filter, [of]: undefined });
    expect({ of, filter, values: asObject(counted) }).toEqual({
      of,
      filter,
      values: await recount(tx, of, filter),
    });
    const counts = counted.map(({ count }) => count);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

it("equals a recount for every value, whatever else is filtered, while many write and fold", {
  timeout: 120_000,
}, async () => {
  const uids: string[] = [];
  const property = fc.asyncProperty(
    fc.array(aDeed, { minLength: 3, maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...FACETS), aFilter(world)), { minLength: 4, maxLength: 4 }),
    async (deeds, asked) => {
      const writing = Promise.all(deeds.map((deed) => perform(world, uids, deed)));
      await Promise.all([...asked.map(([of, filter]) => compare(of, filter)), foldCountChanges()]);
      await writing;
    },
  );
  await fc.assert(property, { numRuns: 60, endOnFailure: true });
});

it.each(FACETS)("says for each value of %s what the list says of it", async (of) => {
  const { ctx } = world.people.viewer;
  const filter = { organizationUid: world.organizationUid };
  const counted = await countFacet(ctx, of, filter);
  expect(counted.length).toBeGreaterThan(0);
  for (const { value, count } of counted) {
    const listed = await listWorkTasks(ctx, { filter: { ...filter, [of]: [value] }, ...FIRST });
    expect([value, listed.totalItems]).toEqual([value, count]);
  }
});
const FIRST = { sort: PAGE.sort, page: 1, perPage: 1 };

it("does not apply the filter whose values it counts", async () => {
  const { ctx } = world.people.viewer;
  const filter: WorkTaskFilter = { organizationUid: world.organizationUid, tool: ["refund"] };
  expect(await countFacet(ctx, "tool", filter)).toEqual(
    await countFacet(ctx, "tool", { ...filter, tool: undefined }),
  );
});

it("counts for an agent its own tasks only, and nothing for a stranger", async () => {
  const filter = { organizationUid: world.organizationUid };
  const own = { ...filter, ofAgentUid: world.agent.uid };
  expect(asObject(await countFacet(world.agent.ctx, "priority", filter))).toEqual(
    await recount(sql(), "priority", own),
  );
  const stranger = await aWorld();
  await expect(countFacet(stranger.people.admin.ctx, "type", filter)).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("gives the most frequent 200 of very many values", async () => {
  const crowded = await aWorld();
  await manyTasks(crowded, 10);
  await sql().rows(Prisma.sql`
    INSERT INTO work_tasks (organization_uid, uid, type, title, reasoning, tool_args, origin_agent_uid)
    SELECT ${crowded.organizationUid}::uuid, gen_random_uuid(), 'hil_approval', 'x', 'y',
           json_build_object('tool_type', 'tool ' || n % 300), ${crowded.agent.uid}::uuid
    FROM generate_series(0, 449) n`);
  const counted = await countFacet(crowded.people.viewer.ctx, "tool", {
    organizationUid: crowded.organizationUid,
  });
  expect(counted).toHaveLength(200);
  expect(
    counted
      .filter(({ value }) => value.startsWith("tool "))
      .slice(0, 140)
      .every(({ count }) => count === 2),
  ).toBe(true);
});
