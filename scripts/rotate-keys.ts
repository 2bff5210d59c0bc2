import { parseArgs } from "node:util";
import { openDatabase } from "@/lib/server/boot/database";
import { localSecrets, openDataDirectory } from "@/lib/server/boot/secrets";
import { readSettings, type Settings } from "@/lib/server/boot/settings";
import { SetupError } from "@/lib/server/boot/setup-error";
import { rotateSigningKey } from "@/lib/server/grants/signing-keys";

const USAGE = `Usage: npm run -s rotate-keys -- [--compromised]
  --compromised   somebody else may have the keys so far: they are published no more, and grants that are not spent are revoked`;

function areCompromised(): boolean {
  try {
    return parseArgs({ options: { compromised: { type: "boolean" } } }).values.compromised ?? false;
  } catch (error) {
    throw new SetupError(`${(error as Error).message}\n${USAGE}`);
  }
}

/** The server's own: what is sealed with another one it cannot open. */
async function secretOf({ nextAuthSecret, dataDirectory }: Settings): Promise<string> {
  if (nextAuthSecret) return nextAuthSecret;
  await openDataDirectory(dataDirectory);
  return (await localSecrets(dataDirectory)).nextAuthSecret;
}

async function main(): Promise<void> {
  const compromised = areCompromised();
  const settings = readSettings(process.env);
  const database = await openDatabase(settings.databaseUrl, settings.dataDirectory);
  try {
    Object.assign(process.env, { DATABASE_URL: database.url, NEXTAUTH_SECRET: await secretOf(settings) });
    process.stdout.write(`${await rotateSigningKey({ areCompromised: compromised })}\n`);
  } finally {
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
