import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

type Key = Pick<WebhookEndpoint, "organizationUid" | "uid">;

const at = ({ organizationUid, uid }: Key) =>
  Prisma.sql`organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`;

/** Without its secrets. */
const COLUMNS = Prisma.sql`
  organization_uid AS "organizationUid", uid, agent_uid AS "agentUid", dialect, url, description, event_types AS "eventTypes",
  include_arguments AS "includeArguments", old_secret_until AS "oldSecretUntil", disabled_at AS "disabledAt",
  disabled_reason AS "disabledReason", created_at AS "createdAt", updated_at AS "updatedAt"`;

/** By hand, as all writes are, so that they are part of the transaction that tells the log of the organization. */
export async function lockEndpoint(tx: Tx, key: Key): Promise<WebhookEndpoint | null> {
  const [endpoint] = await tx.rows<WebhookEndpoint>(
    Prisma.sql`SELECT ${COLUMNS} FROM webhook_endpoints WHERE ${at(key)} FOR NO KEY UPDATE`,
  );
  return endpoint ?? null;
}

export async function countEndpointsOf(tx: Tx, organizationUid: string): Promise<number> {
  const [found] = await tx.rows<{ count: number }>(Prisma.sql`
    SELECT count(*)::int AS count FROM webhook_endpoints WHERE organization_uid = ${organizationUid}::uuid`);
  return found?.count ?? 0;
}

export type NewEndpoint = Pick<
  WebhookEndpoint,
  "organizationUid" | "uid" | "agentUid" | "dialect" | "url" | "description" | "includeArguments"
> & { eventTypes: string[]; secret: Uint8Array };

export async function insertEndpoint(tx: Tx, made: NewEndpoint): Promise<WebhookEndpoint> {
  const [endpoint] = await tx.rows<WebhookEndpoint>(Prisma.sql`
    INSERT INTO webhook_endpoints (organization_uid, uid, agent_uid, dialect, url, description, event_types, include_arguments, secret)
    VALUES (${made.organizationUid}::uuid, ${made.uid}::uuid, ${made.agentUid}::uuid, ${made.dialect}::webhook_dialect, ${made.url},
            ${made.description}, ${made.eventTypes}::text[], ${made.includeArguments}, ${made.secret})
    RETURNING ${COLUMNS}`);
  return endpoint as WebhookEndpoint;
}

/** The moment at which it was switched off is the transaction's. */
export async function saveEndpoint(tx: Tx, saved: WebhookEndpoint): Promise<WebhookEndpoint> {
  const [endpoint] = await tx.rows<WebhookEndpoint>(Prisma.sql`
    UPDATE webhook_endpoints SET url = ${saved.url}, description = ${saved.description},
      event_types = ${[...saved.eventTypes]}::text[], include_arguments = ${saved.includeArguments},
      disabled_at = ${saved.disabledAt}::timestamptz, disabled_reason = ${saved.disabledReason}, updated_at = now()
    WHERE ${at(saved)} RETURNING ${COLUMNS}`);
  return endpoint as WebhookEndpoint;
}

/** The secret that another rotation made at the same moment becomes the old one. */
export async function replaceSecret(
  tx: Tx,
  key: Key,
  { secret, overlapHours }: { secret: Uint8Array; overlapHours: number },
): Promise<WebhookEndpoint> {
  const [endpoint] = await tx.rows<WebhookEndpoint>(Prisma.sql`
    UPDATE webhook_endpoints SET secret = ${secret}, updated_at = now(),
      old_secret = CASE WHEN ${overlapHours}::int > 0 THEN secret END,
      old_secret_until = CASE WHEN ${overlapHours}::int > 0 THEN now() + make_interval(hours => ${overlapHours}::int) END
    WHERE ${at(key)} RETURNING ${COLUMNS}`);
  return endpoint as WebhookEndpoint;
}

export async function deleteEndpoint(tx: Tx, key: Key): Promise<void> {
  await tx.rows(Prisma.sql`DELETE FROM webhook_endpoints WHERE ${at(key)}`);
}
