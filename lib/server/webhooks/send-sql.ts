import { v7 as uuidv7 } from "uuid";
import type { WebhookDelivery, WebhookDialect } from "@/lib/domain/webhook";
import type { Instant } from "@/lib/domain/work-task";
import { Prisma } from "@/prisma/generated/client";
import type { Queryable, Tx } from "../db/pool";
import type { Exchange } from "./exchange";

/** A delivery that nobody else sends for now, and what it takes to send it. */
export type Claimed = Pick<
  WebhookDelivery,
  "organizationUid" | "uid" | "seq" | "endpointUid" | "taskUid" | "eventType" | "attemptsMade"
> & {
  body: string;
  dialect: WebhookDialect;
  url: string;
  secret: Buffer;
  /** Null where it does not sign any more. */
  oldSecret: Buffer | null;
};

/** Longer than any exchange takes. Where a process dies in one, the delivery is sent again after this time. */
const CLAIMED_SECONDS = 40;

export type Claim = {
  limit: number;
  /** At most so many for one endpoint. */
  limitEach: number;
  /** Endpoints that are busy. */
  except: readonly string[];
};

/**
 * Takes deliveries that are due, and counts the attempt. Of one task and endpoint only the oldest that waits is taken:
 * what happened later waits for it, also between its attempts.
 */
export const claimDue = (from: Queryable, { limit, limitEach, except }: Claim): Promise<Claimed[]> =>
  from.rows<Claimed>(
    Prisma.sql`
      WITH due AS (
        SELECT d.organization_uid, d.uid, e.dialect, e.url, e.secret,
               CASE WHEN e.old_secret_until > now() THEN e.old_secret END AS old_secret
        FROM webhook_endpoints e CROSS JOIN LATERAL (
          SELECT d.organization_uid, d.uid FROM webhook_deliveries d
          WHERE d.organization_uid = e.organization_uid AND d.endpoint_uid = e.uid
            AND d.state = 'pending' AND d.next_attempt_at <= now()
            AND NOT EXISTS (
              SELECT FROM webhook_deliveries before
              WHERE before.organization_uid = d.organization_uid AND before.endpoint_uid = d.endpoint_uid
                AND before.task_uid = d.task_uid AND before.seq < d.seq AND before.state = 'pending')
          ORDER BY d.next_attempt_at LIMIT ${limitEach} FOR NO KEY UPDATE OF d SKIP LOCKED) d
        WHERE e.disabled_at IS NULL AND e.uid <> ALL (${except}::uuid[])
        LIMIT ${limit})
      UPDATE webhook_deliveries d
      SET attempts_made = d.attempts_made + 1, next_attempt_at = now() + make_interval(secs => ${CLAIMED_SECONDS})
      FROM due WHERE d.organization_uid = due.organization_uid AND d.uid = due.uid
      RETURNING d.organization_uid AS "organizationUid", d.uid, d.seq, d.endpoint_uid AS "endpointUid", d.task_uid AS "taskUid",
                d.event_type AS "eventType", d.body, d.attempts_made AS "attemptsMade",
                due.dialect, due.url, due.secret, due.old_secret AS "oldSecret"`,
    "claim-due",
  );

const at = ({ organizationUid, uid }: Pick<Claimed, "organizationUid" | "uid">) =>
  Prisma.sql`d.organization_uid = ${organizationUid}::uuid AND d.uid = ${uid}::uuid`;

/** As if it had not been taken: the process ends, and somebody else shall send it at once. */
export const releaseClaimed = async (from: Queryable, claimed: Claimed): Promise<void> =>
  void (await from.rows(
    Prisma.sql`
      UPDATE webhook_deliveries d SET attempts_made = d.attempts_made - 1, next_attempt_at = now()
      WHERE ${at(claimed)} AND d.attempts_made = ${claimed.attemptsMade} AND d.state = 'pending'`,
    "release-claimed",
  ));

/** Keeps a body in place of the one that was claimed, unless somebody else did so already. @returns the one that is kept. */
export async function saveBody(from: Queryable, claimed: Claimed, body: string): Promise<string> {
  const [saved] = await from.rows<{ body: string }>(
    Prisma.sql`
      UPDATE webhook_deliveries d SET body = CASE WHEN d.body = ${claimed.body} THEN ${body} ELSE d.body END
      WHERE ${at(claimed)} RETURNING d.body`,
    "save-body",
  );
  return saved?.body ?? body;
}

export type Attempted = Exchange & {
  at: Instant;
  /** Null where it is not tried again. */
  secondsUntilRetry: number | null;
};

const stateAfter = ({ error, secondsUntilRetry }: Attempted): WebhookDelivery["state"] => {
  if (error === null) return "delivered";
  return secondsUntilRetry === null ? "failed" : "pending";
};

/**
 * Keeps what came of an attempt, and adds the job for the next one. What waits behind it is not looked at before then.
 * Where the claim ran out meanwhile and somebody else took the delivery, theirs is the word on what becomes of it.
 */
export async function recordAttempt(tx: Tx, claimed: Claimed, attempted: Attempted): Promise<void> {
  const { status, error, ms, answer } = attempted;
  await tx.rows(
    Prisma.sql`
      WITH held AS (
        SELECT d.* FROM webhook_deliveries d WHERE ${at(claimed)} FOR NO KEY UPDATE),
      attempt AS (
        INSERT INTO webhook_attempts (organization_uid, uid, delivery_uid, at, status, error, ms, answer)
        SELECT organization_uid, ${uuidv7()}::uuid, uid, ${attempted.at}::timestamptz, ${status}::int, ${error}, ${ms}::int, ${answer}
        FROM held),
      done AS (
        UPDATE webhook_deliveries d SET state = ${stateAfter(attempted)}::webhook_delivery_state,
          next_attempt_at = now() + make_interval(secs => ${attempted.secondsUntilRetry ?? 0}::float8)
        FROM held
        WHERE d.organization_uid = held.organization_uid AND d.uid = held.uid
          AND held.attempts_made = ${claimed.attemptsMade}::int AND held.state = 'pending'
        RETURNING d.organization_uid, d.endpoint_uid, d.task_uid, d.seq, d.state, d.next_attempt_at),
      behind AS (
        UPDATE webhook_deliveries d SET next_attempt_at = done.next_attempt_at FROM done
        WHERE d.organization_uid = done.organization_uid AND d.endpoint_uid = done.endpoint_uid AND d.task_uid = done.task_uid
          AND d.seq > done.seq AND d.state = 'pending' AND done.state = 'pending' AND d.next_attempt_at < done.next_attempt_at)
      SELECT (graphile_worker.add_job('send_webhooks', run_at => next_attempt_at)).id FROM done WHERE state = 'pending'`,
    "record-attempt",
  );
}

export const KEPT_DAYS = 30;

/** Attempts, and deliveries of which none is left, after their time. */
export async function deleteOld(from: Queryable): Promise<void> {
  await from.rows(Prisma.sql`
    DELETE FROM webhook_attempts WHERE at <= now() - make_interval(days => ${KEPT_DAYS})`);
  await from.rows(Prisma.sql`
    DELETE FROM webhook_deliveries d
    WHERE d.created_at <= now() - make_interval(days => ${KEPT_DAYS})
      AND NOT EXISTS (SELECT FROM webhook_attempts a WHERE a.organization_uid = d.organization_uid AND a.delivery_uid = d.uid)`);
}
