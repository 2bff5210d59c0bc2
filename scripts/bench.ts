import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { measureDashboard } from "./bench/dashboard";
import { measureExport } from "./bench/exporting";
import { measure, measureFlatness, type Row, statementsOf } from "./bench/measure";
import { residentKb } from "./bench/memory";
import { operationsOf } from "./bench/operations";
import { type Sides, startSides } from "./bench/sides";
import { logStatements } from "./bench/statements";
import { measureWaiting } from "./bench/waiting";
import { startThrowawayPostgres, type ThrowawayPostgres } from "./testing/throwaway-postgres";

const SMALL_TASKS = 1000;
const DEEP_PAGE = 1000;

const say = (line: string) => process.stderr.write(`${line}\n`);

type Options = {
  tasks: number;
  json: string | undefined;
  only: string | undefined;
  waiting: boolean;
  export: boolean;
  dashboard: boolean;
};

const SWITCH = { type: "boolean", default: false } as const;

function options(): Options {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      ...{ tasks: text, json: text, only: text },
      ...{ waiting: SWITCH, export: SWITCH, dashboard: SWITCH },
    },
  });
  const tasks = Number(values.tasks ?? 100_000);
  if (!Number.isInteger(tasks) || tasks < SMALL_TASKS)
    throw new Error(`--tasks must be a whole number from ${SMALL_TASKS} on`);
  return { ...values, tasks, json: values.json, only: values.only };
}

/** Page 1,000, or the last one of a smaller organization. */
async function deepPage(sides: Sides): Promise<number> {
  const path = operationsOf(sides.seeded, 1)[0]?.shot.next().path ?? "";
  const response = await fetch(sides.server.url + path, {
    headers: { authorization: `Bearer ${sides.userToken}` },
  });
  const { data } = (await response.json()) as { data: { _meta: { total_pages: number } } };
  return Math.min(DEEP_PAGE, data._meta.total_pages);
}

async function writeJson(json: string | undefined, report: unknown): Promise<void> {
  if (json) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
}

async function benchOperations(postgres: ThrowawayPostgres, { tasks, json, only }: Options): Promise<void> {
  say(`Seeding ${tasks} and ${SMALL_TASKS} tasks …`);
  const full = await startSides(postgres, "full", tasks);
  const small = await startSides(postgres, "small", SMALL_TASKS);
  say("Measuring …");
  const flatness = await measureFlatness(small, full);
  await small.stop();
  const operations = operationsOf(full.seeded, await deepPage(full)).filter(
    ({ name }) => only === undefined || name === only,
  );
  const rows: Record<string, Row> = {};
  for (const operation of operations)
    rows[operation.name] = { ...(await measure(full, operation)), statements: Number.NaN };
  const memory = Math.round((await residentKb(full.server.pid)) / 1024);
  await logStatements(full.databaseUrl);
  for (const operation of operations) {
    const row = rows[operation.name];
    if (row) row.statements = await statementsOf(full, operation, postgres.logFile);
  }
  await full.stop();
  const report = { tasks, ...rows, flatness, memory_mb: memory };
  process.stdout.write(`\nBenchmark with ${tasks} tasks, half of them in one organization\n`);
  // biome-ignore lint/suspicious/noConsole: a table for people is what this command prints
  console.table(rows);
  process.stdout.write(
    `flatness ${JSON.stringify(flatness)}\nmemory_mb ${memory}\n\n${JSON.stringify(report)}\n`,
  );
  await writeJson(json, report);
}

async function benchWaiting(postgres: ThrowawayPostgres, { json }: Options): Promise<void> {
  const report = await measureWaiting(postgres);
  process.stdout.write("\nAgents that wait for a decision, on one process, 20 decisions a second\n");
  // biome-ignore lint/suspicious/noConsole: a table for people is what this command prints
  console.table({ waiting: report });
  process.stdout.write(`\n${JSON.stringify(report)}\n`);
  await writeJson(json, report);
}

/** The dashboard and the export of one organization that has all of the tasks; where both are asked for, it is seeded once. */
async function benchOneOrganization(postgres: ThrowawayPostgres, given: Options): Promise<void> {
  const { tasks, json } = given;
  say(`Seeding ${tasks} tasks of one organization …`);
  const sides = await startSides(postgres, "one", tasks, "all");
  say("Measuring …");
  const report: Record<string, object> = {
    ...(given.dashboard && (await measureDashboard(sides))),
    ...(given.export && (await measureExport(sides))),
  };
  await sides.stop();
  process.stdout.write(
    `\nAll panels of the dashboard at once, and the export, of ${tasks} tasks of one organization\n`,
  );
  // biome-ignore lint/suspicious/noConsole: a table for people is what this command prints
  console.table(report);
  process.stdout.write(`\n${JSON.stringify({ tasks, ...report })}\n`);
  await writeJson(json, { tasks, ...report });
}

/** What is asked for; the operations where nothing else is. */
function runOf(given: Options): (postgres: ThrowawayPostgres, options: Options) => Promise<void> {
  if (given.export || given.dashboard) return benchOneOrganization;
  return given.waiting ? benchWaiting : benchOperations;
}

async function main(): Promise<void> {
  const given = options();
  await build({
    ...{ entryPoints: ["scripts/bench/floor.ts"], outfile: "dist/bench-floor.js", bundle: true },
    ...{ platform: "node", format: "esm", target: "node24", packages: "external", logLevel: "warning" },
  });
  const postgres = await startThrowawayPostgres({ durable: true });
  try {
    await runOf(given)(postgres, given);
  } finally {
    await postgres.stop();
  }
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
// A measurement that failed may have left its servers running; they end with us.
process.exit();
