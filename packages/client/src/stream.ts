import { createParser, type EventSourceMessage } from "eventsource-parser";
import { type Call, type Connection, Failed, noAnswer } from "./connection";
import { CountersignError } from "./error";
import { backOffMs, type Limit, limited, pause } from "./time";
import type { ApprovalEvent } from "./types";

/** `missed`: some of what happened is not kept any more; read what you wait for, then go on. */
export type StreamEvent = { id: string; type: "missed" } | ({ id: string } & ApprovalEvent);

export type StreamOptions = {
  /** Go on behind this event. Without it the stream begins with what happens next. */
  lastEventId?: string;
  signal?: AbortSignal;
};

/** Three heartbeats of the server. */
const SILENCE_MS = 45_000;

async function* messagesOf(response: Response, limit: Limit): AsyncGenerator<EventSourceMessage> {
  const found: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => void found.push(message) });
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  try {
    while (reader) {
      limit.restart();
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* found.splice(0);
    }
  } finally {
    reader?.cancel().catch(() => undefined);
  }
}

const toEvent = ({ id = "", event, data }: EventSourceMessage): StreamEvent | undefined => {
  if (event === "ready") return undefined;
  return event === "missed" ? { id, type: "missed" } : { ...(JSON.parse(data) as ApprovalEvent), id };
};

/** A stream as long as its reader wants it: it is opened again, behind the last event, whenever it ends. */
export class Follower {
  private failures = 0;
  private failed: Failed | undefined;

  constructor(
    private readonly connection: Connection,
    private lastEventId: string | undefined,
  ) {}

  /** @throws CountersignError for a refusal that will not pass; the signal's reason once it is aborted. */
  async *follow(signal: AbortSignal | undefined): AsyncGenerator<StreamEvent> {
    const whole = limited(signal);
    try {
      for (;;) {
        yield* this.once(whole.signal);
        const afterMs = this.failed?.afterMs ?? 0;
        await pause(afterMs + backOffMs(this.failures), whole.signal);
        this.failures += 1;
      }
    } finally {
      whole.end();
    }
  }

  /** One connection, until it ends. Why it failed, where it did, is kept. */
  private async *once(outer: AbortSignal): AsyncGenerator<StreamEvent> {
    const limit = limited(outer, SILENCE_MS);
    this.failed = undefined;
    try {
      const response = await this.connection.open(this.call(), limit.signal);
      if (response instanceof Failed) this.failed = response;
      else yield* this.eventsOf(response, limit);
    } catch (error) {
      if (outer.aborted) throw outer.reason;
      if (error instanceof CountersignError) throw error;
      this.failed = noAnswer(error);
    } finally {
      limit.end();
    }
  }

  private call(): Call {
    const { lastEventId } = this;
    const call = { method: "GET", path: "/api/approvals/events" } as const;
    return lastEventId === undefined ? call : { ...call, headers: { "last-event-id": lastEventId } };
  }

  private async *eventsOf(response: Response, limit: Limit): AsyncGenerator<StreamEvent> {
    for await (const message of messagesOf(response, limit)) {
      this.failures = 0;
      if (message.id !== undefined) this.lastEventId = message.id;
      const event = toEvent(message);
      if (!event) continue;
      // Its reader may take as long as it likes.
      limit.rest();
      yield event;
    }
  }
}
