import type { AgentFacts } from "@/lib/domain/agent-facts";
import { type Ctx, reachable } from "@/lib/domain/ctx";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import { lookedUp } from "../db/looked-up";
import type { Queryable, Tx } from "../db/pool";

export type LockedAgent = {
  organizationUid: string;
  uid: string;
  name: string;
  ownerUserUid: string | null;
  isPaused: boolean;
};

/** Holds an agent against others who pause it, and against requests that it is just making (see insertWorkTask). */
export async function lockAgent(tx: Tx, ctx: Ctx, uid: string): Promise<LockedAgent | null> {
  const [agent] = await tx.rows<LockedAgent>(Prisma.sql`
    SELECT organization_uid AS "organizationUid", uid, name, owner_user_uid AS "ownerUserUid", paused_at IS NOT NULL AS "isPaused"
    FROM agents WHERE organization_uid = ANY (${reachable(ctx)}::uuid[]) AND uid = ${lookedUp(uid)}::uuid
    FOR NO KEY UPDATE`);
  return agent ?? null;
}

/** Null: nobody pauses it any more. */
export async function setPaused(
  tx: Tx,
  { organizationUid, uid }: LockedAgent,
  paused: { at: Instant; byUserUid: string } | null,
): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE agents SET paused_at = ${paused?.at ?? null}::timestamptz, paused_by_user_uid = ${paused?.byUserUid ?? null}::uuid
    WHERE organization_uid = ${organizationUid}::uuid AND uid = ${uid}::uuid`);
}

export async function selectAgentFacts(from: Queryable, ctx: Ctx, uid: string): Promise<AgentFacts | null> {
  const [agent] = await from.rows<AgentFacts>(Prisma.sql`
    SELECT a.organization_uid AS "organizationUid", a.uid, a.name, a.description, a.paused_at AS "pausedAt",
           CASE WHEN o.uid IS NOT NULL THEN json_build_object('uid', o.uid, 'name', o.name) END AS owner,
           CASE WHEN u.uid IS NOT NULL THEN json_build_object('uid', u.uid, 'name', u.name) END AS "pausedBy"
    FROM agents a LEFT JOIN users o ON o.uid = a.owner_user_uid LEFT JOIN users u ON u.uid = a.paused_by_user_uid
    WHERE a.organization_uid = ANY (${reachable(ctx)}::uuid[]) AND a.uid = ${lookedUp(uid)}::uuid`);
  return agent ?? null;
}
