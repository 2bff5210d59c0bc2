// Plain JavaScript on any Node from 20.19 on: it runs before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { ensureBuilt, ensureGenerated } from "./build.mjs";
import { ensureInstalled, fail, node, root } from "./install.mjs";

/** What can be launched: its entry, and what it needs beforehand. */
const COMMANDS = {
  start: { prepare: ensureBuilt, args: ["dist/server.js"], keepsRunning: true },
  dev: { prepare: ensureGenerated, args: ["--import", "tsx", "server.ts", "--dev"], keepsRunning: true },
  test: { prepare: ensureGenerated, args: ["--import", "tsx", "scripts/test.ts"] },
  token: { prepare: ensureGenerated, args: ["--import", "tsx", "scripts/token.ts"] },
  "test-organization": {
    prepare: ensureGenerated,
    args: ["--import", "tsx", "scripts/test-organization.ts"],
  },
  bench: { prepare: ensureBuilt, args: ["--import", "tsx", "scripts/bench.ts"] },
  "bench:ui": { prepare: ensureBuilt, args: ["--import", "tsx", "scripts/bench-ui.ts"] },
  torture: { prepare: ensureBuilt, args: ["--import", "tsx", "scripts/torture.ts"] },
  chaos: { prepare: ensureBuilt, args: ["--import", "tsx", "scripts/chaos.ts"] },
  screenshots: { prepare: ensureBuilt, args: ["--import", "tsx", "scripts/screenshots.ts"] },
  words: { prepare: () => undefined, args: ["--import", "tsx", "scripts/words.ts"] },
  "rotate-keys": { prepare: ensureGenerated, args: ["--import", "tsx", "scripts/rotate-keys.ts"] },
  rollups: { prepare: ensureGenerated, args: ["--import", "tsx", "scripts/rollups.ts"] },
  "client-types": { prepare: () => undefined, args: ["--import", "tsx", "scripts/client-types.ts"] },
  packages: { prepare: () => undefined, args: ["--import", "tsx", "scripts/packages.ts"] },
  build: { prepare: ensureBuilt, args: null },
};

const [name = "", ...rest] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) fail(`There is no command "${name}".`);

await ensureInstalled();
await command.prepare();
if (command.args) run(command);

function run({ args, keepsRunning = false }) {
  // The channel is how the server notices that we are gone, even if we were killed.
  const stdio = ["inherit", "inherit", "inherit", ...(keepsRunning ? ["ipc"] : [])];
  const child = spawn(node(), [...args, ...rest], { cwd: root, stdio });
  // The terminal tells the child of Ctrl-C by itself; a second telling does no harm.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (keepsRunning) watchParent(() => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGTERM" ? 0 : 1)));
}

/** The shell between npm and us outlives npm, so its parent counts too. */
function ancestors() {
  const stat = `/proc/${process.ppid}/stat`;
  if (!existsSync(stat)) return `${process.ppid}`;
  // The name in brackets may hold anything; the parent is the second field behind it.
  const [, parent] = readFileSync(stat, "utf8").split(") ").at(-1).split(" ");
  return `${process.ppid} ${parent}`;
}

/** npm killed outright tells nobody; its children then get another parent. */
function watchParent(onGone) {
  const before = ancestors();
  const timer = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(timer);
    onGone();
  }, 250);
  timer.unref();
}
