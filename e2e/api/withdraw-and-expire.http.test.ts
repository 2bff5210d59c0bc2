import { beforeAll, describe, expect, it } from "vitest";
import { withdrawApprovalOp } from "@/lib/contracts/approvals/operations";
import { listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { getApprovalOp, requestApprovalOp, updateWorkTaskOp } from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused, SERVER } from "./client";
import { anApproval, approvalBody } from "./requests";

let world: World;
beforeAll(async () => {
  world = await aWorld();
});

const withdraw = (uid: string, more: object = {}) => ({
  ...{ as: world.agent.token, params: { uid }, body: {} },
  ...more,
});
const read = (uid: string) => data(getApprovalOp, { as: world.agent.token, params: { uid } });

describe("withdraw", () => {
  it("answers with the decision as the agent reads it from then on", async () => {
    const { uid } = await anApproval(world);
    const answer = await call(withdrawApprovalOp, withdraw(uid, { body: { reason: "Paid" } }));
    expect(answer).toMatchObject({ status: 200, message: "Approval withdrawn" });
    expect(answer.headers.get("etag")).toBe('"2"');
    expect(answer.data).toMatchObject({
      resolution: "withdrawn",
      resolution_note: "Paid",
      resolved_by: null,
    });
    expect(await read(uid)).toEqual(answer.data);
  });

  it("takes a request without a body", async () => {
    const { uid } = await anApproval(world);
    const headers = { authorization: `Bearer ${world.agent.token}` };
    const response = await fetch(`${SERVER}/api/approvals/${uid}/withdraw`, { method: "POST", headers });
    expect(response.status).toBe(200);
    expect(await read(uid)).toMatchObject({ resolution: "withdrawn", resolution_note: null });
  });

  it("says 409 with the decision once there is one", async () => {
    const { uid } = await anApproval(world);
    const as = world.people.reviewer.token;
    await data(updateWorkTaskOp, { as, params: { task_uid: uid }, body: { action: "reject" } });
    const { details } = await refused(409, withdrawApprovalOp, withdraw(uid));
    expect(details).toEqual([expect.objectContaining({ resolution: "rejected" })]);
  });

  it("says 412 of a version that is not the present one", async () => {
    const { uid } = await anApproval(world);
    await refused(412, withdrawApprovalOp, withdraw(uid, { headers: { "if-match": '"2"' } }));
    await data(withdrawApprovalOp, withdraw(uid, { headers: { "if-match": '"1"' } }));
  });

  it("is nobody's but the agent's", async () => {
    const { uid } = await anApproval(world);
    await refused(403, withdrawApprovalOp, withdraw(uid, { as: world.people.admin.token }));
    expect(await read(uid)).toMatchObject({ resolution: "pending" });
  });
});

describe("the time of a request", () => {
  it("is told to the agent and on the row", async () => {
    const { uid } = await anApproval(world, { expires_in_seconds: 3600, on_expiry: "keep" });
    const { expires_at, on_expiry } = await read(uid);
    expect(on_expiry).toBe("keep");
    const left = Date.parse(expires_at ?? "") - Date.now();
    expect(left).toBeGreaterThan(3_500_000);
    expect(left).toBeLessThanOrEqual(3_600_000);
    const as = world.people.viewer.token;
    const { items } = await data(listRowsOp, { as, query: { uid } });
    expect(items).toEqual([
      expect.objectContaining({
        expiry: { at: expect.any(String), on_expiry: "keep", stopped_at: null, overdue_at: null },
      }),
    ]);
  });

  it("ends it within five seconds, so that it can be found and not be decided", async () => {
    const { uid } = await anApproval(world, { expires_in_seconds: 1 });
    await expect.poll(() => read(uid), { timeout: 6000 }).toMatchObject({ resolution: "expired" });
    const as = world.people.reviewer.token;
    const decision = { as, params: { task_uid: uid }, body: { action: "approve" } };
    const { details } = await refused(409, updateWorkTaskOp, decision);
    expect(details).toEqual([expect.objectContaining({ resolution: "expired", resolved_by: null })]);
    const { items } = await data(listRowsOp, { as, query: { resolution: "expired" } });
    expect(items.map((row) => row.uid)).toContain(uid);
  });

  it("is the same time for a request that is sent twice", async () => {
    const headers = { "idempotency-key": crypto.randomUUID() };
    const ask = { as: world.agent.token, body: approvalBody({ expires_in_seconds: 60 }), headers };
    const first = await call(requestApprovalOp, ask);
    const second = await call(requestApprovalOp, ask);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.data).toEqual(first.data);
  });

  it.each([
    ["expires_in_seconds", { expires_in_seconds: 0 }],
    ["expires_in_seconds", { expires_in_seconds: 1.5 }],
    ["expires_in_seconds", { expires_in_seconds: 60, expires_at: "2030-01-01T00:00:00Z" }],
    ["on_expiry", { on_expiry: "approve" }],
  ])("names %s in its refusal of %j", async (field, more) => {
    const { details } = await refused(400, requestApprovalOp, {
      ...{ as: world.agent.token, body: approvalBody(more) },
    });
    expect(fieldsOf(details)).toContain(field);
  });
});
