import pg from "pg";
import { APPLICATION_NAME } from "../db/pool";
import { env } from "../env";
import { log } from "../log";

export const CHANNELS = ["credentials", "work_tasks", "viewers", "approval_events"] as const;
export type Channel = (typeof CHANNELS)[number];
type Listener = (payload: string) => void;

const RETRY_MS = 500;

/** One LISTEN connection for the process, however many listen to it. */
class Hub {
  private readonly listeners = new Map<Channel, Set<Listener>>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private closed = false;
  /** True while every notification is heard. Whoever caches on the strength of it must ask each time. */
  listening = false;

  /** Starts to listen, if nobody did, and calls back on every notification. @returns what ends it. */
  subscribe(channel: Channel, listener: Listener): () => void {
    const set = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, set.add(listener));
    void this.start();
    return () => set.delete(listener);
  }

  start(): Promise<void> {
    this.connecting ??= this.connect();
    return this.connecting;
  }

  async close(): Promise<void> {
    this.closed = true;
    this.listening = false;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: env().DATABASE_URL,
      application_name: APPLICATION_NAME,
      keepAlive: true,
    });
    client.on("notification", ({ channel, payload = "" }) => this.tell(channel as Channel, payload));
    client.on("error", (error) => log().warn({ err: error }, "listening connection lost"));
    client.on("end", () => this.lost());
    try {
      await client.connect();
      await client.query(CHANNELS.map((channel) => `LISTEN ${channel}`).join(";"));
      this.client = client;
      this.listening = !this.closed;
      // What was missed while nobody listened is made good by telling everyone once.
      for (const channel of CHANNELS) this.tell(channel, "");
      if (this.closed) await client.end();
    } catch (error) {
      log().warn({ err: error }, "cannot listen to the database");
      await client.end().catch(() => undefined);
      this.lost();
    }
  }

  private lost(): void {
    this.listening = false;
    this.client = undefined;
    if (this.closed) return;
    this.connecting = new Promise((resolve) => {
      setTimeout(() => resolve(this.closed ? undefined : this.connect()), RETRY_MS).unref();
    });
  }

  private tell(channel: Channel, payload: string): void {
    for (const listener of this.listeners.get(channel) ?? []) listener(payload);
  }
}

const kept = globalThis as { countersignHub?: Hub };

/** Shared by both copies of this module (server.ts and Next's bundle). */
export function hub(): Hub {
  kept.countersignHub ??= new Hub();
  return kept.countersignHub;
}

export async function closeHub(): Promise<void> {
  const closing = kept.countersignHub;
  delete kept.countersignHub;
  await closing?.close();
}
