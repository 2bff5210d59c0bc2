import pg from "pg";
import type { Prisma } from "@/prisma/generated/client";
import { env } from "../env";
import { log } from "../log";

const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

/** `2026-04-20 08:00:00.12+00` → `2026-04-20T08:00:00.120Z`. Parsing into a Date and back costs ten times as much. */
export function toInstant(text: string): string {
  if (!text.endsWith("+00")) return new Date(text).toISOString();
  const seconds = `${text.slice(0, 10)}T${text.slice(11, 19)}`;
  return `${seconds}.${text.slice(20, -3).padEnd(3, "0").slice(0, 3)}Z`;
}

const PARSERS: Record<number, (text: string) => unknown> = {
  [TIMESTAMPTZ]: toInstant,
  [DATE]: (text) => text,
  [INT8]: Number,
};

const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    PARSERS[oid] ?? pg.types.getTypeParser(oid, format as "text"),
};

/**
 * Dates and instants in one form, whatever the database is set to. Our joins are written in the order in which they
 * should run; to look for another one took longer than the list itself.
 */
const SESSION = "SET datestyle = 'ISO, YMD'; SET timezone = 'UTC'; SET join_collapse_limit = 1";

/** By it our connections are told from those of other programs, and from those of other processes of ours. */
export const APPLICATION_NAME = `countersign ${process.pid}`;

/** Shared by both copies of this module (server.ts and Next's bundle), and kept across hot reloads. */
const kept = globalThis as { countersignPool?: pg.Pool };

/** A function, because `next build` imports every route and must not need a database. */
export function pool(): pg.Pool {
  kept.countersignPool ??= open();
  return kept.countersignPool;
}

function open(): pg.Pool {
  const opened = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: APPLICATION_NAME,
    max: 20,
    statement_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    types: types as pg.CustomTypesConfig,
    // Waited for by the pool, although its types do not say so.
    onConnect: (client): Promise<unknown> => client.query(SESSION),
  });
  // An idle connection that breaks (the database went away) is no reason to end the process; the next query opens another.
  opened.on("error", (error) => log().warn({ err: error }, "idle database connection lost"));
  return opened;
}

/** Ends all connections. The next use opens new ones. */
export async function closePool(): Promise<void> {
  const closing = kept.countersignPool;
  delete kept.countersignPool;
  await closing?.end();
}

/** Where SQL can be run: the pool, or a transaction. `name` makes the server keep the plan of a statement whose text never varies. */
export type Queryable = {
  rows: <Row extends object>(query: Prisma.Sql, name?: string) => Promise<Row[]>;
};

declare const transaction: unique symbol;

/** A transaction. Writes ask for it by type, so that none can happen outside of one. */
export type Tx = Queryable & { readonly [transaction]: true };

const queryable = (client: Pick<pg.Pool | pg.PoolClient, "query">): Queryable => ({
  rows: async <Row extends object>(query: Prisma.Sql, name?: string) => {
    const config = { text: query.text, values: query.values, ...(name && { name }) };
    return (await (client as pg.Pool).query<Row>(config)).rows;
  },
});

export const sql = (): Queryable => queryable(pool());

const RETRIABLE = new Set(["40001", "40P01"]);
const MAX_TRIES = 3;

const isRetriable = (error: unknown) => RETRIABLE.has((error as { code?: string } | null)?.code ?? "");

/** Runs all or nothing. A deadlock or a serialization failure is tried again, so `run` must have no other effects. */
export async function inTransaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(run);
    } catch (error) {
      if (tries === MAX_TRIES || !isRetriable(error)) throw error;
    }
  }
}

async function once<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  let broken: Error | undefined;
  try {
    await client.query("BEGIN");
    const result = await run(queryable(client) as Tx);
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
