import type { UnnumberedDetail } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";

export type IdempotencyKey = { organizationUid: string; agentUid: string; key: string };
export type FirstAnswer = { requestHash: Buffer; response: UnnumberedDetail };

/** What was answered to the first request with this key within the last 24 hours. */
export async function findFirstAnswer(
  from: Queryable,
  { organizationUid, agentUid, key }: IdempotencyKey,
): Promise<FirstAnswer | null> {
  const [row] = await from.rows<{ request_hash: Buffer; response: UnnumberedDetail }>(
    Prisma.sql`
      SELECT request_hash, response FROM idempotency_records
      WHERE organization_uid = ${organizationUid}::uuid AND agent_uid = ${agentUid}::uuid AND key = ${key}
        AND created_at > now() - interval '24 hours'`,
    "find-first-answer",
  );
  return row ? { requestHash: row.request_hash, response: row.response } : null;
}

/** Keeps the first answer. False: another request with the key, which ran at the same time, was first. */
export async function keepFirstAnswer(
  tx: Tx,
  { organizationUid, agentUid, key }: IdempotencyKey,
  { requestHash, response }: FirstAnswer,
): Promise<boolean> {
  const kept = await tx.rows(
    Prisma.sql`
      INSERT INTO idempotency_records AS r (organization_uid, agent_uid, key, request_hash, response)
      VALUES (${organizationUid}::uuid, ${agentUid}::uuid, ${key}, ${requestHash}, ${JSON.stringify(response)}::json)
      ON CONFLICT (organization_uid, agent_uid, key) DO UPDATE
        SET request_hash = excluded.request_hash, response = excluded.response, created_at = now()
        WHERE r.created_at <= now() - interval '24 hours'
      RETURNING r.key`,
    "keep-first-answer",
  );
  return kept.length > 0;
}

export async function deleteOldAnswers(from: Queryable): Promise<void> {
  await from.rows(
    Prisma.sql`DELETE FROM idempotency_records WHERE created_at <= now() - interval '24 hours'`,
  );
}
