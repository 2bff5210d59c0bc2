// Plain JavaScript on any Node from 20.19 on: it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const NODE = join(root, "node_modules", ".bin", "node");
const STAMP = join(root, "node_modules", ".countersign-installed");
const OLDEST = [20, 19];

export function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Progress, on the channel that leaves standard output to results. */
export const say = (message) => process.stderr.write(`${message}\n`);

/** The Node that the project pins, once it is installed. */
export const node = () => NODE;

/** Prisma's commands look for an engine to download that `generate` never runs. Any executable stops the search. */
export const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  CHECKPOINT_DISABLE: "1",
  NEXT_TELEMETRY_DISABLED: "1",
};

/** Runs a step to its end, its output shown. */
export function step(command, args, { quiet = false, env = {} } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...environment, ...env },
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", 2, 2],
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}`);
  fail(`${command} ${args.join(" ")} failed${result.error ? `: ${result.error.message}` : "."}`);
}

const lockHash = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(process.platform + process.arch)
    .digest("hex");

/** Installs the packages where they are missing or another lock file was installed. */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
    fail(`Countersign needs Node ${OLDEST.join(".")} or newer; this is ${process.version}.`);
  }
  const wanted = lockHash();
  if (existsSync(STAMP) && existsSync(NODE) && readFileSync(STAMP, "utf8") === wanted) return;
  say("Installing packages (once; a minute or two) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // Not `npm ci`: it refuses a lock file without the packages of other platforms, which not every registry carries.
  // Versions come from the lock file all the same, and it is not written.
  step(npm, [
    "install",
    "--no-save",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ]);
  if (!existsSync(NODE)) fail("The package `node` did not install; run `npm install` and read what it says.");
  writeFileSync(STAMP, wanted);
}
