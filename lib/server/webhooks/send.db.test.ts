import { createHmac } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { NEVER_DUE } from "@/lib/domain/due";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor } from "@/lib/testing/held-decisions";
import { aReceiver, type Receiver } from "@/lib/testing/webhook-receiver";
import { anEndpoint, deliveriesTo, makeRetriesDue, sendDue } from "@/lib/testing/webhooks";
import { aWorld, type World } from "@/lib/testing/world";
import { decideApproval } from "../approvals/decide-approval";
import { pool, sql } from "../db/pool";
import { TASKS } from "../jobs/tasks";
import { startWorker } from "../jobs/worker";
import { createWorkTask } from "../tasks/create-work-task";
import { rotateWebhookSecret, updateWebhookEndpoint } from "./endpoints";
import { exchange } from "./exchange";
import { claimDue } from "./send-sql";
import { sendDelivery } from "./send-delivery";
import { Sender } from "./sender";

let world: World;
let receiver: Receiver;
let endpoint: WebhookEndpoint;
let secret: string;
beforeEach(async () => {
  // What tests before this one left over is not sent in it.
  await pool().query("DELETE FROM webhook_endpoints");
  [world, receiver] = await Promise.all([aWorld(), aReceiver()]);
  ({ endpoint, secret } = await anEndpoint(world, receiver.url));
});
afterEach(() => receiver.close());

const approve = (uid: string) => decideApproval(world.people.reviewer.ctx, { uid, decision: "approve" });
const onlyDelivery = async () => {
  const [delivery] = await deliveriesTo(endpoint.uid);
  if (!delivery) throw new Error("nothing was written");
  return delivery;
};
const secondsFromNow = (at: Date) => (at.getTime() - Date.now()) / 1000;

it("is verified by the official library, and by it alone with the right secret", async () => {
  const uid = await askFor(world);
  await sendDue();
  const [message] = receiver.received;
  if (!message) throw new Error("nothing arrived");
  const headers = message.headers as Record<string, string>;
  expect(new Webhook(secret).verify(message.body, headers)).toMatchObject({
    ...{ type: "approval.requested", data: { uid } },
  });
  const { secret: other } = await anEndpoint(world, receiver.url);
  expect(() => new Webhook(other).verify(message.body, headers)).toThrow();
  expect(() => new Webhook(secret).verify(`${message.body} `, headers)).toThrow();
  expect(headers["content-type"]).toBe("application/json");
});

it("is sent at once by a job of the deciding transaction", async () => {
  const stop = startWorker(TASKS);
  try {
    const uid = await askFor(world);
    await approve(uid);
    await expect.poll(receiver.told).toEqual(["approval.requested", "approval.decided"]);
  } finally {
    await stop();
  }
});

it("keeps what came of it: status, time and the first 1,024 bytes of the answer", async () => {
  receiver.answer((_, res) => void res.writeHead(202).end(`\0${"é".repeat(2000)}`));
  await askFor(world);
  await sendDue();
  const { state, attemptsMade, attempts } = await onlyDelivery();
  expect([state, attemptsMade]).toEqual(["delivered", 1]);
  expect(attempts).toMatchObject([{ status: 202, error: null, answer: "é".repeat(511) }]);
  expect(attempts[0]?.ms).toBeGreaterThanOrEqual(0);
});

it.each([
  [500, "answered 500"],
  [404, "answered 404"],
  [302, "redirects are not followed"],
  [304, "redirects are not followed"],
])("takes %s for a failure, and tries again after five seconds", async (status, error) => {
  receiver.answer((_, res) => void res.writeHead(status, { location: receiver.url }).end());
  await askFor(world);
  await sendDue();
  const { state, nextAttemptAt, attempts } = await onlyDelivery();
  expect(attempts).toMatchObject([{ status, error }]);
  expect(state).toBe("pending");
  expect(secondsFromNow(nextAttemptAt)).toBeGreaterThan(3);
  expect(secondsFromNow(nextAttemptAt)).toBeLessThan(6);
  expect(receiver.received).toHaveLength(1);
  const { rows } = await pool().query(
    "SELECT run_at FROM graphile_worker.jobs WHERE task_identifier = 'send_webhooks' ORDER BY run_at DESC LIMIT 1",
  );
  expect(rows).toEqual([{ run_at: nextAttemptAt.toISOString() }]);
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
  const { state, attempts } = await onlyDelivery();
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
    const { nextAttemptAt } = await onlyDelivery();
    expect(Math.abs(secondsFromNow(nextAttemptAt) - seconds)).toBeLessThan(5);
  }
});

