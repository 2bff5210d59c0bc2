import { beforeAll, expect, it } from "vitest";
import { reportExecutionOp } from "@/lib/contracts/approvals/operations";
import { getTaskExtrasOp } from "@/lib/contracts/desk/operations";
import { facetsOp, listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { getApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused } from "./client";
import { anApproval } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

async function anApproved(): Promise<string> {
  const { uid } = await anApproval(world);
  const body = { action: "approve" };
  await data(updateWorkTaskOp, { as: world.people.reviewer.token, params: { task_uid: uid }, body });
  return uid;
}
const report = (uid: string, body: unknown) => ({ as: world.agent.token, params: { uid }, body });

it("is shown on the task, to the agent and to people", async () => {
  const uid = await anApproved();
  const body = { outcome: "failed", error: "No such customer", external_ref: "re_1", result: [1, "a", null] };
  const answer = await call(reportExecutionOp, report(uid, body));
  expect(answer).toMatchObject({ status: 200, message: "Execution reported", data: { version: 3 } });
  const { execution } = await data(getApprovalOp, { as: world.agent.token, params: { uid } });
  expect(execution).toEqual({ ...body, executed_at: expect.any(String) });
  const as = world.people.viewer.token;
  expect((await data(getTaskExtrasOp, { as, params: { task_uid: uid } })).execution).toEqual(execution);
  const { items } = await data(listRowsOp, { as, query: { uid } });
  expect(items).toEqual([expect.objectContaining({ execution_outcome: "failed" })]);
});

it("is once: the same again is 200, another is 409, and so is what was not approved", async () => {
  const uid = await anApproved();
  const { data: first } = await call(reportExecutionOp, report(uid, { outcome: "succeeded" }));
  const again = await call(reportExecutionOp, report(uid, { outcome: "succeeded", error: null }));
  expect([again.status, again.data]).toEqual([200, first]);
  const { details } = await refused(409, reportExecutionOp, report(uid, { outcome: "skipped" }));
  expect(details).toEqual([{ outcome: "succeeded", executed_at: expect.any(String) }]);
  const { uid: waiting } = await anApproval(world);
  await refused(409, reportExecutionOp, report(waiting, { outcome: "succeeded" }));
});

it("can be filtered by, and counted, where it is missing", async () => {
  const [late, early] = [await anApproved(), await anApproved()];
  await db().workTask.updateMany({ where: { uid: late }, data: { outcomeDueAt: new Date(0) } });
  const as = world.people.viewer.token;
  const uidsOf = async (execution: string) =>
    (await data(listRowsOp, { as, query: { execution } })).items.map(({ uid }) => uid);
  expect(await uidsOf("not_executed")).toEqual([late]);
  expect(await uidsOf("awaited")).toContain(early);
  const { values } = await data(facetsOp, { as, query: { of: "execution" } });
  expect(values).toContainEqual({ value: "not_executed", count: 1 });
});

it.each([
  ["outcome", {}],
  ["outcome", { outcome: "done" }],
  ["error", { outcome: "failed", error: "a".repeat(10_001) }],
  ["external_ref", { outcome: "failed", external_ref: 7 }],
  ["result", { outcome: "failed", result: "a".repeat(64 * 1024) }],
])("names %s in its refusal of a wrong body", async (field, body) => {
  const { details } = await refused(400, reportExecutionOp, report(await anApproved(), body));
  expect(fieldsOf(details)).toContain(field);
});
