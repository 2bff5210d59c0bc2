import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "@/lib/server/boot/free-port";
import { migrate } from "@/prisma/migrate";
import { type Environment, type Outcome, spawnServer } from "@/scripts/testing/processes";

const server = process.env.TEST_DATABASE_SERVER ?? "";
const folder = await mkdtemp(join(tmpdir(), "countersign-set-up-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const outcomeOf = async (env: Environment): Promise<Outcome> => (await spawnServer(env)).ended;

/** One sentence, and no stack below it. */
function expectOneSentence({ code, output }: Outcome, sentence: RegExp): void {
  expect(output.trim()).toMatch(sentence);
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(1);
}

async function aDatabase(): Promise<string> {
  const name = `setup_${randomUUID().replaceAll("-", "")}`;
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return `${server}/${name}`;
}

describe("a set-up that cannot work ends with one clear sentence and exit code 1", () => {
  it("where the port is taken", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port));
    });
    expectOneSentence(await outcomeOf({ PORT: String(port), DATA_DIRECTORY: folder }), /Port \d+ is taken/);
    other.close();
  });

  it("where nobody answers at DATABASE_URL, without telling its password", async () => {
    const url = `postgresql://someone:a-password@127.0.0.1:${await freePort()}/x`;
    const outcome = await outcomeOf({ DATABASE_URL: url, DATA_DIRECTORY: folder });
    expectOneSentence(outcome, /DATABASE_URL cannot be reached/);
    expect(outcome.output).not.toContain("a-password");
  });

  it("where DATABASE_URL is no address of a PostgreSQL", async () => {
    expectOneSentence(
      await outcomeOf({ DATABASE_URL: "mysql://x", DATA_DIRECTORY: folder }),
      /DATABASE_URL must be/,
    );
  });

  it("where the data directory is not writable", async () => {
    const file = join(folder, "a-file");
    await writeFile(file, "");
    expectOneSentence(
      await outcomeOf({ DATA_DIRECTORY: join(file, "data") }),
      /data directory .* is not writable/,
    );
  });

  it("where the database has migrations that the program does not know", async () => {
    const url = await aDatabase();
    await migrate(url, "prisma/migrations");
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '29990101000000_from_the_future', now())`);
    await client.end();
    expectOneSentence(
      await outcomeOf({ DATABASE_URL: url, DATA_DIRECTORY: folder }),
      /migration 29990101000000_from_the_future/,
    );
  });

  it("where production lacks its secret", async () => {
    expectOneSentence(
      await outcomeOf({ NODE_ENV: "production", DATABASE_URL: `${server}/postgres`, DATA_DIRECTORY: folder }),
      /NEXTAUTH_SECRET is required/,
    );
  });

  it("where PORT is no port", async () => {
    expectOneSentence(await outcomeOf({ PORT: "70000", DATA_DIRECTORY: folder }), /PORT/);
  });
});
