import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { openDatabase } from "@/lib/server/boot/database";
import { freePort } from "@/lib/server/boot/free-port";
import { migrate } from "@/prisma/migrate";
import { type Cast, seedCast } from "../testing/cast";
import type { Environment } from "../testing/processes";
import type { Random } from "../testing/random";
import { type Inbox, openInbox } from "../testing/webhook-inbox";

export type House = { url: string; env: Environment; cast: Cast; close: () => Promise<void> };

/** A data directory of its own, as `npm start` makes one, with people and an agent in its database. */
export async function openHouse(reviewers: number): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), "countersign-chaos-"));
  const port = await freePort();
  const database = await openDatabase(undefined, folder);
  try {
    await migrate(database.url, "prisma/migrations");
    const cast = await seedCast(database.url, reviewers);
    const env = {
      ...{ DATA_DIRECTORY: folder, PORT: String(port), WEBHOOK_ALLOWED_HOSTS: "localhost" },
      ...{ SEED_DEMO: "false", LOG_LEVEL: "error" },
    };
    const close = () => rm(folder, { recursive: true, force: true });
    return { url: `http://127.0.0.1:${port}`, env, cast, close };
  } finally {
    await database.stop();
  }
}

export type Hooks = {
  inbox: Inbox;
  /** Signatures are checked from now on. */
  trust: (secret: string) => void;
  refusals: () => number;
  badSignatures: () => number;
};

const REFUSED = 0.1;
/** A second refusal would be made good after five minutes only, and a kill may have cost an attempt. */
const FRESH_MS = 10_000;

/** A receiver that refuses a delivery now and then, when it comes for the first time and at once. */
export async function openHooks(random: Random): Promise<Hooks> {
  let webhook: Webhook | undefined;
  let [refusals, badSignatures] = [0, 0];
  const isSigned = (body: string, headers: Record<string, string>) => {
    try {
      return Boolean(webhook?.verify(body, headers));
    } catch {
      return false;
    }
  };
  const inbox = await openInbox(({ headers, body, timestamp }, isFirst) => {
    if (!isSigned(body, headers as Record<string, string>)) badSignatures += 1;
    const isFresh = Date.now() - Date.parse(timestamp) < FRESH_MS;
    if (!isFirst || !isFresh || !random.chance(REFUSED)) return true;
    refusals += 1;
    return false;
  });
  return {
    inbox,
    trust: (secret) => {
      webhook = new Webhook(secret);
    },
    refusals: () => refusals,
    badSignatures: () => badSignatures,
  };
}
