import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "@/lib/server/boot/embedded-postgres";

export type ThrowawayPostgres = {
  /** Without a database name. */
  serverUrl: string;
  logFile: string;
  createDatabase: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** A PostgreSQL of its own in a temporary folder: fast and forgetful, or, for measuring, as durable as the real one. */
export async function startThrowawayPostgres({ durable = false } = {}): Promise<ThrowawayPostgres> {
  const folder = await mkdtemp(join(tmpdir(), "countersign-"));
  const server = await startEmbeddedPostgres({
    directory: join(folder, "postgres"),
    password: randomBytes(16).toString("hex"),
    throwaway: !durable,
    settings: ["max_connections=200"],
  });
  const serverUrl = server.url.replace(/\/[^/]*$/, "");
  return {
    serverUrl,
    logFile: server.logFile,
    createDatabase: async (name) => {
      const client = new pg.Client({ connectionString: `${serverUrl}/postgres` });
      await client.connect();
      await client.query(`CREATE DATABASE "${name}"`).finally(() => client.end());
      return `${serverUrl}/${name}`;
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
