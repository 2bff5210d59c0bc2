import { existsSync } from "node:fs";
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { APPLICATION_NAME } from "../db/pool";
import { freePort } from "./free-port";
import { type Binaries, binaries, postmaster, type Runner, runnerFor } from "./postgres-process";
import { SetupError } from "./setup-error";

const USER = "countersign";
const DATABASE = "countersign";

/** Without JIT, which costs more than these queries take; the rest suits a disk without moving parts. */
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "jit=off",
  "random_page_cost=1.1",
  "shared_buffers=256MB",
];
const THROWAWAY = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

export type EmbeddedPostgres = {
  url: string;
  logFile: string;
  /** Stops the server, unless another of our processes works with it. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  directory: string;
  password: string;
  /** For tests: faster, and lost if the machine fails. */
  throwaway?: boolean;
  /** Further settings, as `name=value`. */
  settings?: readonly string[];
};

type Server = Required<EmbeddedOptions> & { programs: Binaries; runner: Runner };

/** Starts the PostgreSQL of the data directory, made on the first call, or adopts the one that already runs on it. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const programs = await binaries();
  const server = {
    throwaway: false,
    settings: [],
    ...options,
    programs,
    runner: runnerFor(programs, dirname(options.directory)),
  };
  if (!existsSync(join(server.directory, "PG_VERSION"))) await create(server);
  const { port, holder } = await hold(server);
  await ensureDatabase(holder);
  return {
    url: `postgresql://${USER}:${server.password}@127.0.0.1:${port}/${DATABASE}`,
    logFile: join(server.directory, "server.log"),
    stop: () => stopUnlessInUse(server, holder),
  };
}

/** Shared by all processes of ours that work with the server; whoever has it alone may stop the server. */
const IN_USE = 7_305_808;
const HOLDS = 5;

type Held = { port: number; holder: pg.Client };

/** Its connection stays open as long as we work with the server, and the lock with it, whatever becomes of us. */
async function hold(server: Server): Promise<Held> {
  for (let tries = 1; ; tries += 1) {
    const port = (await adopt(server)) ?? (await start(server));
    const holder = await connect(server, port);
    try {
      await holder.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
      return { port, holder };
    } catch (error) {
      // The last one to leave was just stopping it.
      await holder.end().catch(() => undefined);
      if (tries === HOLDS) throw error;
    }
  }
}

async function connect({ password }: Server, port: number): Promise<pg.Client> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: USER,
    password,
    database: "postgres",
    application_name: APPLICATION_NAME,
    keepAlive: true,
  });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Made beside and then renamed, so that a half-made cluster is never taken for one. */
async function create({ directory, password, programs, runner }: Server): Promise<void> {
  const draft = `${directory}.new`;
  const passwordFile = `${directory}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner.account) {
    await chown(draft, runner.account.uid, runner.account.gid);
    await chown(passwordFile, runner.account.uid, runner.account.gid);
  }
  const { code, output } = await runner.run(programs.initdb, [
    `--pgdata=${draft}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--no-instructions",
  ]);
  await rm(passwordFile, { force: true });
  if (code !== 0) throw new SetupError(`The embedded PostgreSQL could not be set up: ${lastLine(output)}`);
  await chmod(draft, 0o700);
  await rename(draft, directory);
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";

const SETTLE_MS = 300;

/**
 * The port of a PostgreSQL that already runs on the data, or null: left behind by a process that was killed, or in use.
 * One that is starting or stopping is waited for; after an answer it must still be there a moment later.
 */
async function adopt(server: Server): Promise<number | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    const found = postmaster(server.directory);
    if (!found) return null;
    if (found.port && (await isReachable(server, found.port))) {
      await sleep(SETTLE_MS);
      if (await isReachable(server, found.port)) return found.port;
    }
    await sleep(100);
  }
  throw new SetupError(
    `Another PostgreSQL holds ${server.directory} and does not answer; stop it and start again.`,
  );
}

const isReachable = async (server: Server, port: number): Promise<boolean> =>
  connect(server, port).then(
    (client) => client.end().then(() => true),
    () => false,
  );

/** The children of a killed server take a moment to notice, and another program may have been given the port. */
const PASSING =
  /pre-existing shared memory block|is another postmaster|lock file|could not create any TCP\/IP sockets/;

async function start({ directory, throwaway, settings, programs, runner }: Server): Promise<number> {
  await rm(join(directory, "postmaster.pid"), { force: true });
  const log = join(directory, "server.log");
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    const all = [...SETTINGS, ...(throwaway ? THROWAWAY : []), ...settings, `port=${port}`];
    const flags = all.map((setting) => `-c ${setting}`).join(" ");
    // A new file for each start; made by the server itself, whose account may be another than ours.
    await rm(log, { force: true });
    const args = ["start", "-w", "-t", "300", "-D", directory, "-l", log, "-o", flags];
    const { code } = await runner.run(programs.pg_ctl, args);
    if (code === 0) return port;
    const reason = await readFile(log, "utf8").catch(() => "");
    if (tries === 20 || !PASSING.test(reason)) {
      throw new SetupError(`The embedded PostgreSQL did not start: ${lastLine(reason)} (see ${log})`);
    }
    await sleep(500);
  }
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: { code?: string }) => {
    // Another process made it at the same time.
    if (error.code !== "42P04" && error.code !== "23505") throw error;
  });
}

/** So long the connections of a process of ours that has just ended, or was killed, may still be there. */
const LEAVING_MS = 1000;

/** Of several that leave at once the last one has it: each gives its own share back before it asks. */
async function isLast(holder: pg.Client): Promise<boolean> {
  await holder.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
  const deadline = Date.now() + LEAVING_MS;
  for (;;) {
    const { rows } = await holder.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE]);
    if (rows[0].alone) return true;
    if (Date.now() > deadline) return false;
    await sleep(100);
  }
}

async function stopUnlessInUse({ directory, programs, runner }: Server, holder: pg.Client): Promise<void> {
  // Where it does not answer, it is stopped all the same.
  if (await isLast(holder).catch(() => true))
    await runner.run(programs.pg_ctl, ["stop", "-m", "fast", "-w", "-t", "30", "-D", directory]);
  await holder.end().catch(() => undefined);
}
