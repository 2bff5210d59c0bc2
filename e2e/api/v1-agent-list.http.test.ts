import { beforeAll, describe, expect, it } from "vitest";
import type { Task } from "@/lib/contracts/v1-agent/objects";
import {
  createTasksBulkOp,
  listMyTasksOp,
  listTasksOp,
  updateTaskOp,
} from "@/lib/contracts/v1-agent/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { data } from "./client";
import { aChannel, agentRefuses, anAgentTask, withMeta } from "./v1-requests";

type Query = Record<string, string> | string;

let world: World;
let channelId: string;
/** Five tasks of one agent; what each is for is in its title. */
beforeAll(async () => {
  world = await aWorld();
  channelId = await aChannel(world, [world.agent]);
  const [user, agent] = [world.people.viewer.uid, world.agent.uid];
  await anAgentTask(world, { title: "alpha 100%", priority: "low", assigneeUserId: user });
  await anAgentTask(world, { title: "Bravo a_b", status: "triage", description: "Back\\slash ÄÖÜ" });
  await anAgentTask(world, {
    title: "charlie",
    status: "blocked",
    priority: "urgent",
    assigneeAgentId: agent,
  });
  await anAgentTask(world, { title: "delta", channelId, priority: "low" });
  const { id } = await anAgentTask(world, { title: "echo", assigneeAgentId: agent });
  await data(updateTaskOp, { as: world.agent.token, body: { taskId: id, version: 1, status: "cancelled" } });
});

const ask = (query: Query = "", as = world.agent.token) => withMeta(listTasksOp, { as, query });
const words = (tasks: readonly { title: string }[]) =>
  tasks.map(({ title }) => title.split(" ")[0]).join(",");
const found = async (query: Query, op: typeof listTasksOp | typeof listMyTasksOp = listTasksOp) =>
  words((await withMeta(op, { as: world.agent.token, query })).data);

it("2.7: lists the last changed first, with pagination in meta", async () => {
  const { data: tasks, pagination } = await ask();
  expect(words(tasks)).toBe("echo,delta,charlie,Bravo,alpha");
  expect(pagination).toEqual({ hasMore: false, cursor: null, total: 5 });
});

it("2.7: a change brings a task to the top", async () => {
  const fresh = await aWorld();
  const [first] = [
    await anAgentTask(fresh, { title: "first" }),
    await anAgentTask(fresh, { title: "second" }),
  ];
  await data(updateTaskOp, {
    as: fresh.agent.token,
    body: { taskId: first.id, version: 1, priority: "high" },
  });
  expect(words((await ask("", fresh.agent.token)).data)).toBe("first,second");
});

it.each([
  [{ status: "triage" }, "Bravo"],
  [{ status: "blocked" }, "charlie"],
  [{ status: "cancelled" }, "echo"],
  [{ status: "done" }, ""],
  [{ priority: "low" }, "delta,alpha"],
  [{ priority: "none" }, "echo,Bravo"],
  [{ priority: "low", status: "todo" }, "delta,alpha"],
  [{ query: "ALPHA" }, "alpha"],
  [{ query: "%" }, "alpha"],
  [{ query: "a_b" }, "Bravo"],
  [{ query: "äöü" }, "Bravo"],
  [{ query: "k\\s" }, "Bravo"],
  [{ query: "t-3" }, "charlie"],
  [{ query: "T-4" }, "delta"],
  [{ query: "" }, "echo,delta,charlie,Bravo,alpha"],
  [{ query: "nothing of the kind" }, ""],
  [{ unknown: "1" }, "echo,delta,charlie,Bravo,alpha"],
])("2.7: finds with %j: %s", async (query, expected) => {
  expect(await found(query)).toBe(expected);
});

it("2.7: filters by assignee and by channel", async () => {
  expect(await found({ assigneeUserId: world.people.viewer.uid })).toBe("alpha");
  expect(await found({ assigneeAgentId: world.agent.uid })).toBe("echo,charlie");
  expect(await found({ assigneeAgentId: world.agent.uid, status: "blocked" })).toBe("charlie");
  expect(await found({ channelId })).toBe("delta");
});

it("2.7: an assignee or a channel that does not exist finds nothing, and is no error", async () => {
  for (const filter of ["assigneeUserId", "assigneeAgentId", "channelId"]) {
    expect(await found({ [filter]: "nobody" })).toBe("");
  }
});

it("2.7: total counts what the filters find, over all pages", async () => {
  const { pagination, data: tasks } = await ask({ priority: "low", limit: "1" });
  expect([tasks.length, pagination?.total, pagination?.hasMore]).toEqual([1, 2, true]);
});

