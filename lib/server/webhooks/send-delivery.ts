import { inTransaction, sql, type Tx } from "../db/pool";
import { completeBody } from "./complete-body";
import { DIALECTS, secondsUntilRetry } from "./dialects";
import { lockEndpoint, saveEndpoint } from "./endpoints-sql";
import { type Exchange, exchange } from "./exchange";
import { recordEndpoint } from "./record-endpoint";
import { openSecret } from "./secret";
import { type Claimed, recordAttempt, releaseClaimed } from "./send-sql";

const GONE = 410;

/**
 * Makes the attempt for which a delivery was claimed, and keeps what came of it. Where the signal breaks it off, the
 * delivery is as it was.
 */
export async function sendDelivery(claimed: Claimed, signal: AbortSignal): Promise<void> {
  const sentAt = new Date();
  const made = await attempt(claimed, sentAt, signal).catch((error: unknown) => {
    if (signal.aborted) return null;
    throw error;
  });
  if (made === null) return releaseClaimed(sql(), claimed);
  const isGone = made.status === GONE;
  await inTransaction(async (tx) => {
    if (isGone) await switchOff(tx, claimed, "It answered 410 Gone");
    await recordAttempt(tx, claimed, {
      ...made,
      at: sentAt.toISOString(),
      secondsUntilRetry: made.error === null || isGone ? null : secondsUntilRetry(claimed, made.retryAfter),
    });
  });
}

/** Sends an endpoint nothing more, until it is switched on again. */
async function switchOff(
  tx: Tx,
  { organizationUid, endpointUid: uid }: Claimed,
  disabledReason: string,
): Promise<void> {
  const before = await lockEndpoint(tx, { organizationUid, uid });
  if (!before || before.disabledAt !== null) return;
  const after = await saveEndpoint(tx, { ...before, disabledReason, disabledAt: new Date().toISOString() });
  await recordEndpoint(tx, null, { verb: "updated", before, after });
}

async function attempt(claimed: Claimed, sentAt: Date, signal: AbortSignal): Promise<Exchange> {
  const { dialect, url } = claimed;
  const { limitMs, headersOf } = DIALECTS[dialect];
  const secrets = secretsOf(claimed);
  if (!secrets) return NO_SECRET;
  const body = await completeBody(claimed);
  return exchange({ url, headers: headersOf({ ...claimed, body, sentAt }, secrets), body, limitMs, signal });
}

const NO_SECRET: Exchange = {
  ...{ status: null, ms: 0, answer: null, retryAfter: null },
  error: "the secret of the endpoint cannot be read: NEXTAUTH_SECRET is another one; rotate the secret",
};

/** The newest first. */
function secretsOf({ secret, oldSecret }: Claimed): Buffer[] | null {
  try {
    return [secret, ...(oldSecret ? [oldSecret] : [])].map(openSecret);
  } catch {
    return null;
  }
}
