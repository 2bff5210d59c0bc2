import { sql } from "../db/pool";
import { log } from "../log";
import { sendDelivery } from "./send-delivery";
import { type Claimed, claimDue } from "./send-sql";

/** An endpoint that takes its time to answer must not keep the others waiting. */
const [AT_ONCE, AT_ONCE_EACH] = [32, 8];

const GRACE_MS = 3000;

/** Sends what is due, many at once. What is under way is known to this process; what is to be done, to the database. */
export class Sender {
  private readonly underWay = new Map<Promise<void>, Claimed>();
  private readonly breakOff = new AbortController();
  private hasEnded = false;
  private mayHaveMore = false;
  private claiming: Promise<void> | undefined;

  constructor(private readonly graceMs: number) {}

  /** Looks for deliveries that are due. Whoever calls while it looks makes it look once more. */
  wake(): void {
    this.mayHaveMore = true;
    this.claiming ??= this.claim().finally(() => {
      this.claiming = undefined;
      // Called between the last look and this.
      if (this.mayHaveMore && this.underWay.size < AT_ONCE) this.wake();
    });
  }

  /** Until nothing is due any more that this process could send. */
  async idle(): Promise<void> {
    while (this.claiming || this.underWay.size > 0) {
      await Promise.all([this.claiming, ...this.underWay.keys()]);
    }
  }

  /** Begins nothing more, and breaks off what takes too long, for another process to send. */
  async end(): Promise<void> {
    this.hasEnded = true;
    const timer = setTimeout(() => this.breakOff.abort(new Error("the process ends")), this.graceMs);
    await this.idle();
    clearTimeout(timer);
  }

  private async claim(): Promise<void> {
    try {
      while (this.mayHaveMore && this.underWay.size < AT_ONCE && !this.hasEnded) {
        this.mayHaveMore = false;
        const claimed = await claimDue(sql(), {
          ...{ limit: AT_ONCE - this.underWay.size, limitEach: AT_ONCE_EACH },
          except: this.busyEndpoints(),
        });
        for (const delivery of claimed) this.send(delivery);
      }
    } catch (error) {
      // The chore looks again.
      log().warn({ err: error }, "cannot look for webhooks to send");
    }
    if (this.hasEnded) this.mayHaveMore = false;
  }

  private send(claimed: Claimed): void {
    const { organizationUid, uid } = claimed;
    const sending = sendDelivery(claimed, this.breakOff.signal)
      .catch((error) => log().error({ err: error, organizationUid, uid }, "a webhook is late"))
      .finally(() => {
        this.underWay.delete(sending);
        // There may be one behind it.
        this.wake();
      });
    this.underWay.set(sending, claimed);
  }

  private busyEndpoints(): string[] {
    const counts = new Map<string, number>();
    for (const { endpointUid } of this.underWay.values()) {
      counts.set(endpointUid, (counts.get(endpointUid) ?? 0) + 1);
    }
    return [...counts].filter(([, count]) => count >= AT_ONCE_EACH).map(([endpointUid]) => endpointUid);
  }
}

const kept = globalThis as { countersignSender?: Sender };

/** One in a process, however many copies of this module it has. */
const sender = (): Sender => {
  kept.countersignSender ??= new Sender(GRACE_MS);
  return kept.countersignSender;
};

/** Sends the webhooks that are due, without waiting for it. */
export const sendWebhooks = (): void => sender().wake();

/** Sends no more from this process: what is due is left to others, and to the next one. */
export const stopSending = (): Promise<void> => sender().end();
