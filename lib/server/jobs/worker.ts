import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type LogLevel, type Runner, run, type TaskList } from "graphile-worker";
import pg from "pg";
import { APPLICATION_NAME } from "../db/pool";
import { env } from "../env";
import { log } from "../log";

const CONNECTIONS = 3;
/** A job runs within this time of when it is due. */
const POLL_MS = 500;
const AT_ONCE = 2;
const RETRY_MS = 1000;

/** Only what it writes in batches does it wait for when it stops; these are of one job each. */
const PRESET = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

const LEVELS: Readonly<Record<LogLevel, "error" | "warn" | "debug">> = {
  error: "error",
  warning: "warn",
  // It tells of every job that it is done.
  info: "debug",
  debug: "debug",
};

/** Its words and errors, without the payloads that it could tell beside them. */
const logger = new Logger(() => (level, message, { error }) => {
  log()[LEVELS[level]]({ worker: true, ...(error instanceof Error && { err: error }) }, message);
});

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    application_name: APPLICATION_NAME,
    max: CONNECTIONS,
    connectionTimeoutMillis: 10_000,
  });
  // Told of in words only: the error of an idle connection carries the whole client.
  pool.on("error", ({ message }) => log().warn({ worker: true }, `lost a database connection: ${message}`));
  // Of one in use the library tells.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

class JobWorker {
  private readonly pool = openPool();
  private readonly running: Promise<void>;
  private runner: Runner | undefined;
  private stopped = false;

  constructor(private readonly tasks: TaskList) {
    this.running = this.keepRunning();
  }

  /** Takes no more jobs, and lets those that run come to their end. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.runner?.stop().catch(() => undefined);
    await this.running;
    await this.pool.end();
  }

  /** The library gives up where the database is away for too long; we do not. */
  private async keepRunning(): Promise<void> {
    while (!this.stopped) {
      const error: unknown = await this.runOnce().catch((failure) => failure);
      if (this.stopped) return;
      log().warn({ err: error }, "the worker stopped; it will be started again");
      await sleep(RETRY_MS, undefined, { ref: false });
    }
  }

  private async runOnce(): Promise<void> {
    this.runner = await run({
      pgPool: this.pool,
      taskList: this.tasks,
      concurrency: AT_ONCE,
      pollInterval: POLL_MS,
      noHandleSignals: true,
      parsedCronItems: [],
      preset: PRESET,
      logger,
    });
    if (this.stopped) await this.runner.stop();
    await this.runner.promise;
  }
}

const kept = globalThis as { countersignWorker?: JobWorker };

/**
 * Starts to run the jobs that are due, once in a process, however many copies of this module it has.
 * @returns what ends it.
 */
export function startWorker(tasks: TaskList): () => Promise<void> {
  kept.countersignWorker ??= new JobWorker(tasks);
  return async () => {
    const stopping = kept.countersignWorker;
    delete kept.countersignWorker;
    await stopping?.stop();
  };
}
