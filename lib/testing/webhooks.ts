import { WEBHOOK_EVENT_TYPES } from "@/lib/domain/webhook";
import { db } from "@/lib/server/db/client";
import { pool } from "@/lib/server/db/pool";
import { createWebhookEndpoint, type NewWebhookEndpoint } from "@/lib/server/webhooks/endpoints";
import { Sender } from "@/lib/server/webhooks/sender";
import { aReceiver } from "./webhook-receiver";
import { aWorld, type World } from "./world";

/** An endpoint of a world that is told everything. */
export const anEndpoint = (world: World, url: string, more: Partial<NewWebhookEndpoint> = {}) =>
  createWebhookEndpoint(world.people.admin.ctx, {
    ...{
      organizationUid: world.organizationUid,
      agentUid: null,
      dialect: "standard",
      url,
      description: null,
    },
    ...{ eventTypes: [...WEBHOOK_EVENT_TYPES], includeArguments: false },
    ...more,
  });

/** What is written for an endpoint, the first one first. */
export const deliveriesTo = (endpointUid: string) =>
  db().webhookDelivery.findMany({
    where: { endpointUid },
    orderBy: { seq: "asc" },
    include: { attempts: { orderBy: { uid: "asc" } } },
  });

/** Sends what is due by now, as the jobs and the chore do, and waits until nothing is. */
export async function sendDue(sender = new Sender(0)): Promise<void> {
  sender.wake();
  await sender.idle();
}

/** As if the time until the next attempt were over; not `now()`, which the column rounds up to a whole millisecond. */
export const makeRetriesDue = (endpointUid: string) =>
  pool().query(
    "UPDATE webhook_deliveries SET next_attempt_at = now() - interval '1 second' WHERE endpoint_uid = $1",
    [endpointUid],
  );

/** The first that was written for an endpoint. */
export async function onlyDeliveryTo({ uid }: { uid: string }) {
  const [delivery] = await deliveriesTo(uid);
  if (!delivery) throw new Error("nothing was written");
  return delivery;
}

/** How many seconds it waits after its last attempt. */
export async function secondsWaiting(endpoint: { uid: string }): Promise<number> {
  const { nextAttemptAt, attempts } = await onlyDeliveryTo(endpoint);
  return (nextAttemptAt.getTime() - (attempts.at(-1)?.at.getTime() ?? 0)) / 1000;
}

/** A world with an endpoint that is told everything and a server behind it. What other tests left is not sent any more. */
export async function aToldWorld() {
  await pool().query("DELETE FROM webhook_endpoints");
  const [world, receiver] = await Promise.all([aWorld(), aReceiver()]);
  return { world, receiver, ...(await anEndpoint(world, receiver.url)) };
}
