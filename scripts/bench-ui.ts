import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "@playwright/test";
import pg from "pg";
import { hashPassword } from "@/lib/server/auth/password";
import { migrate } from "@/prisma/migrate";
import { seedTasks } from "./bench/seed";
import { type Measured, summary } from "./bench-ui/numbers";
import { type Desk, firstRows, growth, signIn, THROTTLE, walkAndDecide } from "./bench-ui/steps";
import { findChromium } from "./testing/chromium";
import { startServer } from "./testing/processes";
import { startThrowawayPostgres } from "./testing/throwaway-postgres";

/** Of the benchmark's own database, which is gone when it ends. */
const PASSWORD = "a password for the benchmark alone";
const SECRET = "a-secret-for-the-benchmark-and-nothing-else";

const say = (line: string) => process.stderr.write(`${line}\n`);

function options() {
  const text = { type: "string" } as const;
  const { values } = parseArgs({ options: { tasks: text, walk: text, json: text } });
  return { tasks: Number(values.tasks ?? 100_000), walk: Number(values.walk ?? 5000), json: values.json };
}

const most = (value: number, unit: string, limit: number): Measured => ({
  ...{ p50: Math.round(value * 10) / 10, p95: Number.NaN, reach: `<= ${limit} ${unit}` },
  reached: value <= limit,
});

async function measureAll(desk: Desk, walk: number): Promise<Record<string, Measured>> {
  say("First rows …");
  const first = await firstRows(desk);
  say("Walking, deciding, filtering …");
  const steps = await walkAndDecide(desk);
  say(`Walking ${walk} rows …`);
  const grown = await growth(desk, walk);
  return {
    "first usable row, ms": summary(first.ms, "ms", 1500),
    "JavaScript of /tasks, kB gzip": most(first.scriptKb, "kB", 230),
    "j to next task painted, ms": summary(steps.walk, "ms", 100),
    "filter to rows painted, ms": summary(steps.filter, "ms", 300),
    "approve to next item painted, ms": summary(steps.approve, "ms", 100),
    [`growth after ${walk} rows, MB`]: most(grown, "MB", 150),
  };
}

async function givePassword(databaseUrl: string, userUid: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ email: string }>(
    "UPDATE users SET password_hash = $2 WHERE uid = $1 RETURNING email",
    [userUid, await hashPassword(PASSWORD)],
  );
  await client.end();
  return rows[0]?.email ?? "";
}

async function main(): Promise<void> {
  const { tasks, walk, json } = options();
  const postgres = await startThrowawayPostgres({ durable: true });
  try {
    const databaseUrl = await postgres.createDatabase("ui");
    await migrate(databaseUrl, "prisma/migrations");
    say(`Seeding ${tasks} tasks in one organization and as many in others …`);
    const { userUid } = await seedTasks(databaseUrl, tasks * 2);
    const email = await givePassword(databaseUrl, userUid);
    const env = { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: SECRET };
    const server = await startServer({ ...env, SEED_DEMO: "false", LOG_LEVEL: "warn" });
    const browser = await chromium.launch({
      executablePath: findChromium(),
      args: ["--no-sandbox", "--disable-gpu"],
    });
    const signedIn = await signIn(browser, server.url, { email, password: PASSWORD });
    const report = await measureAll({ browser, url: server.url, signedIn }, walk);
    await browser.close();
    await server.stop();
    process.stdout.write(`\nThe desk with ${tasks} tasks, processor throttled ${THROTTLE} times\n`);
    // biome-ignore lint/suspicious/noConsole: a table for people is what this command prints
    console.table(report);
    process.stdout.write(`${JSON.stringify({ tasks, ...report })}\n`);
    if (json) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await postgres.stop();
  }
}

await main().catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
process.exit();
