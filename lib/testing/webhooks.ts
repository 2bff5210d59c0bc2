import { WEBHOOK_EVENT_TYPES } from "@/lib/domain/webhook";
import { db } from "@/lib/server/db/client";
import { pool } from "@/lib/server/db/pool";
import { createWebhookEndpoint, type NewWebhookEndpoint } from "@/lib/server/webhooks/endpoints";
import { Sender } from "@/lib/server/webhooks/sender";
import type { World } from "./world";

/** An endpoint of a world that is told everything. */
export const anEndpoint = (world: World, url: string, more: Partial<NewWebhookEndpoint> = {}) =>
  createWebhookEndpoint(world.people.admin.ctx, {
    ...{ organizationUid: world.organizationUid, agentUid: null, dialect: "standard", url, description: null },
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

/** As if the time until the next attempt were over. */
export const makeRetriesDue = (endpointUid: string) =>
  pool().query("UPDATE webhook_deliveries SET next_attempt_at = now() WHERE endpoint_uid = $1", [endpointUid]);
