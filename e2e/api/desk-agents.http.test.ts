import { beforeAll, expect, it } from "vitest";
import { getAgentOp, pauseAgentOp, resumeAgentOp } from "@/lib/contracts/desk/workbench/agents";
import { bulkOp } from "@/lib/contracts/desk/workbench/bulk";
import { facetsOp, listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { data, refused } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

it("a paused agent's requests wait frozen, for single decisions and for many, until it is resumed", async () => {
  const ours = { ...world, agent: await anAgent(world.organizationUid) };
  const { admin, reviewer } = world.people;
  const agent = { as: admin.token, params: { agent_uid: ours.agent.uid } };
  const before = await anApproval(ours);
  expect(await data(pauseAgentOp, agent)).toMatchObject({
    ...{ uid: ours.agent.uid, name: ours.agent.name, paused_at: expect.any(String) },
    paused_by: { user_uid: admin.uid, user_name: admin.name },
  });
  const after = await anApproval(ours);
  const uids = [before.uid, after.uid];
  for (const task_uid of uids) {
    const decision = { as: reviewer.token, params: { task_uid }, body: { action: "approve" } };
    await refused(409, updateWorkTaskOp, decision);
  }
  const body = { action: "reject", tasks: uids.map((uid) => ({ uid })) };
  const { results } = await data(bulkOp, { as: reviewer.token, body });
  expect(results).toMatchObject(uids.map((uid) => ({ uid, ok: false, code: "agent_paused" })));
  const frozen = async () =>
    (await data(listRowsOp, { as: reviewer.token, query: { uid: uids.join() } })).items.map(
      (row) => row.type === "hil_approval" && row.frozen_since !== null,
    );
  expect(await frozen()).toEqual([true, true]);
  const query = { origin_agent_uid: ours.agent.uid, waiting: "frozen,overdue" };
  const found = await data(listRowsOp, { as: reviewer.token, query });
  expect(new Set(found.items.map(({ uid }) => uid))).toEqual(new Set(uids));
  expect(await data(facetsOp, { as: reviewer.token, query: { ...query, of: "waiting" } })).toMatchObject({
    values: [{ value: "frozen", count: 2 }],
  });
  await data(resumeAgentOp, agent);
  expect(await data(getAgentOp, { ...agent, as: world.people.viewer.token })).toMatchObject({
    ...{ owner: null, paused_at: null, paused_by: null },
  });
  expect(await frozen()).toEqual([false, false]);
});

it("is paused and resumed by nobody else", async () => {
  const params = { agent_uid: world.agent.uid };
  for (const as of [world.people.manager.token, world.agent.token]) {
    await refused(403, pauseAgentOp, { as, params });
    await refused(403, resumeAgentOp, { as, params });
  }
});
