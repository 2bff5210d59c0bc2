import type { WebhookEndpoint } from "@/lib/domain/webhook";
import { Prisma, type WebhookEndpoint as Row } from "@/prisma/generated/client";
import { db } from "../db/client";
import { sql } from "../db/pool";

/** Without its secrets. */
const toEndpoint = ({ secret: _, oldSecret: __, ...row }: Row): WebhookEndpoint => ({
  ...row,
  oldSecretUntil: row.oldSecretUntil?.toISOString() ?? null,
  disabledAt: row.disabledAt?.toISOString() ?? null,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

type Where = { organizationUids: readonly string[]; uid: string };

/** In any of the organizations. */
export async function findEndpoint({ organizationUids, uid }: Where): Promise<WebhookEndpoint | null> {
  const where = { organizationUid: { in: [...organizationUids] }, uid };
  const row = await db().webhookEndpoint.findFirst({ where });
  return row && toEndpoint(row);
}

export type EndpointFilter = Pick<WebhookEndpoint, "organizationUid"> &
  Partial<Pick<WebhookEndpoint, "dialect">>;

/** From the oldest on; those after the one of a uid. */
export async function findEndpoints(
  where: EndpointFilter,
  { after, skip = 0, limit }: { after?: string | undefined; skip?: number; limit: number },
): Promise<WebhookEndpoint[]> {
  const rows = await db().webhookEndpoint.findMany({
    where: { ...where, ...(after && { uid: { gt: after } }) },
    orderBy: { uid: "asc" },
    skip,
    take: limit,
  });
  return rows.map(toEndpoint);
}

export const countEndpoints = (where: EndpointFilter): Promise<number> =>
  db().webhookEndpoint.count({ where });

export type NewEndpoint = Pick<
  WebhookEndpoint,
  "organizationUid" | "uid" | "agentUid" | "dialect" | "url" | "description" | "includeArguments"
> & { eventTypes: string[]; secret: Uint8Array<ArrayBuffer> };

export const insertEndpoint = async (endpoint: NewEndpoint): Promise<WebhookEndpoint> =>
  toEndpoint(await db().webhookEndpoint.create({ data: endpoint }));

export type EndpointChanges = {
  url?: string;
  description?: string | null;
  eventTypes?: string[];
  includeArguments?: boolean;
  disabledAt?: Date | null;
  disabledReason?: string | null;
};

type Key = Pick<WebhookEndpoint, "organizationUid" | "uid">;

/** Null: it was deleted meanwhile. */
export async function saveEndpoint(
  { organizationUid, uid }: Key,
  changes: EndpointChanges,
): Promise<WebhookEndpoint | null> {
  const [row] = await db().webhookEndpoint.updateManyAndReturn({
    where: { organizationUid, uid },
    data: { ...changes, updatedAt: new Date() },
  });
  return row ? toEndpoint(row) : null;
}

/** By hand: the secret that another rotation made at the same moment becomes the old one. False: it was deleted meanwhile. */
export async function replaceSecret(
  { organizationUid, uid }: Key,
  secret: Uint8Array,
  overlapHours: number,
): Promise<boolean> {
  const replaced = await sql().rows(Prisma.sql`
    UPDATE webhook_endpoints SET secret = ${secret}, updated_at = now(),
      old_secret = CASE WHEN ${overlapHours}::int > 0 THEN secret END,
      old_secret_until = CASE WHEN ${overlapHours}::int > 0 THEN now() + make_interval(hours => ${overlapHours}::int) END
    WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid RETURNING uid`);
  return replaced.length > 0;
}

/** False: somebody else was faster. */
export async function deleteEndpoint({ organizationUid, uid }: Key): Promise<boolean> {
  const { count } = await db().webhookEndpoint.deleteMany({ where: { organizationUid, uid } });
  return count > 0;
}

export const agentExists = async (organizationUid: string, uid: string): Promise<boolean> =>
  (await db().agent.count({ where: { organizationUid, uid } })) > 0;
