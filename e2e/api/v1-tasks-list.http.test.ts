import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { cancelTaskOp, createTasksBulkOp } from "@/lib/contracts/v1-agent/operations";
import {
  v1DeleteTaskOp,
  v1GetTaskOp,
  v1ListTasksOp,
  v1UpdateTaskOp,
} from "@/lib/contracts/v1-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data } from "./client";
import { anApproval, aTask } from "./requests";
import { aCompanyTask, anAgentTask, companyRefuses } from "./v1-requests";

let world: World;
/** Six tasks of one company and three that must not be shown; what each is for is in its title. */
beforeAll(async () => {
  world = await aWorld();
  const { reviewer, viewer, admin } = world.people;
  await aCompanyTask(world, {
    ...{
      title: "alpha",
      deadline: "2026-03-01T12:00:00Z",
      tags: ["vob", "x"],
      patient_id: "p_1",
      type: "vob",
    },
  });
  await aCompanyTask(world, {
    ...{ title: "bravo", deadline: "2026-01-01T00:00:00Z", status: "completed", priority: "urgent" },
    ...{ assigned_user_ids: [viewer.uid, reviewer.uid], created_by_id: admin.uid },
  });
  await aCompanyTask(world, {
    title: "charlie",
    deadline: "2026-02-01T12:00:00.500Z",
    status: "in_progress",
  });
  await anAgentTask(world, { title: "delta", status: "triage", dueAt: "2026-02-01T12:00:00Z" });
  await anAgentTask(world, { title: "echo", status: "blocked", assigneeUserId: viewer.uid });
  await aTask(world, { title: "foxtrot", priority: "high", due_date: "2026-02-01" });
  const { id } = await anAgentTask(world, { title: "hidden: canceled", dueAt: "2026-02-01T12:00:00Z" });
  await data(cancelTaskOp, { as: world.agent.token, body: { taskId: id } });
  await anApproval(world, { title: "hidden: an approval", due_date: "2026-02-01" });
  const gone = await aCompanyTask(world, { title: "hidden: deleted" });
  await data(v1DeleteTaskOp, { as: world.people.manager.token, params: { id: gone.id } });
});

const list = (query: string) => call(v1ListTasksOp, { as: world.people.viewer.token, query });
const found = async (query: string) => {
  const { data: tasks, headers } = await list(query);
  return [tasks.map(({ title }) => title).join(","), Number(headers.get("x-total-count"))] as const;
};

it("3.4: the list is a bare array, by deadline, with those that are never due last", async () => {
  const { text, headers } = await list("");
  expect(JSON.parse(text).map(({ title }: { title: string }) => title)).toEqual([
    ...["bravo", "delta", "charlie", "foxtrot", "alpha", "echo"],
  ]);
  expect(headers.get("x-total-count")).toBe("6");
});

it.each([
  ["status=pending", "delta,foxtrot,alpha"],
  ["status=in_progress", "charlie,echo"],
  ["status=completed", "bravo"],
  ["priority=low", "delta,echo"],
  ["priority=urgent", "bravo"],
  ["priority=high", "foxtrot"],
  ["type=vob", "alpha"],
  ["type=VOB", ""],
  ["patient_id=p_1", "alpha"],
  ["patient_id=p_2", ""],
  ["tag=vob", "alpha"],
  ["tag=vob&tag_other=1", "alpha"],
  ["tag=vo", ""],
  ["deadline_from=2026-02-01T12:00:00Z", "delta,charlie,foxtrot,alpha,echo"],
  ["deadline_from=2026-02-01T12:00:00.001Z", "charlie,foxtrot,alpha,echo"],
  ["deadline_to=2026-02-01T12:00:00Z", "bravo,delta"],
  ["deadline_from=2026-02-01T12:00:00&deadline_to=2026-02-01T14:00:00%2B01:00", "delta,charlie"],
  ["deadline_to=9999-12-31T23:59:59Z", "bravo,delta,charlie,foxtrot,alpha,echo"],
  ["status=pending&priority=medium", "alpha"],
  ["unknown=1", "bravo,delta,charlie,foxtrot,alpha,echo"],
])("3.4: finds with %s: %s", async (query, expected) => {
  expect(await found(query)).toEqual([expected, expected === "" ? 0 : expected.split(",").length]);
});

it("3.4: filters by who has a task, the others beside included", async () => {
  const { reviewer, viewer } = world.people;
  expect((await found(`assigned_user_id=${viewer.uid}`))[0]).toBe("bravo,echo");
  expect((await found(`assigned_user_id=${reviewer.uid.toUpperCase()}`))[0]).toBe("bravo,charlie,alpha");
});

