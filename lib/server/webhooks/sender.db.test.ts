import { afterEach, beforeEach, expect, it } from "vitest";
import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { askFor } from "@/lib/testing/held-decisions";
import type { Receiver } from "@/lib/testing/webhook-receiver";
import { aToldWorld, makeRetriesDue, onlyDeliveryTo, sendDue } from "@/lib/testing/webhooks";
import type { World } from "@/lib/testing/world";
import { pool, sql } from "../db/pool";
import { sendOverdueWebhooks } from "./chores";
import { exchange } from "./exchange";
import { sendDelivery } from "./send-delivery";
import { claimDue } from "./send-sql";
import { Sender } from "./sender";

let world: World;
let receiver: Receiver;
let endpoint: WebhookEndpoint;
beforeEach(async () => {
  ({ world, receiver, endpoint } = await aToldWorld());
});
afterEach(() => receiver.close());

it("gives up on a server that takes too long, whether it is silent or never ends", async () => {
  const slow = await claimOne();
  receiver.answer(() => {});
  const send = () => exchange({ ...slow, headers: {}, limitMs: 100, signal: new AbortController().signal });
  expect(await send()).toMatchObject({ status: null, error: "took more than 0.1 s" });
  receiver.answer((_, res) => void res.writeHead(200).write("and "));
  expect(await send()).toMatchObject({ error: "took more than 0.1 s" });
});

async function claimOne() {
  await askFor(world);
  const [claimed] = await claimDue(sql(), ALL);
  if (!claimed) throw new Error("nothing is due");
  return claimed;
}
const ALL = { limit: 100, limitEach: 100, except: [] };

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
  expect(await onlyDeliveryTo(endpoint)).toMatchObject({ state: "delivered", attemptsMade: 2 });
});

it("is sent by the chore where its job is lost", async () => {
  await askFor(world);
  await pool().query("DELETE FROM graphile_worker._private_jobs");
  await sendOverdueWebhooks.run();
  const states = async () => (await onlyDeliveryTo(endpoint)).state;
  await expect.poll(states, { timeout: 10_000 }).toBe("delivered");
});

it("keeps what a process that was too slow says from undoing what another did", async () => {
  const late = await claimOne();
  await makeRetriesDue(endpoint.uid);
  await sendDue();
  receiver.answer(500);
  await sendDelivery(late, new AbortController().signal);
  const { state, attempts } = await onlyDeliveryTo(endpoint);
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
  expect(await onlyDeliveryTo(endpoint)).toMatchObject({ state: "pending", attemptsMade: 0, attempts: [] });
  await sendDue(sender);
  expect(receiver.received).toHaveLength(1);
  receiver.answer(204);
  await sendDue();
  expect((await onlyDeliveryTo(endpoint)).state).toBe("delivered");
});
