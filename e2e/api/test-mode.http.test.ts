import { beforeAll, describe, expect, it } from "vitest";
import { listRowsOp } from "@/lib/contracts/desk/workbench/rows";
import { setTestModeOp } from "@/lib/contracts/desk/workbench/test-mode";
import {
  getApprovalOp,
  listWorkTasksOp,
  requestApprovalOp,
  updateWorkTaskOp,
} from "@/lib/contracts/work-tasks/operations";
import { aWorld, type World } from "@/lib/testing/world";
import { call, data, fieldsOf, refused, SERVER } from "./client";
import { listen, next } from "./listen";
import { anApproval, approvalBody, unique } from "./requests";

const setMode = (world: World, is_test: boolean) =>
  call(setTestModeOp, {
    as: world.people.admin.token,
    params: { organization_uid: world.organizationUid },
    body: { is_test },
  });

const decided = (world: World, uid: string) =>
  data(getApprovalOp, { as: world.agent.token, params: { uid }, query: "wait=30" });

describe("an organization in test mode", () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
    expect((await setMode(world, true)).data).toEqual({ is_test: true });
  });

  const ask = (test: object) => anApproval(world, { metadata: { test } });

  it("decides by the rule of a request, and marks every answer", async () => {
    const edited = { tool_type: "send_email", to: [] };
    const asked = await ask({ decide: "edit", tool_args: edited, note: "Nobody" });
    expect(asked.test).toBe(true);
    expect(await decided(world, asked.uid)).toMatchObject({
      ...{ test: true, resolution: "approved", resolved_by: null },
      ...{ resolution_note: "Nobody", tool_args: edited },
    });
  });

  it("marks its requests in lists", async () => {
    const { uid } = await anApproval(world);
    const as = { as: world.people.admin.token };
    const { items } = await data(listWorkTasksOp, as);
    expect(items.find((each) => each.uid === uid)).toMatchObject({ test: true });
    expect((await data(listRowsOp, { ...as, query: `uid=${uid}` })).items).toMatchObject([
      { uid, test: true },
    ]);
  });

  it("decides when it is time", async () => {
    const { uid } = await ask({ decide: "reject", after_ms: 1200 });
    const asked = await ask({ decide: "approve" });
    expect(await decided(world, asked.uid)).toMatchObject({ resolution: "approved" });
    const pending = await data(getApprovalOp, { as: world.agent.token, params: { uid } });
    expect(pending).toMatchObject({ resolution: "pending", test: true });
    expect(await decided(world, uid)).toMatchObject({ resolution: "rejected" });
  });

  it("marks what is told in the stream, and the answer to a repeated request", async () => {
    const stream = listen(SERVER, world.agent.token, {}, "/api/approvals/events");
    await next(stream);
    const options = {
      as: world.agent.token,
      headers: { "idempotency-key": unique("key") },
      body: approvalBody(),
    };
    for (const status of [201, 200]) {
      expect(await call(requestApprovalOp, options)).toMatchObject({ status, data: { test: true } });
    }
    expect(await next(stream)).toMatchObject({ data: { approval: { test: true } } });
    await stream.return(undefined);
  });

  it("tells a person who comes too late that it is decided, by nobody", async () => {
    const { uid } = await ask({ decide: "approve" });
    await decided(world, uid);
    const late = { as: world.people.reviewer.token, params: { task_uid: uid }, body: { action: "reject" } };
    const { details } = await refused(409, updateWorkTaskOp, late);
    expect(details).toMatchObject([{ resolution: "approved", resolved_by: null }]);
  });

  it("refuses a rule that it cannot read", async () => {
    const body = approvalBody({ metadata: { test: { decide: "approve", after_ms: "soon" } } });
    const { details } = await refused(400, requestApprovalOp, { as: world.agent.token, body });
    expect(fieldsOf(details)).toEqual(["metadata.test.after_ms"]);
  });

  it("stays in its mode", async () => {
    await ask({ decide: "approve" });
    expect((await setMode(world, false)).status).toBe(409);
  });
});

it("an organization that is real marks nothing, and takes rules for what they are elsewhere", async () => {
  const world = await aWorld();
  const asked = await anApproval(world, { metadata: { test: { decide: "approve" } } });
  const read = await data(getApprovalOp, { as: world.agent.token, params: { uid: asked.uid } });
  expect(read.resolution).toBe("pending");
  for (const answer of [asked, read]) expect(answer).not.toHaveProperty("test");
});
