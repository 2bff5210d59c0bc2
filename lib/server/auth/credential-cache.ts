import { LRUCache } from "lru-cache";
import { hub } from "../realtime/hub";
import type { Identity } from "./identity";

const TTL_MS = 1000;

/** Reading may rest on what is remembered; whatever changes something asks the database each time. */
export type Trust = "remembered" | "asked";

/**
 * Remembers for a second what a credential stands for. A revocation does not wait for that second: the database
 * announces every change of a credential as it commits, and on hearing it all is forgotten; while nobody listens,
 * nothing is remembered. A read that was under way meanwhile is done again (see endpoint.ts); a write never rests on
 * memory.
 */
class CredentialCache {
  private readonly entries = new LRUCache<string, Identity>({ max: 5000, ttl: TTL_MS });
  /** Counts the forgettings, so that what was read before one is not kept after it. */
  generation = 0;

  constructor() {
    hub().subscribe("credentials", () => this.clear());
  }

  clear(): void {
    this.generation += 1;
    this.entries.clear();
  }

  async get(key: string, load: () => Promise<Identity | null>, trust: Trust): Promise<Identity | null> {
    const remembered = trust === "remembered" && hub().listening ? this.entries.get(key) : undefined;
    const identity = remembered ?? (await this.load(key, load));
    if (!identity?.expiresAtMs || identity.expiresAtMs > Date.now()) return identity;
    this.entries.delete(key);
    return null;
  }

  private async load(key: string, load: () => Promise<Identity | null>): Promise<Identity | null> {
    const { generation } = this;
    const identity = await load();
    if (identity && hub().listening && generation === this.generation) this.entries.set(key, identity);
    return identity;
  }
}

const kept = globalThis as { countersignCredentials?: CredentialCache };

export function credentials(): CredentialCache {
  kept.countersignCredentials ??= new CredentialCache();
  return kept.countersignCredentials;
}
