import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findChromium } from "./testing/chromium";
import { findCurl } from "./testing/curl";
import { describeFailure, type Failure, playwrightFailures, vitestFailures } from "./testing/failures";
import { type Environment, run, startServer } from "./testing/processes";
import { findPython } from "./testing/python";
import { startThrowawayPostgres, type ThrowawayPostgres } from "./testing/throwaway-postgres";

type Count = { passed: number; failed: number };

const RESULTS = "test-results";
const bin = (...path: string[]) => join("node_modules", ...path);
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

/** What failed is told again at the end, where it is looked for. */
function add(name: string, { passed, failed }: Count, told: readonly Failure[] = []): void {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push([`${name} (${failed})`, ...told.map(describeFailure)].join("\n"));
}

function announce(name: string): void {
  process.stdout.write(`\n── ${name}\n`);
}

/** A step that passes or fails as a whole. */
async function check(name: string, args: readonly string[], env: Environment = {}): Promise<boolean> {
  announce(name);
  const isGood = (await run(args, env)) === 0;
  add(name, isGood ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
  return isGood;
}

/** A run without a readable result, or a bad exit with nothing counted as failed, is one failure. */
function counted(code: number, count: Count): Count {
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

async function vitest(name: string, projects: readonly string[], env: Environment): Promise<void> {
  announce(name);
  const file = join(RESULTS, `${projects.join("-")}.json`);
  const code = await run(
    [
      ...[bin("vitest", "vitest.mjs"), "run", "--config", ".config/vitest.ts"],
      ...projects.flatMap((project) => ["--project", project]),
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    ],
    env,
  );
  const report = await readFile(file, "utf8").then(JSON.parse, () => ({}));
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = report;
  add(name, counted(code, { passed, failed }), vitestFailures(report));
}

async function playwright(name: string, env: Environment): Promise<void> {
  announce(name);
  const code = await run(
    [bin("@playwright", "test", "cli.js"), "test", "--config", ".config/playwright.ts"],
    env,
  );
  const report = await readFile(join(RESULTS, "e2e.json"), "utf8").then(JSON.parse, () => ({}));
  const { expected: passed = 0, unexpected = 0, flaky = 0 } = report.stats ?? {};
  add(name, counted(code, { passed, failed: unexpected + flaky }), playwrightFailures(report));
}

async function staticChecks(): Promise<void> {
  await check("format and lint", [bin("@biomejs", "biome", "bin", "biome"), "ci", "."]);
  await check("route types", [bin("next", "dist", "bin", "next"), "typegen"]);
  // Each takes one processor; what they find is told apart by their names.
  await Promise.all([
    check("types", [bin("typescript", "bin", "tsc"), "-p", "."]),
    check("layer rules", [
      ...[bin("dependency-cruiser", "bin", "dependency-cruiser.mjs"), "-c", ".config/dependency-cruiser.cjs"],
      ...["app", "components", "lib", "packages", "prisma", "scripts", "server.ts", "e2e"],
    ]),
    check("dead code", [bin("knip", "bin", "knip.js"), "--config", ".knip.json"]),
  ]);
}

const SECRET = "a-secret-that-only-the-tests-know-of";

/** The production server and, beside it on the same database, Next alone as host of the API. */
async function throughHttp(postgres: ThrowawayPostgres): Promise<void> {
  const DATABASE_URL = await postgres.createDatabase("e2e");
  const env = {
    ...{
      DATABASE_URL,
      NEXTAUTH_SECRET: SECRET,
      SEED_DEMO: "true",
      CHECK_RESPONSES: "true",
      LOG_LEVEL: "error",
      WEBHOOK_ALLOWED_HOSTS: "localhost",
    },
    DATA_DIRECTORY: join(RESULTS, "data"),
  };
  const server = await startServer(env);
  const nextHost = await startServer({ ...env, API_HOST: "next" });
  const shared = { ...env, BASE_URL: server.url, NEXT_BASE_URL: nextHost.url };
  try {
    findCurl();
    findPython();
    await vitest("contract over HTTP, both hosts", ["http"], shared);
    await nextHost.stop();
    await playwright("end to end in the browser", { ...shared, CHROMIUM_PATH: findChromium() });
  } finally {
    await server.stop();
    await nextHost.stop();
  }
}

async function main(): Promise<void> {
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  await staticChecks();
  const postgres = await startThrowawayPostgres();
  try {
    await vitest("unit and database tests", ["unit", "db"], { TEST_DATABASE_SERVER: postgres.serverUrl });
    if (await check("production build", ["scripts/launch.mjs", "build"])) {
      await vitest("the process", ["process"], { TEST_DATABASE_SERVER: postgres.serverUrl });
      await throughHttp(postgres);
    }
  } finally {
    await postgres.stop();
  }
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  add("the test run itself", { passed: 0, failed: 1 });
});
if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join("\n")}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
