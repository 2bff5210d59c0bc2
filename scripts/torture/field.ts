import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CountersignClient } from "@/packages/client/src/client";
import type { ApprovalEvent } from "@/packages/client/src/types";
import { migrate } from "@/prisma/migrate";
import type { Caller } from "../testing/ask";
import { type Cast, seedCast } from "../testing/cast";
import { type RunningServer, startServer } from "../testing/processes";
import { startThrowawayPostgres, type ThrowawayPostgres } from "../testing/throwaway-postgres";
import { type Endpoint, type Inbox, openInbox, subscribe } from "../testing/webhook-inbox";

const SECRET = "a-secret-for-the-torture-and-nothing-else";

/** Two servers on one database, with everything that listens. */
export type Field = {
  servers: readonly RunningServer[];
  cast: Cast;
  admin: Caller;
  inbox: Inbox;
  endpoint: Endpoint;
  /** What the agent's stream has told. */
  events: readonly ApprovalEvent[];
  stop: () => Promise<void>;
};

/** Collects what an agent is told, from the beginning. @returns how to stop it. */
function follow(server: RunningServer, token: string, events: ApprovalEvent[]): () => void {
  const controller = new AbortController();
  const client = new CountersignClient({ url: server.url, token });
  const reading = async () => {
    for await (const event of client.stream({ lastEventId: "0", signal: controller.signal })) {
      if (event.type === "missed") throw new Error("The stream does not keep what it has to.");
      events.push(event);
    }
  };
  reading().catch((error: unknown) => {
    if (!controller.signal.aborted) throw error;
  });
  return () => controller.abort();
}

async function startBoth(env: Record<string, string>): Promise<RunningServer[]> {
  const first = await startServer(env);
  return [first, await startServer(env)];
}

async function prepare(postgres: ThrowawayPostgres, folder: string, reviewers: number): Promise<Field> {
  const databaseUrl = await postgres.createDatabase("torture");
  await migrate(databaseUrl, "prisma/migrations");
  const cast = await seedCast(databaseUrl, reviewers);
  const servers = await startBoth({
    ...{ DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: SECRET, SEED_DEMO: "false", LOG_LEVEL: "error" },
    ...{ WEBHOOK_ALLOWED_HOSTS: "localhost", DATA_DIRECTORY: folder },
  });
  const [first, second] = servers;
  if (!first || !second) throw new Error("There are no two servers.");
  const admin = { url: first.url, token: cast.admin.token };
  const inbox = await openInbox();
  const endpoint = await subscribe(admin, inbox, [
    "approval.decided",
    "approval.withdrawn",
    "approval.expired",
  ]);
  const events: ApprovalEvent[] = [];
  const leave = follow(second, cast.agent.token, events);
  const stop = async () => {
    leave();
    await Promise.all(servers.map((server) => server.stop()));
    await inbox.close();
  };
  return { servers, cast, admin, inbox, endpoint, events, stop };
}

/** Sets everything up, and tears it down again in `stop`. */
export async function openField(reviewers: number): Promise<Field> {
  const folder = await mkdtemp(join(tmpdir(), "countersign-torture-"));
  const postgres = await startThrowawayPostgres();
  const clear = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const field = await prepare(postgres, folder, reviewers);
    const stop = async () => {
      await field.stop();
      await clear();
    };
    return { ...field, stop };
  } catch (error) {
    await clear();
    throw error;
  }
}
