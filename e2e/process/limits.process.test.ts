import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closePool, pool } from "@/lib/server/db/pool";
import { closeHub } from "@/lib/server/realtime/hub";
import { aWorld, type World } from "@/lib/testing/world";
import { type RunningServer, startServer } from "@/scripts/testing/processes";

const LIMIT = 5;
const TASKS_A_MONTH = 3;
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
  const env = {
    DATABASE_URL: `${admin}/${name}`,
    NEXTAUTH_SECRET: "a-secret-that-only-the-tests-know-of",
    LOG_LEVEL: "error",
  };
  server = await startServer({
    ...env,
    DATA_DIRECTORY: folder,
    API_RATE_LIMIT_PER_MINUTE: String(LIMIT),
    PLAN_TASKS_PER_MONTH: String(TASKS_A_MONTH),
  });
  // Worlds are made from here, on the database that the server has migrated.
  Object.assign(process.env, env);
});

afterAll(async () => {
  await closeHub();
  await closePool();
  await server.stop();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

type Sent = { path: string; as: string; body?: object };

const request = ({ path, as, body }: Sent) =>
  fetch(`${server.url}${path}`, {
    method: body ? "POST" : "GET",
    headers: {
      ...(path.startsWith("/v1/tasks") ? { "x-api-key": as } : { authorization: `Bearer ${as}` }),
      ...(body && { "content-type": "application/json" }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

describe("429 to whoever asks too often", () => {
  const message = "Too many requests";
  const CONTRACTS: readonly (readonly [path: string, refusal: object])[] = [
    ["/api/work-tasks", { error: message, details: [] }],
    [
      "/v1/agent/list-tasks",
      {
        success: false,
        error: { code: "rate_limited", message, retryable: true },
        meta: { requestId: expect.any(String), timestamp: expect.any(String) },
      },
    ],
    ["/v1/tasks", { detail: { type: "api_error", code: "rate_limited", message, param: null } }],
  ];

  it.each(CONTRACTS)("%s answers it with Retry-After, in the contract's shape", async (path, refusal) => {
    const { agent } = await aWorld();
    for (let i = 0; i < LIMIT; i += 1) expect((await request({ path, as: agent.token })).status).toBe(200);

    const refused = await request({ path, as: agent.token });

    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    expect(await refused.json()).toEqual(refusal);
  });

  it("counts a tool of MCP as what it calls, and says when to come back", async () => {
    const { agent } = await aWorld();
    const params = { name: "search_tasks", arguments: {} };
    const call = async () => {
      const response = await fetch(`${server.url}/mcp`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${agent.token}`,
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
        },
        body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/call", params }),
      });
      return response.text();
    };
    for (let i = 0; i < LIMIT; i += 1) expect(await call()).not.toContain("isError");
    expect(await call()).toMatch(/rate_limited.*retry_after_seconds/);
  });

  it("counts the doors together, and nobody else", async () => {
    const { agent, people } = await aWorld();
    const paths = [...CONTRACTS, ...CONTRACTS].map(([path]) => path);
    const statuses: number[] = [];
    for (const path of paths) statuses.push((await request({ path, as: agent.token })).status);
    expect(statuses).toEqual([...Array(LIMIT).fill(200), 429]);
    for (const [path] of CONTRACTS)
      expect((await request({ path, as: people.viewer.token })).status).toBe(200);
    expect((await fetch(`${server.url}/api/work-tasks`)).status).toBe(401);
    expect((await fetch(`${server.url}/api/health/ready`)).status).toBe(200);
  });
});

describe("2.3: the plan's monthly allowance", () => {
  const create = ({ agent }: World, body: object = { title: "x" }) =>
    request({ path: "/v1/agent/create-task", as: agent.token, body });
  const createBulk = ({ agent }: World, count: number) => {
    const tasks = Array.from({ length: count }, (_, i) => ({ title: `Row ${i}` }));
    return request({ path: "/v1/agent/create-tasks-bulk", as: agent.token, body: { tasks } });
  };
  const total = async ({ people }: World) => {
    const response = await request({ path: "/api/work-tasks", as: people.viewer.token });
    return ((await response.json()) as { data: { _meta: { total_items: number } } }).data._meta.total_items;
  };

  it("over it, 403 plan_limit_reached, which is not to be retried, and nothing is made", async () => {
    const world = await aWorld();
    for (let i = 0; i < TASKS_A_MONTH; i += 1) expect((await create(world)).status).toBe(200);

    const refused = await create(world);

    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      success: false,
      error: { code: "plan_limit_reached", retryable: false, message: expect.stringContaining("3") },
    });
    expect(await total(world)).toBe(TASKS_A_MONTH);
  });

  it("a batch that exceeds the rest makes nothing, and leaves the rest", async () => {
    const world = await aWorld();
    expect((await createBulk(world, TASKS_A_MONTH - 1)).status).toBe(200);
    const refused = await createBulk(world, 2);
    expect([refused.status, (await refused.json()).error.code]).toEqual([403, "plan_limit_reached"]);
    expect(await total(world)).toBe(TASKS_A_MONTH - 1);
    expect((await createBulk(world, 1)).status).toBe(200);
  });

  it("a refused task uses up nothing", async () => {
    const world = await aWorld();
    for (const assigneeUserId of ["nobody", randomUUID()]) {
      expect((await create(world, { title: "x", assigneeUserId })).status).toBe(404);
    }
    expect((await createBulk(world, TASKS_A_MONTH)).status).toBe(200);
  });

  it("another organization is unaffected", async () => {
    const [full, other] = [await aWorld(), await aWorld()];
    await createBulk(full, TASKS_A_MONTH);
    expect((await create(full)).status).toBe(403);
    expect((await create(other)).status).toBe(200);
  });

  it("people at the desk, and v1-tasks, are not held to it", async () => {
    const world = await aWorld();
    const { manager, reviewer } = world.people;
    await createBulk(world, TASKS_A_MONTH);
    const company = {
      ...{ title: "x", description: "y", assigned_user_ids: [reviewer.uid], created_by_id: manager.uid },
      deadline: "2026-05-01T17:00:00Z",
    };
    const bodies = [
      { path: "/api/work-tasks", body: { title: "x" } },
      { path: "/v1/tasks", body: company },
    ];
    for (const sent of bodies) expect((await request({ ...sent, as: manager.token })).status).toBe(201);
  });
});

/** One try at the sign-in form; true where it got in. */
async function signIn(email: string, password: string, claims = {}): Promise<boolean> {
  const csrf = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const response = await fetch(`${server.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded", ...claims },
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

describe("the address that a client claims, where no proxy is trusted,", () => {
  const claiming = (last: number) => ({ "x-forwarded-for": `203.0.113.${last}` });
  const countedFor = async (what: string) => {
    const { rows } = await pool().query("SELECT key FROM rate_limits WHERE key LIKE $1", [
      `${what}-address:%`,
    ]);
    return rows.map(({ key }) => key);
  };

  it("does not get around the limit of invitations", async () => {
    const accept = async (_: unknown, at: number) => {
      const answer = await fetch(`${server.url}/api/invitations/accept`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: server.url, ...claiming(at) },
        body: JSON.stringify({ as: "account", token: "of-nothing", email: "jo@test.example", password: "x" }),
      });
      return answer.status;
    };
    const statuses = await Promise.all(Array.from({ length: 51 }, accept));
    expect(statuses.toSorted()).toEqual([...Array(50).fill(404), 429]);
    expect(await countedFor("invitation")).toHaveLength(1);
  });

  it("is not what sign-ins are counted by", async () => {
    expect(await signIn("nobody@countersign.demo", "a guess", claiming(1))).toBe(false);
    const counted = await countedFor("sign-in");
    expect(counted).toHaveLength(1);
    expect(counted.join()).not.toContain("203.0.113.");
  });
});
