import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { createApiToken, isUsableToken } from "@/lib/server/auth/create-api-token";
import { hashPassword } from "@/lib/server/auth/password";
import { SetupError } from "@/lib/server/boot/setup-error";
import { db } from "@/lib/server/db/client";
import { migrate, NewerDatabase } from "./migrate";
import { seedDemo } from "./seed/demo";
import { DEMO_PASSWORD, DEMO_PEOPLE } from "./seed/people";

const { DatabaseError } = pg;

/** @throws SetupError where the database is ahead of this version of the program, or refuses to be set up. */
export async function applyMigrations(url: string, directory: string): Promise<void> {
  try {
    await migrate(url, directory);
  } catch (error) {
    if (error instanceof NewerDatabase) {
      throw new SetupError(`${error.message} Start the version of Countersign that made it, or a newer one.`);
    }
    // The database itself refused: no right to make tables or the extension, a full disk, and the like.
    if (error instanceof DatabaseError) {
      throw new SetupError(`The database could not be set up: ${error.message} (${error.code}).`);
    }
    throw error;
  }
}

/** Seeds the demo where there is no organization at all. @returns whether the database holds the demo. */
export async function ensureDemo(seedIfEmpty: boolean): Promise<boolean> {
  const [main] = DEMO_PEOPLE;
  if (seedIfEmpty && (await db().organization.count()) === 0) {
    await seedDemo(db(), { now: new Date(), passwordHash: await hashPassword(DEMO_PASSWORD) });
  }
  return (await db().user.count({ where: { email: main.email } })) > 0;
}

/** A token of the demo's first agent for the `curl` line of the banner: the one of the last start, or a new one. */
export async function demoAgentToken(dataDirectory: string): Promise<string | null> {
  const file = join(dataDirectory, "demo-agent-token");
  const kept = (await readFile(file, "utf8").catch(() => "")).trim();
  if (kept && (await isUsableToken(kept))) return kept;
  const agent = await db().agent.findFirst({
    where: { organization: { slug: DEMO_PEOPLE[0].defaultOrganization } },
    orderBy: { name: "asc" },
  });
  if (!agent) return null;
  const { organizationUid, uid: agentUid } = agent;
  const token = await createApiToken({ organizationUid, holder: { type: "agent", uid: agentUid } });
  await mkdir(dataDirectory, { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${token}\n`, { mode: 0o600 });
  await rename(draft, file);
  return token;
}
