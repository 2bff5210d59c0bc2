import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Tx } from "../db/pool";

export type OfAgent = { organizationUid: string; agentUid: string; at: Instant };
type Touched = { uid: string; version: number };

const waitingOf = ({ organizationUid, agentUid }: OfAgent) => Prisma.sql`
  t.organization_uid = ${organizationUid}::uuid AND t.origin_agent_uid = ${agentUid}::uuid
    AND t.type = 'hil_approval' AND t.resolution IS NULL`;

/** Freezes all that waits of an agent. */
export const freezeWaiting = (tx: Tx, of: OfAgent): Promise<Touched[]> =>
  tx.rows<Touched>(Prisma.sql`
    UPDATE work_tasks t SET frozen_since = ${of.at}::timestamptz, clock_stopped_at = coalesce(t.clock_stopped_at, ${of.at}::timestamptz)
    WHERE ${waitingOf(of)} AND t.frozen_since IS NULL RETURNING t.uid, t.version`);

/** Lets it go on with the time that was left, where no question is open, and adds the jobs for when that is over. */
export const thawFrozen = (tx: Tx, of: OfAgent): Promise<Touched[]> =>
  tx.rows<Touched>(Prisma.sql`
    WITH thawed AS (
      UPDATE work_tasks t SET frozen_since = NULL,
        expires_at = CASE WHEN t.needs_info_since IS NULL
          THEN t.expires_at + (${of.at}::timestamptz - t.clock_stopped_at) ELSE t.expires_at END,
        clock_stopped_at = CASE WHEN t.needs_info_since IS NOT NULL THEN t.clock_stopped_at END
      WHERE ${waitingOf(of)} AND t.frozen_since IS NOT NULL
      RETURNING t.organization_uid, t.uid, t.version, t.expires_at, t.clock_stopped_at)
    SELECT uid, version, CASE WHEN expires_at IS NOT NULL AND clock_stopped_at IS NULL THEN
      (graphile_worker.add_job('expire_approval', json_build_object('organizationUid', organization_uid, 'uid', uid), run_at => expires_at)).id END
    FROM thawed`);

/** What was granted and not spent can be spent no more. */
export async function revokeGrants(tx: Tx, { organizationUid, agentUid, at }: OfAgent): Promise<void> {
  await tx.rows(Prisma.sql`
    UPDATE grants g SET revoked_at = ${at}::timestamptz FROM work_tasks t
    WHERE g.organization_uid = ${organizationUid}::uuid AND g.consumed_at IS NULL AND g.revoked_at IS NULL
      AND t.organization_uid = g.organization_uid AND t.uid = g.task_uid AND t.origin_agent_uid = ${agentUid}::uuid`);
}