it.each([
  ["status", "status=open"],
  ["status", "status=canceled"],
  ["status", "status=todo,done"],
  ["status", "status=todo&status=done"],
  ["status", "status="],
  ["priority", "priority=critical"],
  ["assigneeUserId", "assigneeUserId=a&assigneeUserId=b"],
  ["query", `query=${"a".repeat(201)}`],
  ["query", "query=a%00b"],
  ["limit", "limit=0"],
  ["limit", "limit=-1"],
  ["limit", "limit=1.5"],
  ["limit", "limit=ten"],
  ["limit", "limit="],
  ["cursor", "cursor=nope"],
  ["cursor", "cursor=eyJhIjoxfQ"],
  ["cursor", `cursor=${"a".repeat(2001)}`],
])("2.7: %s is named in the refusal of %s", async (field, query) => {
  const { details } = await agentRefuses(400, "invalid_input", listTasksOp, { as: world.agent.token, query });
  expect(details?.field).toBe(field);
});

describe("with 101 tasks", () => {
  let crowd: World;
  beforeAll(async () => {
    crowd = await aWorld();
    for (const size of [50, 50, 1]) {
      const tasks = Array.from({ length: size }, (_, i) => ({ title: `${i}` }));
      await data(createTasksBulkOp, { as: crowd.agent.token, body: { tasks } });
    }
  });
  const page = (query: Query, op: typeof listTasksOp | typeof listMyTasksOp = listTasksOp) =>
    withMeta(op, { as: crowd.agent.token, query });

  it("2.7: limit defaults to 50", async () => {
    const { data: tasks, pagination } = await page("");
    expect(tasks).toHaveLength(50);
    expect(pagination).toMatchObject({ hasMore: true, total: 101, cursor: expect.any(String) });
  });

  it.each(["101", "500", "999999999999999"])("2.7: a limit of %s clamps to 100", async (limit) => {
    const { data: tasks, pagination } = await page({ limit });
    expect([tasks.length, pagination?.hasMore]).toEqual([100, true]);
  });

  /** The ids on all pages of one walk; `between` runs after each page. */
  async function walk(limit: string, between: (tasks: readonly Task[]) => Promise<void> = async () => {}) {
    const ids: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const { data: tasks, pagination } = await page({ limit, cursor });
      ids.push(...tasks.map(({ id }) => id));
      expect([pagination?.total, pagination?.hasMore]).toEqual([101, pagination?.cursor !== null]);
      cursor = pagination?.cursor ?? null;
      await between(tasks);
    }
    return ids;
  }

  it("2.7: the cursor walks through all of them once, and is null on the last page", async () => {
    const ids = await walk("30");
    expect([ids.length, new Set(ids).size]).toEqual([101, 101]);
  });

  it("2.7: what changes during the walk is neither skipped nor told twice", async () => {
    const touch = async (task: Task | undefined) => {
      const body = { taskId: task?.id, version: task?.version, title: `${task?.title}!` };
      await data(updateTaskOp, { as: crowd.agent.token, body });
    };
    const ids = await walk("20", async ([seen]) => {
      await touch(seen);
      await touch((await page({ limit: "100" })).data.at(-1));
    });
    expect([ids.length, new Set(ids).size]).toEqual([101, 101]);
  });
});

describe("2.8: list-my-tasks", () => {
  it("lists what is assigned to the caller, and nothing else that it sees", async () => {
    expect(await found("", listMyTasksOp)).toBe("echo,charlie");
  });

  it("takes a status", async () => {
    expect(await found({ status: "blocked" }, listMyTasksOp)).toBe("charlie");
  });

  it("is of the person, where a person asks", async () => {
    const { data: tasks } = await withMeta(listMyTasksOp, { as: world.people.viewer.token });
    expect(words(tasks)).toBe("alpha");
  });

  it("pages with limit and cursor", async () => {
    const options = { as: world.agent.token, query: { limit: "1" } };
    const { data: first, pagination } = await withMeta(listMyTasksOp, options);
    expect(pagination).toMatchObject({ hasMore: true, total: 2 });
    const query = { limit: "1", cursor: pagination?.cursor ?? "" };
    const { data: second } = await withMeta(listMyTasksOp, { ...options, query });
    expect(words([...first, ...second])).toBe("echo,charlie");
  });

  it.each([
    ["status", "status=open"],
    ["limit", "limit=0"],
    ["cursor", "cursor=nope"],
  ])("names %s in its refusal of %s", async (field, query) => {
    const { details } = await agentRefuses(400, "invalid_input", listMyTasksOp, {
      as: world.agent.token,
      query,
    });
    expect(details?.field).toBe(field);
  });
});
