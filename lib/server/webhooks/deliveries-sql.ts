import { PING, type WebhookAttempt, type WebhookDelivery, type WebhookEndpoint } from "@/lib/domain/webhook";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

type Key = Pick<WebhookEndpoint, "organizationUid" | "uid">;

const of = ({ organizationUid, uid }: Key) =>
  Prisma.sql`d.organization_uid = ${organizationUid}::uuid AND d.endpoint_uid = ${uid}::uuid`;

const COLUMNS = Prisma.sql`
  d.organization_uid AS "organizationUid", d.uid, d.seq, d.endpoint_uid AS "endpointUid", d.task_uid AS "taskUid",
  d.event_type AS "eventType", d.state, d.attempts_made AS "attemptsMade", d.next_attempt_at AS "nextAttemptAt",
  d.created_at AS "createdAt"`;

export type DeliveryFilter = { state?: WebhookDelivery["state"] | undefined; before?: number | undefined };

/** From the newest on, those before the one of a number. */
export const selectDeliveries = (
  from: Queryable,
  endpoint: Key,
  { state, before, limit }: DeliveryFilter & { limit: number },
): Promise<WebhookDelivery[]> =>
  from.rows<WebhookDelivery>(Prisma.sql`
    SELECT ${COLUMNS} FROM webhook_deliveries d
    WHERE ${of(endpoint)} AND (${before ?? null}::bigint IS NULL OR d.seq < ${before ?? null}::bigint)
      AND (${state ?? null}::text IS NULL OR d.state = ${state ?? null}::webhook_delivery_state)
    ORDER BY d.seq DESC LIMIT ${limit}`);

export type WithBody = WebhookDelivery & { body: string };

export async function selectDelivery(from: Queryable, endpoint: Key, uid: string): Promise<WithBody | null> {
  const [delivery] = await from.rows<WithBody>(Prisma.sql`
    SELECT ${COLUMNS}, d.body FROM webhook_deliveries d WHERE ${of(endpoint)} AND d.uid = ${uid}::uuid`);
  return delivery ?? null;
}

/** The last ones that are kept, the first one first. */
export async function selectAttempts(
  from: Queryable,
  { organizationUid, uid }: Key,
  limit: number,
): Promise<WebhookAttempt[]> {
  const attempts = await from.rows<WebhookAttempt>(Prisma.sql`
    SELECT uid, at, status, error, ms, answer FROM webhook_attempts
    WHERE organization_uid = ${organizationUid}::uuid AND delivery_uid = ${uid}::uuid ORDER BY uid DESC LIMIT ${limit}`);
  return attempts.reverse();
}

/** Sends what was sent, or given up, once more, from the first attempt on. How many that are. */
export async function sendAgain(
  tx: Tx,
  endpoint: Key,
  which: { uid: string } | { since: Instant },
): Promise<number> {
  const chosen =
    "uid" in which
      ? Prisma.sql`d.uid = ${which.uid}::uuid`
      : Prisma.sql`d.created_at >= ${which.since}::timestamptz`;
  const [sent] = await tx.rows<{ count: number }>(Prisma.sql`
    WITH deliveries AS (
      UPDATE webhook_deliveries d SET state = 'pending', attempts_made = 0, next_attempt_at = now()
      WHERE ${of(endpoint)} AND d.state <> 'pending' AND ${chosen} RETURNING d.uid)
    SELECT count(*) AS count, (SELECT (graphile_worker.add_job('send_webhooks')).id FROM deliveries LIMIT 1) FROM deliveries`);
  return sent?.count ?? 0;
}

/** A delivery of its own, which belongs to no task. */
export async function insertPing(tx: Tx, endpoint: Key, body: string): Promise<WebhookDelivery> {
  const { organizationUid, uid } = endpoint;
  const [ping] = await tx.rows<WebhookDelivery>(Prisma.sql`
    WITH d AS (
      INSERT INTO webhook_deliveries (organization_uid, uid, endpoint_uid, event_type, body)
      SELECT organization_uid, gen_random_uuid(), uid, ${PING}::text, ${body}::text FROM webhook_endpoints
      WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid FOR KEY SHARE
      RETURNING *)
    SELECT ${COLUMNS}, (graphile_worker.add_job('send_webhooks')).id FROM d`);
  if (!ping) throw new Error("the endpoint was deleted meanwhile");
  return ping;
}
