import { createHmac } from "node:crypto";
import { PING, type WebhookDialect } from "@/lib/domain/webhook";
import { secretWord } from "./secret";

/** What is sent, and when. */
export type Message = { uid: string; eventType: string; body: string; sentAt: Date };

type Dialect = {
  /** After how many seconds a failed attempt is made again: the first entry after the first, and so on. */
  delays: readonly number[];
  /** How long one exchange may take. */
  limitMs: number;
  /** The newest secret comes first. */
  headersOf: (message: Message, secrets: readonly Buffer[]) => Record<string, string>;
};

const [MINUTE, HOUR] = [60, 3600];

/** Standard Webhooks 1.0.0. */
const standard: Dialect = {
  delays: [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
  limitMs: 15_000,
  headersOf: ({ uid, body, sentAt }, secrets) => {
    const timestamp = Math.floor(sentAt.getTime() / 1000);
    const signatures = secrets.map(
      (secret) => `v1,${createHmac("sha256", secret).update(`${uid}.${timestamp}.${body}`).digest("base64")}`,
    );
    return {
      "webhook-id": uid,
      "webhook-timestamp": `${timestamp}`,
      "webhook-signature": signatures.join(" "),
    };
  },
};

/** Section 3.5 of the v1-tasks contract: two retries, and the whole `secret_key` as it was shown is the key. */
const v1Tasks: Dialect = {
  delays: [MINUTE, 5 * MINUTE],
  limitMs: 30_000,
  headersOf: ({ uid, eventType, body, sentAt }, secrets) => ({
    "x-solum-event": eventType,
    "x-solum-delivery": uid,
    "x-solum-timestamp": `${Math.floor(sentAt.getTime() / 1000)}`,
    "x-solum-signature": secrets
      .slice(0, 1)
      .map((secret) => `sha256=${createHmac("sha256", secretWord(secret)).update(body).digest("hex")}`)
      .join(),
  }),
};

export const DIALECTS: Readonly<Record<WebhookDialect, Dialect>> = { standard, v1_tasks: v1Tasks };

const MAX_SECONDS = 24 * HOUR;

/** A tenth more at most, so that what failed together is not tried again together. */
const JITTER = 0.1;

/**
 * The seconds until a failed delivery is tried again; null where it is given up. An answer can ask for more time
 * (`Retry-After`), within a day. `chance` is from 0 up to 1.
 */
export function secondsUntilRetry(
  { dialect, eventType, attemptsMade }: { dialect: WebhookDialect; eventType: string; attemptsMade: number },
  retryAfter: number | null,
  chance = Math.random(),
): number | null {
  const delay = eventType === PING ? undefined : DIALECTS[dialect].delays[attemptsMade - 1];
  if (delay === undefined) return null;
  return Math.max(delay * (1 + JITTER * chance), Math.min(retryAfter ?? 0, MAX_SECONDS));
}
