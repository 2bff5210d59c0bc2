import { beforeAll, expect, it } from "vitest";
import { bulkOp } from "@/lib/contracts/desk/workbench/bulk";
import { updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { db } from "@/lib/server/db/client";
import { aWorld, type World } from "@/lib/testing/world";
import { data, fieldsOf, refused } from "./client";
import { anApproval, aTask } from "./requests";
import { storedTask } from "./stored";

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const highRiskRules = [{ toolType: "refund", amountFrom: 1000 }];
  await db().organization.update({
    where: { uid: world.organizationUid },
    data: { undoSeconds: 60, highRiskRules },
  });
});

const change = (body: object, as = world.people.reviewer.token) => data(bulkOp, { as, body });
const someApprovals = async (count: number, more = {}) =>
  Promise.all(Array.from({ length: count }, async () => (await anApproval(world, more)).uid));
const seen = (uids: readonly string[], version = 1) => uids.map((uid) => ({ uid, version }));

it("decides each by itself: what fails for some leaves the others as they are", async () => {
  const uids = await someApprovals(50);
  const [decided = "", stale = "", held = ""] = uids;
  const as = world.people.manager.token;
  const decide = (task_uid: string, body: object) =>
    data(updateWorkTaskOp, { as, params: { task_uid }, body });
  await decide(decided, { action: "reject" });
  await decide(held, { action: "approve", hold_seconds: 60 });
  await data(bulkOp, { as, body: { action: "set_priority", tasks: [{ uid: stale }], priority: "urgent" } });

  const report = await change({ action: "approve", tasks: seen(uids) });
  expect(report).toMatchObject({ succeeded: 47, failed: 3 });
  expect(report.results.map(({ uid }) => uid)).toEqual(uids);
  const { name, uid: user_uid } = world.people.manager;
  expect(report.results.slice(0, 4)).toMatchObject([
    { ok: false, code: "already_decided", details: [{ resolution: "rejected", resolved_by: { user_uid } }] },
    { ok: false, code: "stale_version", details: [{ version: 2 }] },
    { ok: false, code: "being_decided", error: `${name} is deciding this` },
    { ok: true, version: 2, held_until: null },
  ]);
  expect(
    (await Promise.all(uids.slice(3).map(storedTask))).every((row) => row.resolution === "approved"),
  ).toBe(true);
});

it("holds many decisions, and takes them back", async () => {
  const uids = await someApprovals(12);
  const held = await change({
    action: "reject",
    tasks: seen(uids),
    resolution_note: "Not yet",
    hold_seconds: 60,
  });
  expect(held).toMatchObject({ succeeded: 12, failed: 0 });
  for (const { ok, ...result } of held.results)
    expect(result).toHaveProperty("held_until", expect.any(String));
  const back = await change({ action: "take_back", tasks: uids.map((uid) => ({ uid })) });
  expect(back).toMatchObject({ succeeded: 12 });
  expect((await Promise.all(uids.map(storedTask))).map((row) => row.heldUntil)).toEqual(uids.map(() => null));
  const again = await change({ action: "take_back", tasks: uids.map((uid) => ({ uid })) });
  expect(again).toMatchObject({ succeeded: 0, results: uids.map(() => ({ ok: false, code: "not_held" })) });
});

it("approves no request of high risk among many, and rejects it all the same", async () => {
  const refund = (amount: unknown) => anApproval(world, { tool_args: { tool_type: "refund", amount } });
  const [small, large, written] = await Promise.all([refund(999.99), refund(1000), refund("1.000,00")]);
  const tasks = [small, large, written].map(({ uid }) => ({ uid }));
  const refusal = { ok: false, code: "high_risk", error: "Requests of high risk are decided one by one" };
  const report = await change({ action: "approve", tasks });
  expect(report.results).toMatchObject([{ ok: true }, refusal, refusal]);
  const rest = await change({ action: "reject", tasks: tasks.slice(1) });
  expect(rest).toMatchObject({ succeeded: 2 });
});

it("assigns and sets the priority of tasks and approvals alike", async () => {
  const tasks = [await aTask(world), await anApproval(world)].map(({ uid }) => ({ uid }));
  const { reviewer } = world.people;
  const assign_to = { type: "user", user_uid: reviewer.uid };
  expect(await change({ action: "assign", tasks, assign_to })).toMatchObject({ succeeded: 2 });
  expect(await change({ action: "set_priority", tasks, priority: "high" })).toMatchObject({ succeeded: 2 });
  for (const { uid } of tasks) {
    expect(await storedTask(uid)).toMatchObject({
      assigneeUserUid: reviewer.uid,
      priority: "high",
      version: 3,
    });
  }
  expect(await change({ action: "assign", tasks, assign_to: null })).toMatchObject({ succeeded: 2 });
});

it("says what each of them is refused for: no approval, no such task, no note, nobody of that uid", async () => {
  const { uid } = await aTask(world);
  const strange = await anApproval(await aWorld());
  const both = { tasks: [{ uid }, { uid: strange.uid }] };
  expect((await change({ action: "approve", ...both })).results).toMatchObject([
    { code: "invalid_request", details: [{ field: "action" }] },
    { code: "not_found", error: "Work task not found" },
  ]);
  const nobody = { type: "user", user_uid: strange.uid };
  expect((await change({ action: "assign", ...both, assign_to: nobody })).results).toMatchObject([
    { code: "unknown_reference", details: [{ field: "assign_to.user_uid" }] },
    { code: "not_found" },
  ]);
});

it("asks for the note where the organization wants one", async () => {
  const own = await aWorld();
  await db().organization.update({ where: { uid: own.organizationUid }, data: { rejectNeedsNote: true } });
  const { uid } = await anApproval(own);
  const report = await change({ action: "reject", tasks: [{ uid }] }, own.people.reviewer.token);
  expect(report.results).toMatchObject([
    { code: "invalid_request", details: [{ field: "resolution_note" }] },
  ]);
});

it("lets exactly one of many who reject the same many at once win each", async () => {
  const uids = await someApprovals(10);
  const { reviewer, manager, admin } = world.people;
  const reports = await Promise.all(
    [reviewer, manager, admin].map(({ token }) => change({ action: "reject", tasks: seen(uids) }, token)),
  );
  expect(reports.reduce((sum, { succeeded }) => sum + succeeded, 0)).toBe(10);
});

it.each([
  ["tasks", { action: "approve", tasks: [] }],
  ["tasks", { action: "approve", tasks: Array.from({ length: 501 }, () => ({ uid: crypto.randomUUID() })) }],
  ["tasks.0.uid", { action: "reject", tasks: [{ uid: "x" }] }],
  ["priority", { action: "set_priority", tasks: [{ uid: crypto.randomUUID() }], priority: "huge" }],
  ["hold_seconds", { action: "approve", tasks: [{ uid: crypto.randomUUID() }], hold_seconds: 61 }],
])("refuses a body naming %s", async (field, body) => {
  const { details } = await refused(400, bulkOp, { as: world.people.reviewer.token, body });
  expect(fieldsOf(details)).toContain(field);
});

it("does not take one task twice", async () => {
  const { uid } = await anApproval(world);
  const tasks = [{ uid }, { uid: uid.toUpperCase() }];
  await refused(400, bulkOp, { as: world.people.reviewer.token, body: { action: "reject", tasks } });
});
