import type { WebhookEndpoint } from "@/lib/domain/webhook";
import type { WebhookEndpoint as Row } from "@/prisma/generated/client";
import { db } from "../db/client";

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

export const agentExists = async (organizationUid: string, uid: string): Promise<boolean> =>
  (await db().agent.count({ where: { organizationUid, uid } })) > 0;
