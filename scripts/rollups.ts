import { parseArgs } from "node:util";
import { openDatabase } from "@/lib/server/boot/database";
import { readSettings } from "@/lib/server/boot/settings";
import { SetupError } from "@/lib/server/boot/setup-error";
import { compareDays, type Difference } from "@/lib/server/dashboard/compare-days";
import { packDays } from "@/lib/server/dashboard/pack-days";
import { closePool } from "@/lib/server/db/pool";
import { compareTotals, type TotalDifference } from "@/lib/server/tasks/compare-totals";

const USAGE = `Usage: npm run -s rollups -- [--verify]
  Counts what the dashboard and the totals of lists are kept in anew from the tasks, tells what differs, and repairs it.
  --verify   repairs nothing, and ends with 1 where anything differs`;

function isVerifying(): boolean {
  try {
    return parseArgs({ options: { verify: { type: "boolean" } } }).values.verify ?? false;
  } catch (error) {
    throw new SetupError(`${(error as Error).message}\n${USAGE}`);
  }
}

const dayLine = ({ organizationUid, kind, day, packed, counted }: Difference) =>
  `dashboard: ${organizationUid}, ${kind} on ${day}: ${packed} kept, ${counted} counted${packed === counted ? ", of other content" : ""}`;

const totalLine = ({ organizationUid, kind, value, kept, counted }: TotalDifference) =>
  `totals: ${organizationUid}, ${kind} ${value}: ${kept} kept, ${counted} counted`;

async function run(verify: boolean): Promise<number> {
  const repair = !verify;
  const totals = await compareTotals({ repair });
  const days = await compareDays({ repair });
  for (const line of [...totals.map(totalLine), ...days.map(dayLine)]) process.stdout.write(`${line}\n`);
  if (repair) while ((await packDays()) > 0);
  const found = totals.length + days.length;
  const what = found === 1 ? "1 difference" : `${found} differences`;
  process.stdout.write(found > 0 && repair ? `${what}, repaired\n` : `${what}\n`);
  return verify && found > 0 ? 1 : 0;
}

async function main(): Promise<void> {
  const verify = isVerifying();
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.databaseUrl, settings.dataDirectory);
  try {
    Object.assign(process.env, { DATABASE_URL: database.url });
    process.exitCode = await run(verify);
  } finally {
    await closePool();
    await database.stop();
  }
}

main().catch((error: unknown) => {
  const { code } = error as { code?: string };
  // 42P01: no such table. The server was never started on this database.
  if (code === "42P01") process.stderr.write("The database is empty; run npm start first.\n");
  else process.stderr.write(`${error instanceof SetupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
