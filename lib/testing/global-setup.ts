import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/prisma/migrate";

const TEMPLATE = "countersign_template";

/** Migrates one template database per run. Every test file then gets a copy of it. */
export default async function setup(project: TestProject): Promise<void> {
  const server = process.env.TEST_DATABASE_SERVER;
  if (!server) throw new Error("TEST_DATABASE_SERVER is not set; run the tests with npm test");
  const admin = new Client({ connectionString: `${server}/postgres` });
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  await migrate(`${server}/${TEMPLATE}`, join(import.meta.dirname, "../../prisma/migrations"));
  project.provide("databaseServer", server);
}

declare module "vitest" {
  interface ProvidedContext {
    databaseServer: string;
  }
}
