import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Logger, runMigrations } from "graphile-worker";
import { Client, Pool } from "pg";

const LOCK = 72_707_369; // Prisma's own advisory lock, so that both tools exclude each other.

export class NewerDatabase extends Error {
  constructor(name: string) {
    super(`The database has the migration ${name}, which this version of the program does not know.`);
  }
}

/**
 * Applies `directory` in order and records it in Prisma's table, so that `prisma migrate` agrees.
 * @throws NewerDatabase where the database is ahead of the program.
 */
export async function migrate(url: string, directory: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS _prisma_migrations (
      id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
      migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
      started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`);
    const done = await appliedMigrations(client);
    const known = await migrationNames(directory);
    const unknown = [...done].find((name) => !known.includes(name));
    if (unknown) throw new NewerDatabase(unknown);
    const pending = known.filter((name) => !done.has(name));
    for (const name of pending) await apply(client, directory, name);
    // Until the database looks at new columns by itself, it guesses badly what is in them.
    if (pending.length > 0) await client.query("ANALYZE");
    await migrateJobs(url);
    return pending;
  } finally {
    await client.end();
  }
}

const SILENT = new Logger(() => () => undefined);

/** The job queue has a schema and migrations of its own, which it does not do by halves. */
async function migrateJobs(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 1 });
  // A client that breaks also fails the statement that it runs.
  pool.on("error", () => undefined).on("connect", (client) => client.on("error", () => undefined));
  await runMigrations({ pgPool: pool, logger: SILENT }).finally(() => pool.end());
}

async function appliedMigrations(client: Client): Promise<Set<string>> {
  const { rows } = await client.query<{ migration_name: string }>(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
  );
  return new Set(rows.map((row) => row.migration_name));
}

/** The names of the folder's migrations, oldest first. */
export async function migrationNames(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function apply(client: Client, directory: string, name: string): Promise<void> {
  const sql = await readFile(join(directory, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(sql).digest("hex");
  await client.query("BEGIN");
  await client.query(sql);
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), 1)`,
    [randomUUID(), checksum, name],
  );
  await client.query("COMMIT");
}