it("switches an endpoint off that answers 410, until somebody switches it on", async () => {
  receiver.answer(410);
  const uid = await askFor(world);
  await sendDue();
  expect((await onlyDelivery()).state).toBe("failed");
  await approve(uid);
  receiver.answer(204);
  await sendDue();
  expect(receiver.told()).toEqual(["approval.requested"]);
  const { admin } = world.people;
  const on = await updateWebhookEndpoint(admin.ctx, { uid: endpoint.uid }, { isActive: true });
  expect(on).toMatchObject({ disabledAt: null, disabledReason: null });
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
  await pool().query("UPDATE webhook_deliveries SET attempts_made = 9 WHERE event_type = 'approval.requested'");
  receiver.answer(({ data }, res) => void res.writeHead(data.type === "approval.requested" ? 500 : 204).end());
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

it("gives up on a server that takes too long, whether it is silent or never ends", async () => {
  const slow = await claimOne();
  receiver.answer(() => {});
  const send = () =>
    exchange({ ...slow, headers: {}, limitMs: 100, signal: new AbortController().signal });
  expect(await send()).toMatchObject({ status: null, error: "took more than 0.1 s" });
  receiver.answer((_, res) => void res.writeHead(200).write("and "));
  expect(await send()).toMatchObject({ status: 200, error: "took more than 0.1 s" });
});

async function claimOne() {
  await askFor(world);
  const [claimed] = await claimDue(sql(), ALL);
  if (!claimed) throw new Error("nothing is due");
  return claimed;
}
const ALL = { limit: 100, limitEach: 100, except: [] };

it("signs with both secrets for as long as they overlap, and then with the new one", async () => {
  const { admin } = world.people;
  const { secret: next } = await rotateWebhookSecret(admin.ctx, { uid: endpoint.uid, overlapHours: 1 });
  const verifiedBy = async () => {
    receiver.received.length = 0;
    await askFor(world);
    await sendDue();
    const [{ body, headers } = { body: "", headers: {} }] = receiver.received;
    return [secret, next].map((each) => {
      try {
        return Boolean(new Webhook(each).verify(body, headers as Record<string, string>));
      } catch {
        return false;
      }
    });
  };
  expect(await verifiedBy()).toEqual([true, true]);
  await pool().query("UPDATE webhook_endpoints SET old_secret_until = now()");
  expect(await verifiedBy()).toEqual([false, true]);
});

it("says so where NEXTAUTH_SECRET is not the one that sealed the secret", async () => {
  await pool().query("UPDATE webhook_endpoints SET secret = overlay(secret PLACING '\\x00'::bytea FROM 20 FOR 1) || '\\x00'");
  await askFor(world);
  await sendDue();
  const [attempt] = (await onlyDelivery()).attempts;
  expect(attempt).toMatchObject({ status: null, error: expect.stringContaining("NEXTAUTH_SECRET") });
  expect(receiver.received).toEqual([]);
});

it("sends each delivery once, however many processes look for it", async () => {
  await Promise.all(Array.from({ length: 12 }, () => askFor(world)));
  await Promise.all(Array.from({ length: 4 }, () => sendDue()));
  const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
  expect(ids).toHaveLength(12);
  expect(new Set(ids).size).toBe(12);
});

it("is sent again where the process that took it died", async () => {
  await claimOne();
  await sendDue();
  expect(receiver.received).toEqual([]);
  await makeRetriesDue(endpoint.uid);
  await sendDue();
  expect(await onlyDelivery()).toMatchObject({ state: "delivered", attemptsMade: 2 });
});

it("keeps what a process that was too slow says from undoing what another did", async () => {
  const late = await claimOne();
  await makeRetriesDue(endpoint.uid);
  await sendDue();
  receiver.answer(500);
  await sendDelivery(late, new AbortController().signal);
  const { state, attempts } = await onlyDelivery();
  expect(state).toBe("delivered");
  expect(attempts.map(({ status }) => status).sort()).toEqual([204, 500]);
});

it("leaves what it is sending to others when the process ends, and begins nothing more", async () => {
  const arrived = Promise.withResolvers<void>();
  receiver.answer(() => arrived.resolve());
  await askFor(world);
  const sender = new Sender(0);
  sender.wake();
  await arrived.promise;
  await sender.end();
  expect(await onlyDelivery()).toMatchObject({ state: "pending", attemptsMade: 0, attempts: [] });
  sender.wake();
  await sender.idle();
  expect(receiver.received).toHaveLength(1);
  receiver.answer(204);
  await sendDue();
  expect((await onlyDelivery()).state).toBe("delivered");
});

it("sends nothing to an address that is not public, and says why", async () => {
  await pool().query("UPDATE webhook_endpoints SET url = $1", [receiver.url.replace("localhost", "127.0.0.1")]);
  await askFor(world);
  await sendDue();
  const [attempt] = (await onlyDelivery()).attempts;
  expect(attempt).toMatchObject({ status: null, error: "the address must be an https address" });
  expect(receiver.received).toEqual([]);
});

it("speaks the dialect of v1-tasks: its headers, its signature, three attempts", async () => {
  await pool().query("DELETE FROM webhook_endpoints");
  const made = await anEndpoint(world, receiver.url, {
    ...{ dialect: "v1_tasks", eventTypes: ["task_comment_added", "task_created"] },
  });
  ({ endpoint } = made);
  await createWorkTask(world.people.manager.ctx, {
    ...{ organizationUid: world.organizationUid, title: "Chase Acme", description: "", status: "todo" },
    ...{ priority: "medium", due: NEVER_DUE, wanted: { assignTo: null, entities: [] } },
  });
  receiver.answer(500);
  const delays: number[] = [];
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await sendDue();
    const { state, nextAttemptAt } = await onlyDelivery();
    if (state === "pending") delays.push(Math.round(secondsFromNow(nextAttemptAt) / 60));
    await makeRetriesDue(endpoint.uid);
  }
  expect((await onlyDelivery()).state).toBe("failed");
  expect(delays).toEqual([1, 5]);
  expect(receiver.received).toHaveLength(3);
  const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;
  expect(headers).toMatchObject({
    "x-solum-event": "task_created",
    "x-solum-signature": `sha256=${createHmac("sha256", made.secret).update(body).digest("hex")}`,
  });
  expect(headers).not.toHaveProperty("webhook-signature");
});
