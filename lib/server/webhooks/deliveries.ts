import type { Ctx } from "@/lib/domain/ctx";
import { AppError, invalidQuery } from "@/lib/domain/errors";
import type { WebhookAttempt, WebhookDelivery, WebhookEndpoint } from "@/lib/domain/webhook";
import type { Instant } from "@/lib/domain/work-task";
import { inTransaction, sql } from "../db/pool";
import {
  type DeliveryFilter,
  insertPing,
  selectAttempts,
  selectDeliveries,
  selectDelivery,
  sendAgain,
  type WithBody,
} from "./deliveries-sql";
import { getWebhookEndpoint, type OneEndpoint } from "./endpoints";

const noSuchDelivery = () => new AppError("not_found", "Delivery not found");

export type ListDeliveries = OneEndpoint &
  Pick<DeliveryFilter, "state"> & { cursor?: string | undefined; limit: number };

/** From the newest on. `cursor` is null at the end. @throws AppError `not_found`; `invalid_query` naming the cursor. */
export async function listWebhookDeliveries(
  ctx: Ctx,
  { state, cursor, limit, ...one }: ListDeliveries,
): Promise<{ deliveries: WebhookDelivery[]; cursor: string | null }> {
  const endpoint = await getWebhookEndpoint(ctx, one);
  const before = cursor === undefined ? undefined : fromCursor(cursor);
  const found = await selectDeliveries(sql(), endpoint, { state, before, limit: limit + 1 });
  const deliveries = found.slice(0, limit);
  return { deliveries, cursor: found.length > limit ? `${deliveries.at(-1)?.seq}` : null };
}

function fromCursor(cursor: string): number {
  if (!/^\d{1,15}$/.test(cursor)) throw invalidQuery("cursor", "must be one that this list gave");
  return Number(cursor);
}

export type OneDelivery = OneEndpoint & { deliveryUid: string };

const MAX_ATTEMPTS = 100;

/** With the last attempts, the first one first. @throws AppError `not_found`. */
export async function getWebhookDelivery(
  ctx: Ctx,
  { deliveryUid, ...one }: OneDelivery,
): Promise<{ delivery: WithBody; attempts: WebhookAttempt[] }> {
  const delivery = await selectDelivery(sql(), await getWebhookEndpoint(ctx, one), deliveryUid);
  if (!delivery) throw noSuchDelivery();
  return { delivery, attempts: await selectAttempts(sql(), delivery, MAX_ATTEMPTS) };
}

/**
 * Sends a delivery once more, with the same id and body. One that is still being tried stays as it is.
 * @throws AppError `not_found`.
 */
export async function replayWebhookDelivery(
  ctx: Ctx,
  { deliveryUid, ...one }: OneDelivery,
): Promise<WebhookDelivery> {
  const endpoint = await getWebhookEndpoint(ctx, one);
  await inTransaction((tx) => sendAgain(tx, endpoint, { uid: deliveryUid }));
  const delivery = await selectDelivery(sql(), endpoint, deliveryUid);
  if (!delivery) throw noSuchDelivery();
  return delivery;
}

/** Sends everything once more that happened since then, and says how much that is. @throws AppError `not_found`. */
export async function replayWebhookDeliveries(
  ctx: Ctx,
  { since, ...one }: OneEndpoint & { since: Instant },
): Promise<number> {
  const endpoint = await getWebhookEndpoint(ctx, one);
  return inTransaction((tx) => sendAgain(tx, endpoint, { since }));
}

/** What a ping says, in the words of the endpoint's dialect. */
function pingOf({ dialect, organizationUid, uid }: WebhookEndpoint): object {
  const at = new Date().toISOString();
  return dialect === "standard"
    ? { type: "ping", timestamp: at, data: { endpoint_uid: uid, organization_uid: organizationUid } }
    : { event_type: "ping", company_id: organizationUid, occurred_at: at };
}

/** Sends a message that says nothing, once, to see whether it arrives. @throws AppError `not_found`. */
export async function pingWebhookEndpoint(ctx: Ctx, one: OneEndpoint): Promise<WebhookDelivery> {
  const endpoint = await getWebhookEndpoint(ctx, one);
  return inTransaction((tx) => insertPing(tx, endpoint, JSON.stringify(pingOf(endpoint))));
}
