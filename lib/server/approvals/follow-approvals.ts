import { toApprovalEvent } from "@/lib/contracts/approvals/mapping";
import type { ApprovalEvent, ApprovalState } from "@/lib/domain/approval-event";
import type { Ctx } from "@/lib/domain/ctx";
import { sql } from "../db/pool";
import { grantsOf } from "../grants/grant-of";
import type { Channel, ServerSentEvent } from "../http/event-stream";
import { log } from "../log";
import { hub } from "../realtime/hub";
import { keepRenewed } from "../realtime/renewal";
import { findApprovalStates } from "../tasks/find-approval-states";
import { type FeedKey, selectEnds, selectEvents } from "./approval-events-sql";

const AT_ONCE = 50;

/** Reads an agent's feed to its end, whenever there may be more, as fast as the reader takes it. */
class Follower {
  private cursor: number | null = null;
  private mayHaveMore = false;
  private isReading = false;
  private hasEnded = false;

  constructor(
    private readonly channel: Channel,
    private readonly feed: FeedKey,
    private readonly lastEventId: string | null,
  ) {}

  /** Whoever is told while it reads reads once more. */
  async read(): Promise<void> {
    this.mayHaveMore = true;
    if (this.isReading) return;
    this.isReading = true;
    try {
      while (this.mayHaveMore && !this.hasEnded) {
        this.mayHaveMore = false;
        await this.readOn(this.cursor ?? (await this.begin()));
      }
    } catch (error) {
      // The reader comes back with the last id that it had, and misses nothing.
      log().warn({ err: error }, "a feed could not be read");
      this.channel.close();
    }
    this.isReading = false;
  }

  end(): void {
    this.hasEnded = true;
  }

  /** Where to go on: behind the last that the reader had, where all since is still kept; else it is told so. */
  private async begin(): Promise<number> {
    const { last, oldest } = await selectEnds(sql(), this.feed);
    const had = this.lastEventId === null ? last : toSeq(this.lastEventId);
    const isKept = had !== null && had <= last && (had === last || (oldest !== null && had >= oldest - 1));
    const from = isKept ? had : Math.min(last, (oldest ?? last + 1) - 1);
    this.channel.send({ event: isKept ? "ready" : "missed", data: {}, id: `${from}` });
    this.cursor = from;
    return from;
  }

  private async readOn(from: number): Promise<void> {
    let after = from;
    for (let found = AT_ONCE; found === AT_ONCE && !this.hasEnded; ) {
      const events = await selectEvents(sql(), this.feed, { after, limit: AT_ONCE });
      const states = await findApprovalStates(
        this.feed.organizationUid,
        events.map(({ uid }) => uid),
      );
      for (const event of events) {
        const state = states.get(event.uid);
        if (!(await this.channel.ready())) return;
        if (state) this.channel.send(await this.toSent(event, state));
        after = event.seq;
        this.cursor = after;
      }
      found = events.length;
    }
  }

  private async toSent(event: ApprovalEvent, state: ApprovalState): Promise<ServerSentEvent> {
    const grants = await grantsOf(this.feed.organizationUid, state);
    return { event: event.type, data: toApprovalEvent(event, state, grants), id: `${event.seq}` };
  }
}

/** Null: that was never an id of ours. */
const toSeq = (id: string): number | null => (/^\d{1,15}$/.test(id) ? Number(id) : null);

export type Follow = {
  ctx: Ctx;
  /** The id of the last event that the reader had; null where it had none. */
  lastEventId: string | null;
  /** Asks whether the credential still stands; throws where it does not. */
  renew: () => Promise<Ctx>;
};

/**
 * Tells an agent what happens to its requests, from the last event on that it had. Where some of those are not kept any
 * more it is told that it missed something, and goes on with the oldest that is.
 * @returns what ends it.
 */
export function followApprovals(channel: Channel, { ctx, lastEventId, renew }: Follow): () => void {
  const { actor, defaultOrganization: organizationUid } = ctx;
  const follower = new Follower(channel, { organizationUid, agentUid: actor.uid }, lastEventId);
  const ends = [
    hub().subscribe("approval_events", (agentUid) => {
      // Nothing: some may have been missed.
      if (agentUid === actor.uid || agentUid === "") void follower.read();
    }),
    keepRenewed({ renew, onRenewed: () => undefined, onEnd: channel.close }),
    () => follower.end(),
  ];
  void follower.read();
  return () => {
    for (const end of ends) end();
  };
}