it("3.4: filters by who created a task, an agent too", async () => {
  expect((await found(`created_by_id=${world.people.admin.uid}`))[0]).toBe("bravo");
  expect((await found(`created_by_id=${world.agent.uid}`))[0]).toBe("delta,echo");
});

it("3.4: somebody who does not exist has no tasks, and is no error", async () => {
  for (const filter of ["assigned_user_id", "created_by_id"]) {
    expect(await found(`${filter}=u_2`)).toEqual(["", 0]);
    expect(await found(`${filter}=${randomUUID()}`)).toEqual(["", 0]);
  }
});

it("3.4: skip and limit page through the list, and the total stays that of all pages", async () => {
  expect(await found("limit=2")).toEqual(["bravo,delta", 6]);
  expect(await found("skip=2&limit=2")).toEqual(["charlie,foxtrot", 6]);
  expect(await found("skip=5&limit=2")).toEqual(["echo", 6]);
  expect(await found("skip=6")).toEqual(["", 6]);
  expect(await found("skip=1000000000")).toEqual(["", 6]);
  expect(await found("skip=0&limit=100")).toEqual([(await found(""))[0], 6]);
});

it("3.1: limit is 100 by default", async () => {
  const crowd = await aWorld();
  for (const size of [50, 50, 1]) {
    const tasks = Array.from({ length: size }, (_, i) => ({ title: `${i}` }));
    await data(createTasksBulkOp, { as: crowd.agent.token, body: { tasks } });
  }
  const answer = await call(v1ListTasksOp, { as: crowd.people.viewer.token });
  expect([answer.data.length, answer.headers.get("x-total-count")]).toEqual([100, "101"]);
});

it.each([
  ["skip", "skip=-1"],
  ["skip", "skip=1.5"],
  ["skip", "skip=ten"],
  ["skip", "skip=1000000001"],
  ["limit", "limit=0"],
  ["limit", "limit=101"],
  ["limit", "limit="],
  ["limit", "limit=1&limit=2"],
  ["status", "status=todo"],
  ["status", "status=canceled"],
  ["status", "status=pending,completed"],
  ["status", "status=pending&status=completed"],
  ["priority", "priority=none"],
  ["type", `type=${"a".repeat(256)}`],
  ["tag", "tag=a%00"],
  ["deadline_from", "deadline_from=2026-02-01"],
  ["deadline_to", "deadline_to=soon"],
])("3.1: %s is named in the 400 to %s", async (param, query) => {
  const options = { as: world.people.viewer.token, query };
  const detail = await companyRefuses(400, "validation_error", v1ListTasksOp, options);
  expect(detail.param).toBe(param);
});

describe("3.3: GET /v1/tasks/{id}", () => {
  const get = (id: string) => call(v1GetTaskOp, { as: world.people.viewer.token, params: { id } });

  it("answers a task of any door as the contract has it", async () => {
    const { identifier: _, id } = await anAgentTask(world, { title: "of an agent", description: "d" });
    expect((await get(id)).data).toMatchObject({
      ...{ id, title: "of an agent", description: "d", status: "pending", priority: "low" },
      ...{ deadline: "9999-12-31T23:59:59Z", created_by_id: world.agent.uid, assigned_user_ids: [] },
    });
  });

  it("finds a task by its id in capital letters", async () => {
    const { id } = await aCompanyTask(world);
    expect((await get(id.toUpperCase())).data.id).toBe(id);
  });

  it.each([...[randomUUID(), "u_2", "0", "%00", "a b", "..", "x".repeat(300)]])(
    "says 404 not_found_error to the id %j",
    async (id) => {
      const options = { as: world.people.admin.token, params: { id } };
      expect(await companyRefuses(404, "not_found_error", v1GetTaskOp, options)).toMatchObject({
        param: null,
      });
    },
  );

  it("says 404 to a task of another company", async () => {
    const { id } = await aCompanyTask(await aWorld());
    await companyRefuses(404, "not_found_error", v1GetTaskOp, {
      as: world.people.admin.token,
      params: { id },
    });
  });

  it("hides a task while it is canceled, and only then", async () => {
    const { id } = await aCompanyTask(world);
    await data(cancelTaskOp, { as: world.people.manager.token, body: { taskId: id } });
    expect((await get(id)).status).toBe(404);
    const body = { version: 2, status: "pending" };
    const options = { as: world.people.manager.token, params: { id }, body };
    expect(await companyRefuses(404, "not_found_error", v1UpdateTaskOp, options)).toMatchObject({
      param: null,
    });
  });
});
