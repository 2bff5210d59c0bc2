import { beforeAll, expect, it } from "vitest";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aPerson, aWorld, type World } from "@/lib/testing/world";
import { db } from "../db/client";
import { pool, sql } from "../db/pool";
import type { WorkTaskFilter } from "./filter-sql";
import { listRows } from "./list-rows";
import { selectWorkTasks } from "./list-work-tasks";
import { listPage } from "./list-work-tasks-sql";
import { fromRowCursor, toRowCursor } from "./row-cursor";
import { SORT_KEYS, type WorkTaskSort } from "./sort-sql";

const COUNT = 500;
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await manyTasks(world, COUNT);
});

const FIELDS = Object.keys(SORT_KEYS) as WorkTaskSort["field"][];
const SORTS: WorkTaskSort[] = FIELDS.flatMap((field) => [
  { field, descending: false },
  { field, descending: true },
]);
const named = SORTS.map((sort) => [`${sort.descending ? "-" : ""}${sort.field}`, sort] as const);

type Walk = { filter?: Partial<WorkTaskFilter>; sort: WorkTaskSort; limit: number; in?: World };

/** Walks through all pages, and does something after each. */
async function walk({ filter, sort, limit, in: of = world }: Walk, afterPage = async () => {}) {
  const shown: string[] = [];
  const whole = { ...filter, organizationUid: of.organizationUid };
  for (let cursor: string | undefined; ; ) {
    const page = await listRows(of.people.viewer.ctx, { filter: whole, sort, limit, cursor });
    shown.push(...page.rows.map(({ uid }) => uid));
    if (page.cursor === null) return shown;
    expect(page.rows).toHaveLength(limit);
    cursor = page.cursor;
    await afterPage();
  }
}

async function inOrder(sort: WorkTaskSort, filter: Partial<WorkTaskFilter> = {}, of = world) {
  const whole = { ...filter, organizationUid: of.organizationUid };
  const { items } = await listPage(sql(), whole, { sort, limit: 10_000, offset: 0 });
  return items.map(({ uid }) => uid);
}

it.each(named)("walks every row once and in the order of the list, by %s", async (_, sort) => {
  const expected = await inOrder(sort);
  expect(new Set(expected).size).toBe(COUNT);
  expect(await walk({ sort, limit: 7 })).toEqual(expected);
});

it.each(named)("does so in a filter, one row at a time, by %s", async (_, sort) => {
  const filter = {
    resolution: ["pending"],
    priority: ["urgent", "low", "medium"],
    tool: ["refund", "sql_change"],
  } as const;
  const expected = await inOrder(sort, filter);
  expect(expected.length).toBeGreaterThan(20);
  expect(await walk({ filter, sort, limit: 1 })).toEqual(expected);
});

it.each(named)("shows what does not move once while others write, by %s", async (_, sort) => {
  const busy = await aWorld();
  await manyTasks(busy, 120);
  const rows = await inOrder(sort, {}, busy);
  const still = new Set(rows.filter((_uid, index) => index % 4 > 0));
  const moving = rows.filter((uid) => !still.has(uid));
  let turn = 0;
  const shown = await walk({ sort, limit: 7, in: busy }, async () => {
    turn += 1;
    await pool().query(
      `UPDATE work_tasks SET title = $2, priority = $3, due_date = $4::date, due_at = $4::date + interval '86399 s',
         status = 'backlog', assignee_user_uid = NULL, assignee_agent_uid = NULL, co_assignee_user_uids = '{}'
       WHERE uid = ANY ($1::uuid[])`,
      [moving, `Moved ${turn % 3}`, turn % 2 ? "urgent" : "none", turn % 3 ? "2026-03-04" : null],
    );
    await pool().query("DELETE FROM work_tasks WHERE uid = $1", [moving.pop()]);
    await manyTasks(busy, 2);
  });
  expect(shown.filter((uid) => still.has(uid))).toEqual(rows.filter((uid) => still.has(uid)));
});

it("finds the row that a cursor stands on gone, and goes on behind it", async () => {
  const small = await aWorld();
  await manyTasks(small, 20);
  const sort = { field: "due_date", descending: false } as const;
  const rows = await inOrder(sort, {}, small);
  const shown = await walk({ sort, limit: 10, in: small }, async () => {
    await pool().query("DELETE FROM work_tasks WHERE uid = $1", [rows[9]]);
  });
  expect(shown).toEqual(rows);
});

it("is empty where there is nothing", async () => {
  const { ctx } = world.people.viewer;
  const filter = { organizationUid: world.organizationUid, q: "no such text" };
  for (const sort of SORTS) {
    expect(await listRows(ctx, { filter, sort, limit: 7 })).toEqual({ rows: [], cursor: null });
  }
});

it("shows only the tasks that are named", async () => {
  const sort = { field: "title", descending: true } as const;
  const rows = await inOrder(sort);
  const uid = [rows[400] ?? "", rows[3] ?? "", rows[40] ?? "", crypto.randomUUID()];
  expect(await walk({ filter: { uid }, sort, limit: 2 })).toEqual([rows[3], rows[40], rows[400]]);
});

