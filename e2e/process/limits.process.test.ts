import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type RunningServer, startServer } from "@/scripts/testing/processes";

const LIMIT = 5;
const admin = process.env.TEST_DATABASE_SERVER ?? "";
const name = `limits_${randomUUID().replaceAll("-", "")}`;
let folder = "";
let server: RunningServer;

const asAdmin = async (sql: string) => {
  const client = new Client({ connectionString: `${admin}/postgres` });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "countersign-limits-"));
  await asAdmin(`CREATE DATABASE ${name}`);
  server = await startServer({
    DATABASE_URL: `${admin}/${name}`,
    NEXTAUTH_SECRET: "a-secret-that-only-the-tests-know-of",
    DATA_DIRECTORY: folder,
    API_RATE_LIMIT_PER_MINUTE: String(LIMIT),
    LOG_LEVEL: "error",
  });
});

afterAll(async () => {
  await server.stop();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

it("answers 429 with Retry-After, in the contract's shape, to whoever asks too often, and to nobody else", async () => {
  const token = (await readFile(join(folder, "demo-agent-token"), "utf8")).trim();
  const read = () => fetch(`${server.url}/api/work-tasks`, { headers: { authorization: `Bearer ${token}` } });
  for (let i = 0; i < LIMIT; i += 1) expect((await read()).status).toBe(200);

  const refused = await read();

  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
  expect(await refused.json()).toEqual({ error: "Too many requests", details: [] });
  expect((await fetch(`${server.url}/api/work-tasks`)).status).toBe(401);
  expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
});

/** One try at the sign-in form; true where it got in. */
async function signIn(email: string, password: string): Promise<boolean> {
  const csrf = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const response = await fetch(`${server.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true", email, password }),
  });
  return response.headers.getSetCookie().some((each) => each.startsWith("next-auth.session-token="));
}

it("stops guessing at one account, and leaves the others alone", async () => {
  const guesses = Array.from({ length: 10 }, (_, i) => signIn("jon@countersign.demo", `guess ${i}`));
  expect(await Promise.all(guesses)).not.toContain(true);

  expect(await signIn("jon@countersign.demo", "countersign-demo")).toBe(false);
  expect(await signIn("priya@countersign.demo", "countersign-demo")).toBe(true);
});
