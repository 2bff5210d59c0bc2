import { beforeAll, expect, it } from "vitest";
import { countListsOp, facetsOp, listRowsOp, selectRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { listWorkTasksOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { manyTasks } from "@/lib/testing/many-tasks";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";

const COUNT = 130;
let world: World;
beforeAll(async () => {
  world = await aWorld();
  await manyTasks(world, COUNT);
});

const viewer = () => ({ as: world.people.viewer.token });

async function walk(query: string, limit = 25) {
  const rows = [];
  for (let cursor = ""; ; ) {
    const page = await data(listRowsOp, {
      ...viewer(),
      query: `${query}&limit=${limit}${cursor && `&cursor=${cursor}`}`,
    });
    rows.push(...page.items);
    if (page.next_cursor === null) return rows;
    cursor = page.next_cursor;
  }
}

async function listed(query: string) {
  const items = [];
  for (let page = 1; ; page += 1) {
    const found = await data(listWorkTasksOp, { ...viewer(), query: `${query}&per_page=100&page=${page}` });
    items.push(...found.items);
    if (page >= found._meta.total_pages) return items;
  }
}

it.each(["title", "due_date", "priority", "status", "created_at", "assign_to"])(
  "rows are those of the work-tasks list, in its order, by %s",
  async (field) => {
    for (const sort of [field, `-${field}`]) {
      const rows = await walk(`sort=${sort}`);
      expect(rows).toHaveLength(COUNT);
      expect(rows).toMatchObject(await listed(`sort=${sort}`));
    }
  },
);

it.each([
  "type=task&status=todo",
  "resolution=pending&priority=urgent,low&sort=-priority",
  "tool=refund,sql_change&sort=-created_at",
  "assign_to_type=user&due_date_from=2026-03-04",
  "q=zebra&sort=title",
])("takes the filters of that list: %s", async (query) => {
  const rows = await walk(query, 4);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.map(({ uid }) => uid)).toEqual((await listed(query)).map(({ uid }) => uid));
});

it("a row says of an approval what the call does, and of a task nothing of the kind", async () => {
  const other = await aWorld();
  const tool_args = { tool_type: "refund", amount: 1500.5, note: "x".repeat(300), to: [1, 2, 3, 4, 5, 6] };
  const high_risk = [{ toolType: "refund", amountFrom: 1000 }];
  await db().organization.update({
    where: { uid: other.organizationUid },
    data: { highRiskRules: high_risk },
  });
  const approval = await anApproval(other, { tool_args, priority: "urgent", due_date: "2026-05-01" });
  const task = await aTask(other, { status: "in_review" });
  const { items } = await data(listRowsOp, { as: other.people.viewer.token });
  expect(items).toEqual([
    expect.objectContaining({
      ...{ uid: approval.uid, type: "hil_approval", resolution: null, identifier: "T-1", version: 1 },
      ...{ exact_status: "todo", exact_priority: "urgent", due_at: "2026-05-01T23:59:59.000Z" },
      ...{ tool_type: "refund", is_high_risk: true, held: null },
      gist: { ...tool_args, note: "x".repeat(200), to: [1, 2, 3, 4, 5] },
    }),
    expect.objectContaining({ uid: task.uid, type: "task", exact_status: "in_review", due_at: null }),
  ]);
  expect(items[1]).not.toHaveProperty("gist");
});

it("shows only the tasks that are named, and an agent only its own", async () => {
  const [first, second] = await walk("sort=created_at");
  const query = `uid=${second?.uid},${first?.uid},${crypto.randomUUID()}&sort=created_at`;
  expect(await walk(query)).toEqual([first, second]);
  const { items } = await data(listRowsOp, { as: world.agent.token, query: "limit=200" });
  expect(items.length).toBeLessThan(COUNT);
  for (const { assign_to, origin } of items) {
    expect(JSON.stringify([assign_to, origin])).toContain(world.agent.uid);
  }
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

it.each([
  ["nonsense", "sort=title"],
  [encoded(["title", "a\0", "2026-01-01T00:00:00.000Z", crypto.randomUUID()]), "sort=title"],
  [encoded(["due_date", "2026-02-30", "2026-01-01T00:00:00.000Z", crypto.randomUUID()]), ""],
  [encoded(["due_date", null, "2026-01-01T00:00:00.000Z", "' OR 1=1"]), ""],
  ["x".repeat(2001), ""],
  ["", ""],
])("400 names a cursor that is none: %.20s", async (cursor, query) => {
  const { details } = await refused(400, listRowsOp, { ...viewer(), query: `${query}&cursor=${cursor}` });
  expect(fieldsOf(details)).toEqual(["cursor"]);
});

it("400 names the cursor of another order", async () => {
  const { next_cursor } = await data(listRowsOp, { ...viewer(), query: "sort=title&limit=3" });
  const query = `sort=-title&limit=3&cursor=${next_cursor}`;
  expect(fieldsOf((await refused(400, listRowsOp, { ...viewer(), query })).details)).toEqual(["cursor"]);
});

it.each(["limit=0", "limit=201", "uid=x", "of=nothing"])("400 for %s", async (query) => {
  const op = query.startsWith("of") ? facetsOp : listRowsOp;
  await refused(400, op, { ...viewer(), query });
});

it("selects all of a filter with their versions, in its order", async () => {
  const query = "resolution=pending&sort=-priority";
  const found = await data(selectRowsOp, { ...viewer(), query });
  const rows = await walk(query);
  expect(found.items).toEqual(rows.map(({ uid, version }) => ({ uid, version })));
  expect(found.total_items).toBe(rows.length);
});

it("selects no more than 500, and says how many there are", async () => {
  const crowded = await aWorld();
  await manyTasks(crowded, 510);
  const found = await data(selectRowsOp, { as: crowded.people.viewer.token, query: "" });
  expect([found.items.length, found.total_items]).toEqual([500, 510]);
});

it.each([
  "type",
  "status",
  "resolution",
  "priority",
  "assign_to_type",
  "assign_to_uid",
  "origin_agent_uid",
  "tool",
])("counts for each value of %s what the list says of it, whatever else is filtered", async (of) => {
  for (const others of ["", "due_date_to=2026-03-08", "q=zebra"]) {
    const { values } = await data(facetsOp, { ...viewer(), query: `${others}&of=${of}&${of}=` });
    expect(values.length).toBeGreaterThan(0);
    for (const { value, count } of values) {
      const query = `${others}&${of}=${encodeURIComponent(value)}&per_page=1`;
      const { _meta } = await data(listWorkTasksOp, { ...viewer(), query });
      expect([value, _meta.total_items]).toEqual([value, count]);
    }
  }
});

it("says statuses and priorities in the API's words, and ignores the filter that is asked about", async () => {
  const { values } = await data(facetsOp, { ...viewer(), query: "of=status&status=done&type=task" });
  const words = values.map(({ value }) => value).sort();
  expect(words).toEqual(["canceled", "done", "in_progress", "in_review", "todo"]);
  const all = values.reduce((sum, { count }) => sum + count, 0);
  expect(all).toBe((await data(listWorkTasksOp, { ...viewer(), query: "type=task" }))._meta.total_items);
});

it("counts several lists at once, each as the list itself says it", async () => {
  const lists = [{}, { type: "task" }, { resolution: "pending", q: "zebra" }, { status: "todo,done" }];
  const { counts } = await data(countListsOp, { ...viewer(), body: { lists } });
  for (const [index, query] of lists.entries()) {
    const { _meta } = await data(listWorkTasksOp, { ...viewer(), query });
    expect(counts[index]).toBe(_meta.total_items);
  }
});

it("counts the other lists where one is none, or none that they may see", async () => {
  const { organizationUid } = await aWorld();
  const lists = [{ type: "nothing" }, { organization_uid: organizationUid }, { type: "task" }];
  const { counts } = await data(countListsOp, { ...viewer(), body: { lists } });
  expect(counts).toEqual([null, null, expect.any(Number)]);
});

it.each([[[]], [Array.from({ length: 51 }, () => ({}))], [[{ type: 1 }]]])(
  "400 for lists %j",
  async (lists) => {
    await refused(400, countListsOp, { ...viewer(), body: { lists } as never });
  },
);

it("is for whoever may read tasks", async () => {
  for (const op of [listRowsOp, selectRowsOp, facetsOp]) {
    expect((await call(op, { query: "of=type" })).status).toBe(401);
  }
  expect((await call(countListsOp, { body: { lists: [{}] } })).status).toBe(401);
});