it("marks what the organization's rules call a high risk, and what is held", async () => {
  const small = await aWorld();
  await manyTasks(small, 60);
  const { organizationUid, people } = small;
  const highRiskRules = [{ toolType: "refund", amountFrom: 30 }];
  await db().organization.update({ where: { uid: organizationUid }, data: { highRiskRules } });
  await pool().query(
    `UPDATE work_tasks SET held_until = '2026-05-01T08:00:00Z', held_by_user_uid = $2, held_decision = '{"action": "reject"}'
     WHERE organization_uid = $1 AND resolution IS NULL AND tool_args ->> 'amount' = '37'`,
    [organizationUid, people.manager.uid],
  );
  const sort = { field: "created_at", descending: true } as const;
  const { rows } = await listRows(people.viewer.ctx, { filter: { organizationUid }, sort, limit: 100 });
  expect(rows).toHaveLength(60);
  for (const { type, call } of rows) {
    expect(call === null).toBe(type === "task");
    if (!call) continue;
    const amount = Number(call.gist.amount);
    expect(call.isHighRisk).toBe(call.toolType === "refund" && amount >= 30);
    const held = { decision: "reject", by: { uid: people.manager.uid, name: people.manager.name } };
    expect(call.held).toEqual(amount === 37 ? { ...held, until: "2026-05-01T08:00:00.000Z" } : null);
  }
});

it("says how the agent's tool is shown", async () => {
  const small = await aWorld();
  await manyTasks(small, 40);
  const { organizationUid, agent, people } = small;
  await db().agentTool.create({
    data: { organizationUid, agentUid: agent.uid, toolType: "refund", jsonSchema: {}, renderer: "money" },
  });
  const sort = { field: "created_at", descending: true } as const;
  const { rows } = await listRows(people.viewer.ctx, { filter: { organizationUid }, sort, limit: 100 });
  const calls = rows.flatMap(({ call, origin }) => (call ? [{ ...call, by: origin.uid }] : []));
  expect(new Set(calls.map(({ renderer }) => renderer))).toEqual(new Set(["money", null]));
  for (const { toolType, renderer, by } of calls)
    expect(renderer).toBe(toolType === "refund" && by === agent.uid ? "money" : null);
});

it("shows an agent its own tasks only, and a stranger none", async () => {
  const sort = { field: "priority", descending: true } as const;
  const filter = { organizationUid: world.organizationUid };
  const own = await listRows(world.agent.ctx, { filter, sort, limit: 200 });
  for (const { assignee, origin } of own.rows) expect([assignee?.uid, origin.uid]).toContain(world.agent.uid);
  const others = await aWorld();
  await expect(listRows(others.people.admin.ctx, { filter, sort, limit: 7 })).rejects.toMatchObject({
    code: "forbidden",
  });
});

it("selects the first of a filter, with their versions and the number of all", async () => {
  const sort = { field: "assign_to", descending: true } as const;
  const filter = { organizationUid: world.organizationUid, tool: ["refund"] };
  const expected = await inOrder(sort, { tool: ["refund"] });
  const found = await selectWorkTasks(world.people.viewer.ctx, { filter, sort, limit: 20 });
  expect(found.items).toEqual(expected.slice(0, 20).map((uid) => ({ uid, version: 1 })));
  expect(found.totalItems).toBe(expected.length);
});

it("orders by assignee with names of any kind", async () => {
  const small = await aWorld();
  const person = await aPerson(small.organizationUid, "reviewer");
  await manyTasks({ ...small, people: { ...small.people, reviewer: person } }, 40);
  await db().user.update({ where: { uid: person.uid }, data: { name: `\u0001"É${"é".repeat(300)}` } });
  const walksInOrder = async () => {
    for (const descending of [false, true]) {
      const sort = { field: "assign_to", descending } as const;
      expect(await walk({ sort, limit: 3, in: small })).toEqual(await inOrder(sort, {}, small));
    }
  };
  await walksInOrder();
  const uids = Object.values({ ...small.people, person }).map(({ uid }) => uid);
  await db().user.updateMany({ where: { uid: { in: uids } }, data: { name: "Alex" } });
  await walksInOrder();
});

const PLACE = { key: "2026-03-01", at: "2026-01-01T00:00:00.000Z", uid: crypto.randomUUID() };
const BY_DUE_DATE = { field: "due_date", descending: false } as const;
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

it("reads back the cursor that it wrote", () => {
  expect(fromRowCursor(BY_DUE_DATE, toRowCursor(BY_DUE_DATE, PLACE))).toEqual(PLACE);
});

it.each([
  ["no JSON", "nonsense"],
  ["no array", encoded({ ...PLACE })],
  ["another order", toRowCursor({ field: "due_date", descending: true }, PLACE)],
  ["another field", toRowCursor({ field: "title", descending: false }, PLACE)],
  ["a day that does not exist", encoded(["due_date", "2026-02-30", PLACE.at, PLACE.uid])],
  ["an instant that does not exist", encoded(["due_date", null, "2026-02-30T00:00:00.000Z", PLACE.uid])],
  ["the year 0", encoded(["due_date", null, "0000-01-01T00:00:00.000Z", PLACE.uid])],
  ["no uid", encoded(["due_date", null, PLACE.at, "x"])],
  ["too much", encoded(["due_date", null, PLACE.at, PLACE.uid, 1])],
  ["a number", encoded(["due_date", 7, PLACE.at, PLACE.uid])],
])("refuses a cursor with %s", (_, cursor) => {
  expect(() => fromRowCursor(BY_DUE_DATE, cursor)).toThrow(
    expect.objectContaining({
      code: "invalid_query",
      details: [expect.objectContaining({ field: "cursor" })],
    }),
  );
});

it.each([
  ["priority", "most"],
  ["status", null],
  ["title", "a\0b"],
  ["title", null],
  ["created_at", "x"],
] as const)("refuses a cursor by %s at %j", (field, key) => {
  const sort = { field, descending: false };
  expect(() => fromRowCursor(sort, toRowCursor(sort, { ...PLACE, key }))).toThrow("cursor");
});
