import { parseArgs } from "node:util";
import { openDatabase } from "@/lib/server/boot/database";
import { readSettings } from "@/lib/server/boot/settings";
import { SetupError } from "@/lib/server/boot/setup-error";
import { createTestOrganization } from "@/lib/server/organizations/create-test-organization";

const USAGE = `Usage: npm run -s test-organization -- [options]
  --name NAME     what it is called (default: Test)
  --admin EMAIL   a person who shall see it`;

/** What Prisma says, and what we say. */
const PROBLEMS: Readonly<Record<string, string>> = {
  P2021: "The database is empty; run npm start first.",
  P2025: "--admin: nobody has that e-mail address.",
};

function options() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { name: text, admin: text } }).values;
  } catch (error) {
    throw new SetupError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function main(): Promise<void> {
  const { name = "Test", admin } = options();
  const settings = readSettings({ ...process.env, NODE_ENV: "development" });
  const database = await openDatabase(settings.databaseUrl, settings.dataDirectory);
  try {
    Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: "0".repeat(32) });
    process.stdout.write(`${await createTestOrganization({ name, admin })}\n`);
  } finally {
    await database.stop();
  }
}

main().catch((error: unknown) => {
  const { code = "" } = error as { code?: string };
  const said = PROBLEMS[code] ?? (error instanceof SetupError ? error.message : String(error));
  process.stderr.write(`${said}\n`);
  process.exitCode = 1;
});
