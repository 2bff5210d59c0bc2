import { randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { listWorkTasksOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";

let world: World;
/** Six tasks of one organization; what each is for is in its title. */
beforeAll(async () => {
  world = await aWorld();
  const { reviewer } = world.people;
  const to = { type: "user", user_uid: reviewer.uid };
  await aTask(world, { title: "alpha 100%", priority: "low", due_date: "2026-03-01", assign_to: to });
  await aTask(world, { title: "Bravo a_b", priority: "urgent", due_date: "2026-01-01", status: "done" });
  await aTask(world, { title: "charlie", description: "Back\\slash ÄÖÜ", status: "in_review" });
  const agent = { type: "agent", agent_uid: world.agent.uid };
  await anApproval(world, { title: "delta", due_date: "2026-02-01", priority: "high", assign_to: agent });
  const approved = await anApproval(world, { title: "Echo", reasoning: "Because of 7 dwarfs" });
  const rejected = await anApproval(world, { title: "foxtrot" });
  const as = reviewer.token;
  const decide = (task_uid: string, action: string) =>
    data(updateWorkTaskOp, { as, params: { task_uid }, body: { action } });
  await decide(approved.uid, "approve");
  await decide(rejected.uid, "reject");
});

const list = (query: string, as = world.people.viewer.token) => data(listWorkTasksOp, { as, query });
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title.split(" ")[0]);
const sorted = async (query: string) => (await titles(query)).sort().join(",");

it("answers with lean items and _meta, by due date with the undated last", async () => {
  const answer = await call(listWorkTasksOp, { as: world.people.viewer.token });
  expect(answer).toMatchObject({ status: 200, message: "Work tasks retrieved" });
  expect(answer.data._meta).toEqual({ page: 1, per_page: 10, total_pages: 1, total_items: 6 });
  expect(Object.keys(JSON.parse(answer.text).data)).toEqual(["items", "_meta"]);
  const found = answer.data.items.map(({ title }) => title.split(" ")[0]);
  // Undated ones: newest first.
  expect(found.slice(0, 3)).toEqual(["Bravo", "delta", "alpha"]);
  expect(found.slice(3).sort()).toEqual(["Echo", "charlie", "foxtrot"]);
  expect(answer.data.items[0]).toEqual({
    ...{ uid: expect.any(String), title: "Bravo a_b", type: "task", status: "done", priority: "urgent" },
    ...{
      due_date: "2026-01-01",
      created_at: expect.stringMatching(/^[\d-]{10}T[\d:]{8}Z$/),
      assign_to: null,
    },
    origin: {
      ...{ type: "user", user_uid: world.people.manager.uid },
      ...{ user_name: world.people.manager.name, avatar_url: null },
    },
  });
  expect(answer.data.items[1]).toMatchObject({ type: "hil_approval", resolution: null });
});

it.each([
  ["type=task", "Bravo,alpha,charlie"],
  ["type=task,hil_approval", "Bravo,Echo,alpha,charlie,delta,foxtrot"],
  ["status=done,in_review", "Bravo,charlie"],
  ["status[]=done&status[]=in_review", "Bravo,charlie"],
  ["status%5B%5D=done&status%5B%5D=in_review", "Bravo,charlie"],
  ["status=done&status=in_review", "Bravo,charlie"],
  ["status=done&status[]=in_review,canceled", "Bravo,charlie"],
  ["status=%20done%20,,in_review,done", "Bravo,charlie"],
  ["status=", "Bravo,Echo,alpha,charlie,delta,foxtrot"],
  ["status=canceled", ""],
  ["priority=urgent,high", "Bravo,delta"],
  ["priority=low&status=todo", "alpha"],
  ["assign_to_type=user", "alpha"],
  ["assign_to_type=agent,user", "alpha,delta"],
  ["due_date_from=2026-02-01", "alpha,delta"],
  ["due_date_to=2026-02-01", "Bravo,delta"],
  ["due_date_from=2026-02-01&due_date_to=2026-02-01", "delta"],
  ["due_date_from=2026-03-01&due_date_to=2026-02-01", ""],
  ["due_from=2026-02-01T23:59:59Z", "alpha,delta"],
  ["due_before=2026-02-02T01:59:59%2B02:00", "Bravo"],
  ["due_before=2026-02-02T01:59:59+02:00", "Bravo"],
  ["created_from=2999-01-01T00:00:00Z", ""],
  ["assign_to_type=nobody&type=task", "Bravo,charlie"],
  ["resolution=pending", "delta"],
  ["resolution=approved", "Echo"],
  ["resolution=pending,rejected", "delta,foxtrot"],
  ["resolution=approved&type=task", ""],
  ["q=ALPHA", "alpha"],
  ["q=%25", "alpha"],
  ["q=a_b", "Bravo"],
  ["q=k%5Cs", "charlie"],
  ["q=%C3%A4%C3%B6%C3%BC", "charlie"],
  ["q=7+dwarfs", "Echo"],
  ["q=7%20DWARFS&type=hil_approval", "Echo"],
  ["q=", "Bravo,Echo,alpha,charlie,delta,foxtrot"],
  ["unknown=1&foo[]=2", "Bravo,Echo,alpha,charlie,delta,foxtrot"],
])("finds with %s: %s", async (query, expected) => {
  expect(await sorted(query)).toBe(expected);
  expect((await list(query))._meta.total_items).toBe(expected === "" ? 0 : expected.split(",").length);
});

it("filters by assignee and by the agent that asked", async () => {
  const [person, agent] = [world.people.reviewer.uid, world.agent.uid];
  expect(await sorted(`assign_to_uid=${person}`)).toBe("alpha");
  expect(await sorted(`assign_to_uid=${person.toUpperCase()},${agent}`)).toBe("alpha,delta");
  expect(await sorted(`origin_agent_uid=${agent}`)).toBe("Echo,delta,foxtrot");
  expect(await sorted(`origin_agent_uid=${agent}&assign_to_uid=${agent}`)).toBe("delta");
  expect(await sorted(`origin_agent_uid=${randomUUID()}`)).toBe("");
});

it.each([
  ["sort=title", "alpha,Bravo,charlie,delta,Echo,foxtrot"],
  ["sort=+title", "alpha,Bravo,charlie,delta,Echo,foxtrot"],
  ["sort=%2Btitle", "alpha,Bravo,charlie,delta,Echo,foxtrot"],
  ["sort=-title", "foxtrot,Echo,delta,charlie,Bravo,alpha"],
  ["sort=-due_date&due_date_from=2026-01-01", "alpha,delta,Bravo"],
  ["sort=created_at&type=task", "alpha,Bravo,charlie"],
  ["sort=-created_at&type=task", "charlie,Bravo,alpha"],
  ["sort=-priority&priority=urgent,high,low", "Bravo,delta,alpha"],
  ["sort=priority&priority=urgent,high,low", "alpha,delta,Bravo"],
  ["sort=-status&type=task", "Bravo,charlie,alpha"],
  ["sort=status&type=task", "alpha,charlie,Bravo"],
])("sorts with %s: %s", async (query, expected) => {
  expect((await titles(query)).join(",")).toBe(expected);
});

it("sorts the undated and the unassigned last in either direction", async () => {
  for (const sort of ["due_date", "-due_date"]) {
    const dates = (await list(`sort=${sort}`)).items.map(({ due_date }) => due_date);
    expect(dates.slice(3)).toEqual([null, null, null]);
    expect(dates.slice(0, 3)).not.toContain(null);
  }
  for (const sort of ["assign_to", "-assign_to"]) {
    const assignees = (await list(`sort=${sort}`)).items.map(({ assign_to }) => assign_to?.type);
    const order = ["agent", "user"];
    expect(assignees.slice(0, 2)).toEqual(sort.startsWith("-") ? order.reverse() : order);
    expect(assignees.slice(2)).toEqual([undefined, undefined, undefined, undefined]);
  }
});

it("pages without losing or repeating a task, and past the end it is empty with the same total", async () => {
  const pages = await Promise.all([1, 2, 3, 4].map((page) => list(`per_page=2&page=${page}&sort=title`)));
  expect(pages.flatMap(({ items }) => items.map(({ title }) => title.split(" ")[0])).join(",")).toBe(
    "alpha,Bravo,charlie,delta,Echo,foxtrot",
  );
  expect(pages.map(({ _meta }) => _meta)).toEqual(
    [1, 2, 3, 4].map((page) => ({ page, per_page: 2, total_pages: 3, total_items: 6 })),
  );
  const far = await list("page=999999999999999&per_page=100");
  expect(far).toMatchObject({ items: [], _meta: { total_items: 6, total_pages: 1 } });
});

it("counts no pages of nothing", async () => {
  const { _meta } = await list("status=canceled");
  expect(_meta).toEqual({ page: 1, per_page: 10, total_pages: 0, total_items: 0 });
});

it("shows an agent its own tasks only, with their total", async () => {
  const { items, _meta } = await list("sort=title", world.agent.token);
  expect(items.map(({ title }) => title)).toEqual(["delta", "Echo", "foxtrot"]);
  expect(_meta.total_items).toBe(3);
});

it.each([
  ["type", "type=todo"],
  ["status", "status=done,Done"],
  ["priority", "priority=none"],
  ["assign_to_type", "assign_to_type=team"],
  ["resolution", "resolution=waiting"],
  ["created_from", "created_from=2026-02-01"],
  ["created_before", "created_before=yesterday"],
  ["due_from", "due_from=2026-02-30T10:00:00Z"],
  ["due_before", "due_before=2026-02-01T10:00:00"],
  ["decided_from", "decided_from="],
  ["decided_before", "decided_before=2026-02-01T10:00:00Z&decided_before=2026-02-01T10:00:00Z"],
  ["decided_by", "decided_by=me"],
  ["edited", "edited=yes"],
  ["waiting", "waiting=nobody"],
  ["review_under_seconds", "review_under_seconds=0.5"],
  ["due_date_from", "due_date_from=2026-02-30"],
  ["due_date_to", "due_date_to=0000-01-01"],
  ["due_date_to", "due_date_to=1.4.2026"],
  ["sort", "sort=reasoning"],
  ["sort", "sort=--title"],
  ["sort", "sort="],
  ["page", "page=0"],
  ["page", "page=-1"],
  ["page", "page=1.5"],
  ["page", "page=1e3"],
  ["page", "page=99999999999999999999"],
  ["per_page", "per_page=0"],
  ["per_page", "per_page=101"],
  ["per_page", "per_page="],
  ["page", "page=1&page=2"],
  ["sort", "sort=title&sort=title"],
  ["q", "q=a&q=b"],
  ["q", `q=${"a".repeat(201)}`],
  ["q", "q=a%00b"],
  ["status", "status=done%00"],
  ["assign_to_uid", "assign_to_uid=me"],
  ["organization_uid", "organization_uid=nope"],
])("names %s in its refusal of %s", async (field, query) => {
  const { details } = await refused(400, listWorkTasksOp, { as: world.people.viewer.token, query });
  expect(String(fieldsOf(details)[0]).split(".")[0]).toBe(field);
});
