import type { ApprovalEvent } from "@/lib/domain/approval-event";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable } from "../db/pool";

export type FeedKey = { organizationUid: string; agentUid: string };

const of = ({ organizationUid, agentUid }: FeedKey) =>
  Prisma.sql`organization_uid = ${organizationUid}::uuid AND agent_uid = ${agentUid}::uuid`;

/** The number of the last event, and of the oldest that is kept; 0 where there was none yet, null where none is kept. */
export async function selectEnds(
  from: Queryable,
  feed: FeedKey,
): Promise<{ last: number; oldest: number | null }> {
  const [ends] = await from.rows<{ last: number; oldest: number | null }>(
    Prisma.sql`
      SELECT coalesce((SELECT last FROM approval_feeds WHERE ${of(feed)}), 0)::bigint AS last,
             (SELECT min(seq) FROM approval_events WHERE ${of(feed)}) AS oldest`,
    "select-feed-ends",
  );
  return ends ?? { last: 0, oldest: null };
}

/** The next events of an agent's feed. */
export const selectEvents = (
  from: Queryable,
  feed: FeedKey,
  { after, limit }: { after: number; limit: number },
): Promise<ApprovalEvent[]> =>
  from.rows<ApprovalEvent>(
    Prisma.sql`
      SELECT seq, type, version, at, task_uid AS "uid" FROM approval_events
      WHERE ${of(feed)} AND seq > ${after} ORDER BY seq LIMIT ${limit}`,
    "select-events",
  );

export const KEPT_DAYS = 7;

export const deleteOldEvents = async (from: Queryable): Promise<void> =>
  void (await from.rows(
    Prisma.sql`DELETE FROM approval_events WHERE at <= now() - make_interval(days => ${KEPT_DAYS})`,
  ));
