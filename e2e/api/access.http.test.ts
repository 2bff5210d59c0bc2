import { v7 as uuidv7 } from "uuid";
import { beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import * as ops from "@/lib/contracts/work-tasks/operations";
import type { Role } from "@/lib/domain/permissions";
import { createApiToken } from "@/lib/server/auth/create-api-token";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, refused } from "./client";
import { anApproval, approvalBody, aTask } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const { listWorkTasksOp, createWorkTaskOp, getWorkTaskOp, updateWorkTaskOp, deleteWorkTaskOp } = ops;
const { filterOptionsOp, contextSearchOp, requestApprovalOp, getApprovalOp } = ops;

type Deed = (as: string) => Promise<number>;
const status = async (op: Operation, options: object): Promise<number> => (await call(op, options)).status;

/** What can be done, each on something fresh. */
const DEEDS: Record<string, Deed> = {
  lists: (as) => status(listWorkTasksOp, { as }),
  reads: async (as) => status(getWorkTaskOp, { as, params: { task_uid: (await aTask(world)).uid } }),
  "reads approvals": async (as) =>
    status(getApprovalOp, { as, params: { uid: (await anApproval(world)).uid } }),
  "lists people": (as) => status(filterOptionsOp, { as }),
  "searches context": (as) => status(contextSearchOp, { as, query: "q=ac" }),
  creates: (as) => status(createWorkTaskOp, { as, body: { title: "x" } }),
  edits: async (as) =>
    status(updateWorkTaskOp, { as, params: { task_uid: (await aTask(world)).uid }, body: { title: "y" } }),
  decides: async (as) =>
    status(updateWorkTaskOp, {
      as,
      params: { task_uid: (await anApproval(world)).uid },
      body: { action: "approve" },
    }),
  deletes: async (as) => status(deleteWorkTaskOp, { as, params: { task_uid: (await aTask(world)).uid } }),
  "reassigns a task of others": async (as) => {
    const assign_to = { type: "user", user_uid: world.people.viewer.uid };
    const { uid } = await aTask(world, { assign_to });
    return status(updateWorkTaskOp, { as, params: { task_uid: uid }, body: { assign_to: null } });
  },
  "asks for approval": (as) => status(requestApprovalOp, { as, body: approvalBody() }),
};

const READS = ["lists", "reads", "reads approvals", "lists people", "searches context"];
const MAY: Record<Role | "agent", readonly string[]> = {
  viewer: READS,
  reviewer: [...READS, "creates", "edits", "decides"],
  manager: [...READS, "creates", "edits", "decides", "deletes", "reassigns a task of others"],
  admin: [...READS, "creates", "edits", "decides", "deletes", "reassigns a task of others"],
  agent: ["lists", "reads approvals", "asks for approval"],
};

describe.each(Object.keys(MAY) as (Role | "agent")[])("%s", (who) => {
  it.each(Object.entries(DEEDS))(`${who} may do exactly its part: %s`, async (name, deed) => {
    const as = who === "agent" ? world.agent.token : world.people[who].token;
    const got = await deed(as);
    if (MAY[who].includes(name)) expect([200, 201, 204]).toContain(got);
    // A task that is not the agent's own does not exist for it.
    else expect(got).toBe(who === "agent" && name === "reads" ? 404 : 403);
  });
});

it("lets a reviewer hand on a task that is its own, asked for by it, or free", async () => {
  const { reviewer, viewer, manager } = world.people;
  const to = (uid: string) => ({ type: "user", user_uid: uid });
  const as = reviewer.token;
  const own = await aTask(world, { assign_to: to(reviewer.uid) });
  const asked = await data(createWorkTaskOp, { as, body: { title: "x", assign_to: to(viewer.uid) } });
  const free = await aTask(world);
  for (const { uid } of [own, asked, free]) {
    const body = { assign_to: to(manager.uid) };
    expect((await call(updateWorkTaskOp, { as, params: { task_uid: uid }, body })).status).toBe(200);
  }
});

