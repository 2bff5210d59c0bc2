import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GrantClaims } from "@/lib/domain/grant";
import { aBundle, approving, CALLS, decidesIn, rejecting } from "@/lib/testing/bundles";
import { anApproved, grantIn, verified } from "@/lib/testing/grants";
import { askFor, holdsIn } from "@/lib/testing/held-decisions";
import type { Receiver } from "@/lib/testing/webhook-receiver";
import { anEndpoint, aToldWorld, deliveriesTo, makeRetriesDue, sendDue } from "@/lib/testing/webhooks";
import type { World } from "@/lib/testing/world";
import { pauseAgent } from "../agents/pause-agent";
import { decideApproval } from "../approvals/decide-approval";
import { sql } from "../db/pool";
import { consumeGrant } from "../grants/consume-grant";
import { completeBody } from "./complete-body";
import { replayWebhookDelivery } from "./deliveries";
import { deleteWebhookEndpoint } from "./endpoints";
import { claimDue } from "./send-sql";

let world: World;
let receiver: Receiver;
let endpoint: { uid: string };
/** An endpoint that asks for arguments, and for decisions alone. */
beforeEach(async () => {
  const told = await aToldWorld();
  ({ world, receiver } = told);
  await deleteWebhookEndpoint(world.people.admin.ctx, told.endpoint);
  const wanted = { includeArguments: true, eventTypes: ["approval.decided" as const] };
  ({ endpoint } = await anEndpoint(world, receiver.url, wanted));
});
afterEach(() => receiver.close());

const ARGS = { tool_type: "refund", amount: 4.5, note: "ü\u2028" };

/** What has arrived, the first one first. */
const bodies = () => receiver.received.map(({ body }) => JSON.parse(body));
async function arrived() {
  await sendDue();
  return bodies()[0]?.data;
}

describe("the delivery of an approval, where the endpoint asks for arguments,", () => {
  it("carries a grant that verifies, is the one that the agent reads, and can be spent", async () => {
    const uid = await anApproved(world, ARGS);
    const { grant, ...data } = await arrived();
    const { payload } = await verified(grant);
    expect(payload as unknown as GrantClaims).toMatchObject({
      ...{ sub: uid, aud: world.agent.uid, tool: "refund", ver: 2 },
    });
    expect(data).toMatchObject({ uid, tool_args: ARGS });
    expect(grant).toBe(await grantIn(world, uid));
    expect(await consumeGrant(world.agent.ctx, { uid, grant })).toMatchObject({ toolArgs: ARGS });
  });

  it("has the same body at each attempt and in a replay, also when the grant is spent meanwhile", async () => {
    const uid = await anApproved(world, ARGS);
    receiver.answer(500);
    const { grant } = await arrived();
    await consumeGrant(world.agent.ctx, { uid, grant });
    receiver.answer(200);
    await makeRetriesDue(endpoint.uid);
    await sendDue();
    const [delivery] = await deliveriesTo(endpoint.uid);
    const deliveryUid = delivery?.uid ?? "";
    await replayWebhookDelivery(world.people.admin.ctx, { uid: endpoint.uid, deliveryUid });
    await sendDue();
    expect(receiver.received.map(({ body }) => body)).toEqual(Array(3).fill(delivery?.body));
    expect(bodies()[2]?.data.grant).toBe(grant);
  });

  it("keeps the first body where somebody else completes it too, and the grant is spent between the two", async () => {
    const uid = await anApproved(world, ARGS);
    const [claimed] = await claimDue(sql(), { limit: 1, limitEach: 1, except: [] });
    if (!claimed) throw new Error("nothing was written");
    const first = await completeBody(claimed);
    await consumeGrant(world.agent.ctx, { uid, grant: JSON.parse(first).data.grant });
    expect(await completeBody(claimed)).toBe(first);
  });

  it("comes without a grant while the agent is paused", async () => {
    const uid = await anApproved(world, ARGS);
    await pauseAgent(world.people.admin.ctx, world.agent.uid);
    expect(await arrived()).toMatchObject({ uid, resolution: "approved", tool_args: ARGS, grant: null });
  });

  it("has each call of a bundle as it was decided, and a grant for each that was approved", async () => {
    const { uid, calls } = await aBundle(world);
    const edited = { tool_type: "refund", amount: 5 };
    await decidesIn(world)(uid, [approving(calls[0], edited), rejecting(calls[1]), approving(calls[2])]);
    const { actions, ...data } = await arrived();
    expect(data).toMatchObject({ uid, resolution: "approved", tool_args: {}, grant: null });
    expect(actions).toEqual([
      { uid: calls[0], position: 0, resolution: "approved", tool_args: edited, grant: expect.any(String) },
      { uid: calls[1], position: 1, resolution: "rejected", tool_args: CALLS[1], grant: null },
      { uid: calls[2], position: 2, resolution: "approved", tool_args: CALLS[2], grant: expect.any(String) },
    ]);
    expect((await verified(actions[2].grant)).payload).toMatchObject({ sub: uid, action: calls[2] });
  });
});

it("a rejection has no grant", async () => {
  const uid = await askFor(world);
  await decideApproval(world.people.reviewer.ctx, { uid, decision: "reject" });
  const data = await arrived();
  expect(data).toMatchObject({ uid, resolution: "rejected" });
  expect(data).not.toHaveProperty("grant");
});

it("an endpoint that does not ask for arguments is given neither grants nor arguments, of a bundle either", async () => {
  await deleteWebhookEndpoint(world.people.admin.ctx, endpoint);
  await anEndpoint(world, receiver.url);
  await anApproved(world, { amount: 4711 });
  const { uid, calls } = await aBundle(world, {
    actions: [4711, 4711, 4711].map((amount) => ({ title: "4711", toolArgs: { amount } })),
  });
  await holdsIn(world).rules({ undoSeconds: 0 });
  const decides = decidesIn(world);
  await decides(uid, [approving(calls[0], { amount: 24711 })]);
  await decides(uid, [rejecting(calls[1], "4711"), approving(calls[2])]);
  await sendDue();
  expect(receiver.told()).toEqual(
    expect.arrayContaining(["approval.requested", "work_task.updated", "approval.decided"]),
  );
  for (const { body } of receiver.received) expect(body).not.toMatch(/4711|"grant"|tool_args|"actions"/);
});

it("the calls of a bundle are told when all of them are decided, and not before", async () => {
  const { endpoint: curious } = await anEndpoint(world, receiver.url, { includeArguments: true });
  const { uid, calls } = await aBundle(world);
  await decidesIn(world)(uid, [approving(calls[0], { amount: 5 })]);
  await decidesIn(world)(uid, [rejecting(calls[1]), rejecting(calls[2])]);
  const told = (await deliveriesTo(curious.uid)).map(({ body }) => JSON.parse(body).data.actions);
  expect(told).toMatchObject([undefined, undefined, [{ tool_args: { amount: 5 } }, {}, {}]]);
});
