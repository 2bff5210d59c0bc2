import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, inject } from "vitest";
import { closePool } from "@/lib/server/db/pool";
import { closeHub } from "@/lib/server/realtime/hub";

/** Gives the calling test file a database of its own, cloned from the migrated template. */
const server = inject("databaseServer");
const name = `test_${randomUUID().replaceAll("-", "")}`;

const asAdmin = async (sql: string) => {
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
};

await asAdmin(`CREATE DATABASE ${name} TEMPLATE countersign_template`);
Object.assign(process.env, {
  DATABASE_URL: `${server}/${name}`,
  NEXTAUTH_SECRET: "a-secret-that-only-the-tests-know-of",
  LOG_LEVEL: "silent",
  CHECK_RESPONSES: "true",
  WEBHOOK_ALLOWED_HOSTS: "localhost",
});

afterAll(async () => {
  await closeHub();
  await closePool();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
});
