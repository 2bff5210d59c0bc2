import { beforeAll, describe, expect, it } from "vitest";
import type { Operation } from "@/lib/contracts/operation";
import * as agentOps from "@/lib/contracts/v1-agent/operations";
import * as companyOps from "@/lib/contracts/v1-tasks/operations";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { anAgent, aWorld, type World, type WorldAgent } from "@/lib/testing/world";
import { call, data } from "./client";
import { anApproval, TOOL_ARGS, unique } from "./requests";
import { storedStory } from "./stored";
import { agentRefuses, companyRefuses } from "./v1-requests";

let world: World;
/** An agent of the reviewer's. */
let owned: WorldAgent;
beforeAll(async () => {
  world = await aWorld();
  owned = await anAgent(world.organizationUid, world.people.reviewer);
});

/** An approval that the owned agent asks for. */
const ask = () => anApproval({ ...world, agent: owned }, { title: unique("Send a reminder") });
const decide = (task_uid: string, action: "approve" | "reject") =>
  data(updateWorkTaskOp, { as: world.people.manager.token, params: { task_uid }, body: { action } });

/** The approval as v1-agent lists it to somebody; undefined where it does not. */
const shown = async (uid: string, as: string, query = "limit=100") =>
  (await data(agentOps.listTasksOp, { as, query })).find(({ id }) => id === uid);

describe("2.7: an approval is shown by v1-agent", () => {
  it("to the agent that asked, as a task in review that the agent created", async () => {
    const { uid, title } = await ask();
    expect(await shown(uid, owned.token)).toMatchObject({
      ...{ title, status: "in_review", version: 1, createdByAgentId: owned.uid, createdByUserId: null },
      ...{ completedAt: null, cancelledAt: null },
    });
  });

  it("to the person who owns that agent", async () => {
    const { uid } = await ask();
    expect((await shown(uid, world.people.reviewer.token))?.status).toBe("in_review");
  });

  it("to nobody else, whatever their role, and also where it is assigned to them", async () => {
    const other = await anAgent(world.organizationUid);
    const assign_to = { type: "agent", agent_uid: other.uid };
    const { uid } = await anApproval({ ...world, agent: owned }, { assign_to });
    for (const { token } of [other, world.agent, world.people.admin, world.people.manager]) {
      expect(await shown(uid, token)).toBeUndefined();
    }
  });

  it.each([
    ["approve", "done", "completedAt", "cancelledAt"],
    ["reject", "cancelled", "cancelledAt", "completedAt"],
  ] as const)("once it is decided (%s), as %s with its stamp", async (action, status, stamp, other) => {
    const { uid } = await ask();
    await decide(uid, action);
    const task = await shown(uid, owned.token);
    expect(task).toMatchObject({ status, version: 2, [stamp]: expect.any(String), [other]: null });
  });

  it("under the status that it shows, and no other", async () => {
    const [waiting, approved] = [await ask(), await ask()];
    await decide(approved.uid, "approve");
    const under = (uid: string, status: string) => shown(uid, owned.token, `limit=100&status=${status}`);
    expect(await under(waiting.uid, "in_review")).toBeDefined();
    expect(await under(waiting.uid, "todo")).toBeUndefined();
    expect(await under(approved.uid, "done")).toBeDefined();
    expect(await under(approved.uid, "in_review")).toBeUndefined();
  });
});

const AGENT_WRITES: readonly (readonly [Operation, object])[] = [
  [agentOps.updateTaskOp, { version: 1, status: "done" }],
  [agentOps.updateTaskOp, { version: 1 }],
  [agentOps.updateTaskOp, { version: 99, title: "x" }],
  [agentOps.completeTaskOp, {}],
  [agentOps.cancelTaskOp, { reason: "x" }],
  [agentOps.blockTaskOp, { reason: "x" }],
  [agentOps.releaseTaskOp, {}],
];

describe("v1-agent never changes or decides an approval", () => {
  it.each(AGENT_WRITES.map(([op, body]) => [op.id, JSON.stringify(body), op, body] as const))(
    "2.1: %s with %s is 403 permission_denied to the agent and its owner, and nothing changes",
    async (_, __, op, more) => {
      const { uid } = await ask();
      const before = await storedStory(uid);
      for (const as of [owned.token, world.people.reviewer.token]) {
        const body = { taskId: uid, ...more };
        expect((await agentRefuses(403, "permission_denied", op, { as, body })).retryable).toBe(false);
      }
      expect(await storedStory(uid)).toEqual(before);
    },
  );

  it.each(AGENT_WRITES.map(([op, body]) => [op.id, JSON.stringify(body), op, body] as const))(
    "2.6: %s with %s is 404 to whoever does not see it, an admin too",
    async (_, __, op, more) => {
      const { uid } = await ask();
      for (const as of [world.agent.token, world.people.admin.token]) {
        await agentRefuses(404, "not_found", op, { as, body: { taskId: uid, ...more } });
      }
    },
  );

  it("2.9: a comment on it is a comment, and no decision", async () => {
    const { uid } = await ask();
    const { task, log } = await storedStory(uid);
    await data(agentOps.commentOnTaskOp, { as: owned.token, body: { taskId: uid, body: "approve" } });
    const after = await storedStory(uid);
    expect([after.task, after.log, after.comments.length]).toEqual([task, log, 1]);
  });
});

describe("v1-tasks cannot express an approval, so it", () => {
  it("3.3: does not find it: 404", async () => {
    const { uid } = await ask();
    for (const { token } of [owned, world.people.admin]) {
      const options = { as: token, params: { id: uid } };
      await companyRefuses(404, "not_found_error", companyOps.v1GetTaskOp, options);
      await companyRefuses(404, "not_found_error", companyOps.v1ListCommentsOp, options);
    }
  });

  it("3.4: does not list or count it", async () => {
    const fresh = await aWorld();
    await anApproval(fresh);
    const { data: tasks, headers } = await call(companyOps.v1ListTasksOp, { as: fresh.people.admin.token });
    expect([tasks, headers.get("x-total-count")]).toEqual([[], "0"]);
  });

  it.each([
    ["PATCH", companyOps.v1UpdateTaskOp, { version: 1, status: "completed" }],
    ["PUT", companyOps.v1ReplaceTaskOp, { version: 1, status: "completed" }],
    ["PATCH that changes nothing", companyOps.v1UpdateTaskOp, { version: 1 }],
    ["PATCH of another version", companyOps.v1UpdateTaskOp, { version: 7, title: "x" }],
    ["DELETE", companyOps.v1DeleteTaskOp, undefined],
    ["POST of a comment", companyOps.v1AddCommentOp, { body: "approve" }],
  ] as const)("3.1: refuses a %s with 403 permission_error, and nothing changes", async (_, op, body) => {
    const { uid } = await ask();
    const before = await storedStory(uid);
    for (const { token } of [owned, world.people.admin]) {
      await companyRefuses(403, "permission_error", op, { as: token, params: { id: uid }, body });
    }
    expect(await storedStory(uid)).toEqual(before);
  });
});

it("both doors leave an approval to the people who decide it", async () => {
  const { uid } = await ask();
  await call(agentOps.completeTaskOp, { as: owned.token, body: { taskId: uid } });
  const options = { as: world.people.admin.token, params: { id: uid } };
  await call(companyOps.v1UpdateTaskOp, { ...options, body: { version: 1, status: "completed" } });
  expect(await decide(uid, "approve")).toMatchObject({ resolution: "approved", tool_args: TOOL_ARGS });
});
