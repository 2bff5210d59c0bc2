// Plain JavaScript on any Node from 20.19 on, like install.mjs.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { node, root, say, step } from "./install.mjs";

const GENERATED_STAMP = "prisma/generated/.countersign-schema";
const BUILT_STAMP = "dist/.countersign-sources";

const SCHEMA = ["prisma/schema", "package-lock.json"];
const SOURCES = [
  ...["app", "components", "lib", "prisma", "public", "scripts", "packages"],
  ...["server.ts", "next.config.js", "tsconfig.json", "package.json", "package-lock.json"],
];
const NOT_SOURCES = /^prisma\/generated|\.test\.tsx?$|^lib\/testing\/|^packages\/[^/]+\/dist\//;

function* filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) return void (yield path);
  for (const name of readdirSync(full).sort()) yield* filesIn(`${path}/${name}`);
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths.flatMap((each) => [...filesIn(each)])) {
    if (NOT_SOURCES.test(path)) continue;
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(root, path)))
      .update("\0");
  }
  return hash.digest("hex");
}

const isCurrent = (stamp, print) =>
  existsSync(join(root, stamp)) && readFileSync(join(root, stamp), "utf8") === print;

function writeStamp(stamp, print) {
  mkdirSync(dirname(join(root, stamp)), { recursive: true });
  writeFileSync(join(root, stamp), print);
}

/** Makes the database client where the schema changed. */
export async function ensureGenerated() {
  const print = fingerprint(SCHEMA);
  if (isCurrent(GENERATED_STAMP, print)) return;
  step(node(), ["node_modules/prisma/build/index.js", "generate", "--config", ".config/prisma.ts"], {
    quiet: true,
  });
  writeStamp(GENERATED_STAMP, print);
}

/** Builds the pages and the server where the sources changed. */
export async function ensureBuilt() {
  await ensureGenerated();
  const print = fingerprint(SOURCES);
  if (isCurrent(BUILT_STAMP, print) && existsSync(join(root, ".next/BUILD_ID"))) return;
  say("Building (once for each change of the sources; about a minute) …");
  rmSync(join(root, BUILT_STAMP), { force: true });
  step(node(), ["node_modules/next/dist/bin/next", "build"], { env: { NODE_ENV: "production" } });
  step(
    join(root, "node_modules/.bin/esbuild"),
    [
      ...[
        "server.ts",
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--target=node24",
        "--packages=external",
      ],
      ...["--outfile=dist/server.js", "--sourcemap", "--log-level=warning"],
    ],
    {},
  );
  writeStamp(BUILT_STAMP, print);
}
