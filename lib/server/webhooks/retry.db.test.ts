import { afterEach, beforeEach, expect, it } from "vitest";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor } from "@/lib/testing/held-decisions";
import { loggedAbout } from "@/lib/testing/organization-log";
import type { Receiver } from "@/lib/testing/webhook-receiver";
import { aReceiver } from "@/lib/testing/webhook-receiver";
import {
  anEndpoint,
  aToldWorld,
  deliveriesTo,
  makeRetriesDue,
  onlyDeliveryTo,
  secondsWaiting,
  sendDue,
} from "@/lib/testing/webhooks";
import type { World } from "@/lib/testing/world";
import { decideApproval } from "../approvals/decide-approval";
import { pool } from "../db/pool";
import { updateWebhookEndpoint } from "./endpoints";

let world: World;
let receiver: Receiver;
let endpoint: WebhookEndpoint;
beforeEach(async () => {
  ({ world, receiver, endpoint } = await aToldWorld());
});
afterEach(() => receiver.close());

const approve = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });

it.each([
  [500, "answered 500"],
  [404, "answered 404"],
  [302, "redirects are not followed"],
  [304, "redirects are not followed"],
])("takes %s for a failure, and tries again after five seconds", async (status, error) => {
  receiver.answer((_, res) => void res.writeHead(status, { location: receiver.url }).end());
  await askFor(world);
  await sendDue();
  const { state, nextAttemptAt, attempts } = await onlyDeliveryTo(endpoint);
  expect(attempts).toMatchObject([{ status, error }]);
  expect(state).toBe("pending");
  expect(await secondsWaiting(endpoint)).toBeGreaterThanOrEqual(5);
  expect(await secondsWaiting(endpoint)).toBeLessThan(60);
  expect(receiver.received).toHaveLength(1);
  const { rowCount } = await pool().query(
    "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'send_webhooks' AND run_at = $1",
    [nextAttemptAt],
  );
  expect(rowCount).toBe(1);
});

it("sends the same id and body at every attempt, and gives up after ten", async () => {
  receiver.answer(500);
  const uid = await askFor(world);
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await sendDue();
    await makeRetriesDue(endpoint.uid);
    // Whatever becomes of it meanwhile.
    if (attempt === 2) await pool().query("UPDATE work_tasks SET tool_args = '{}' WHERE uid = $1", [uid]);
  }
  const { state, attempts } = await onlyDeliveryTo(endpoint);
  expect([state, attempts.length]).toEqual(["failed", 10]);
  const sent = receiver.received.map(({ headers, body }) => `${headers["webhook-id"]} ${body}`);
  expect(new Set(sent).size).toBe(1);
});

it("waits as long as an answer asks it to, but no more than a day", async () => {
  for (const [asked, seconds] of [
    ["120", 120],
    ["864000", 86_400],
    [new Date(Date.now() + 600_000).toUTCString(), 600],
  ] as const) {
    receiver.answer((_, res) => void res.writeHead(503, { "retry-after": asked }).end());
    await pool().query("DELETE FROM webhook_deliveries");
    await askFor(world);
    await sendDue();
    expect(Math.abs((await secondsWaiting(endpoint)) - seconds)).toBeLessThan(30);
  }
});

it("switches an endpoint off that answers 410, until somebody switches it on", async () => {
  receiver.answer(410);
  const uid = await askFor(world);
  await sendDue();
  expect((await onlyDeliveryTo(endpoint)).state).toBe("failed");
  await approve(uid);
  receiver.answer(204);
  await sendDue();
  expect(receiver.told()).toEqual(["approval.requested"]);
  const { admin } = world.people;
  const on = await updateWebhookEndpoint(admin.ctx, { uid: endpoint.uid }, { isActive: true });
  expect(on).toMatchObject({ disabledAt: null, disabledReason: null });
  const [off] = (await loggedAbout(endpoint.uid)).filter(({ action }) => action.endsWith("updated"));
  expect(off).toMatchObject({ byName: "Countersign", after: { disabled_reason: "It answered 410 Gone" } });
  await askFor(world);
  await sendDue();
  expect(receiver.told()).toEqual(["approval.requested", "approval.requested"]);
});

it("sends what waits to an endpoint that is switched on again", async () => {
  await askFor(world);
  const { ctx } = world.people.admin;
  await updateWebhookEndpoint(ctx, { uid: endpoint.uid }, { isActive: false });
  await sendDue();
  expect(receiver.received).toEqual([]);
  await updateWebhookEndpoint(ctx, { uid: endpoint.uid }, { isActive: true });
  await sendDue();
  expect(receiver.told()).toEqual(["approval.requested"]);
});

it("tells of one task in its order, while other tasks go on", async () => {
  const failing = await askFor(world);
  await approve(failing);
  receiver.answer(({ data }, res) => {
    const { uid } = data.data as { uid: string };
    res.writeHead(uid === failing ? 500 : 204).end();
  });
  const other = await askFor(world);
  await approve(other);
  await sendDue();
  const toldOf = (uid: string) =>
    receiver.received.flatMap(({ data }) => ((data.data as { uid: string }).uid === uid ? [data.type] : []));
  expect(toldOf(failing)).toEqual(["approval.requested"]);
  expect(toldOf(other)).toEqual(["approval.requested", "approval.decided"]);
  receiver.answer(204);
  await makeRetriesDue(endpoint.uid);
  await sendDue();
  expect(toldOf(failing)).toEqual(["approval.requested", "approval.requested", "approval.decided"]);
});

it("goes on with what happened later when the earlier is given up", async () => {
  await approve(await askFor(world));
  await pool().query(
    "UPDATE webhook_deliveries SET attempts_made = 9 WHERE event_type = 'approval.requested'",
  );
  receiver.answer(
    ({ data }, res) => void res.writeHead(data.type === "approval.requested" ? 500 : 204).end(),
  );
  await sendDue();
  expect((await deliveriesTo(endpoint.uid)).map(({ state }) => state)).toEqual(["failed", "delivered"]);
});

it("keeps an endpoint that fails from nobody else", async () => {
  const good = await aReceiver();
  const { endpoint: ofGood } = await anEndpoint(world, good.url);
  receiver.answer(500);
  await askFor(world);
  await sendDue();
  expect((await deliveriesTo(ofGood.uid)).map(({ state }) => state)).toEqual(["delivered"]);
  await good.close();
});