it("lets an agent read a task that is assigned to it, and never change it", async () => {
  const { uid } = await aTask(world, { assign_to: { type: "agent", agent_uid: world.agent.uid } });
  const asAgent = { as: world.agent.token, params: { task_uid: uid } };
  expect((await data(getWorkTaskOp, asAgent)).uid).toBe(uid);
  await refused(403, updateWorkTaskOp, { ...asAgent, body: { status: "done" } });
  await refused(403, deleteWorkTaskOp, asAgent);
  const own = await anApproval(world);
  const decision = { as: world.agent.token, params: { task_uid: own.uid }, body: { action: "approve" } };
  await refused(403, updateWorkTaskOp, decision);
  expect(await data(getWorkTaskOp, { ...asAgent, params: { task_uid: own.uid } })).toMatchObject({
    resolution: null,
  });
});

const SCOPED: [scopes: string[], may: string[]][] = [
  [["work_tasks:read"], READS],
  [["approvals:read"], ["reads approvals"]],
  [["approvals:decide"], ["decides"]],
  [["work_tasks:write"], ["creates", "edits", "decides", "deletes", "reassigns a task of others"]],
  [["invoices:read"], []],
  [[], []],
];

it.each(SCOPED)("narrows an admin's token with the scopes %j to %j", async (scopes, may) => {
  const { organizationUid } = world;
  const holder = { type: "user" as const, uid: world.people.admin.uid };
  const token = await createApiToken({ organizationUid, holder, scopes });
  for (const [name, deed] of Object.entries(DEEDS)) {
    const got = await deed(token);
    expect([name, got < 300]).toEqual([name, may.includes(name)]);
    if (!may.includes(name)) expect([name, [403, 404].includes(got)]).toEqual([name, true]);
  }
});

it("never gives a scope more than its holder's role", async () => {
  const { organizationUid } = world;
  const holder = { type: "user" as const, uid: world.people.viewer.uid };
  const token = await createApiToken({ organizationUid, holder, scopes: ["work_tasks:write"] });
  await refused(403, createWorkTaskOp, { as: token, body: { title: "x" } });
});

it("judges by the role in the organization of the task, not by the best role", async () => {
  const other = await aWorld();
  const { viewer } = world.people;
  await db().membership.create({
    data: { organizationUid: other.organizationUid, userUid: viewer.uid, role: "admin" },
  });
  const [here, there] = [await aTask(world), await aTask(other)];
  const remove = (uid: string) => status(deleteWorkTaskOp, { as: viewer.token, params: { task_uid: uid } });
  const decide = (uid: string) =>
    status(updateWorkTaskOp, { as: viewer.token, params: { task_uid: uid }, body: { action: "reject" } });
  expect([await remove(here.uid), await remove(there.uid)]).toEqual([403, 204]);
  const pending = [await anApproval(world), await anApproval(other)];
  expect(await Promise.all(pending.map(({ uid }) => decide(uid)))).toEqual([403, 200]);
  const create = (organization_uid: string) =>
    status(createWorkTaskOp, { as: viewer.token, body: { title: "x", organization_uid } });
  expect([await create(world.organizationUid), await create(other.organizationUid)]).toEqual([403, 201]);
});

it("deletes a task for good, and keeps its story in the log", async () => {
  const { uid, title } = await aTask(world);
  const as = world.people.manager.token;
  const stale = { as, params: { task_uid: uid }, headers: { "if-match": '"2"' } };
  await refused(412, deleteWorkTaskOp, stale);
  expect((await call(deleteWorkTaskOp, { as, params: { task_uid: uid } })).status).toBe(204);
  await refused(404, deleteWorkTaskOp, { as, params: { task_uid: uid } });
  await refused(404, getWorkTaskOp, { as, params: { task_uid: uid } });
  const log = await db().changeLogEntry.findMany({ where: { taskUid: uid }, orderBy: { seq: "asc" } });
  expect(log.map(({ action, details }) => [action, details])).toEqual([
    ["created", null],
    ["deleted", { title }],
  ]);
});

it("finds nothing to delete under a uid that never was", () =>
  refused(404, deleteWorkTaskOp, { as: world.people.admin.token, params: { task_uid: uuidv7() } }));
