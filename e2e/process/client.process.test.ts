import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EventSource } from "eventsource";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "@/lib/server/boot/free-port";
import { closePool } from "@/lib/server/db/pool";
import { closeHub } from "@/lib/server/realtime/hub";
import { anAgent, aWorld, type World } from "@/lib/testing/world";
import { CountersignClient } from "@/packages/client/src/client";
import { installPackage } from "@/scripts/packages/install-package";
import { type ServerProcess, spawnServer, untilReady } from "@/scripts/testing/processes";

const admin = process.env.TEST_DATABASE_SERVER ?? "";
const name = `client_${randomUUID().replaceAll("-", "")}`;
const folder = await mkdtemp(join(tmpdir(), "countersign-client-"));
const env = {
  DATABASE_URL: `${admin}/${name}`,
  NEXTAUTH_SECRET: "a-secret-that-only-the-tests-know-of",
  LOG_LEVEL: "error",
  DATA_DIRECTORY: folder,
  PORT: String(await freePort()),
};
const url = `http://127.0.0.1:${env.PORT}`;

const asAdmin = async (sql: string) => {
  const client = new Client({ connectionString: `${admin}/postgres` });
  await client.connect();
  await client.query(sql).finally(() => client.end());
};

let server: ServerProcess;
async function start(): Promise<void> {
  server = await spawnServer(env);
  await untilReady(server);
}

async function kill(): Promise<void> {
  server.child.kill("SIGKILL");
  await server.ended;
}

let world: World;
let client: CountersignClient;
beforeAll(async () => {
  await asAdmin(`CREATE DATABASE ${name}`);
  await start();
  // Worlds are made from here, on the database that the server has migrated.
  Object.assign(process.env, env);
  world = await aWorld();
  client = new CountersignClient({ url, token: world.agent.token });
});

afterAll(async () => {
  await closeHub();
  await closePool();
  await kill();
  await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  await rm(folder, { recursive: true, force: true });
});

const REQUEST = {
  title: "Refund",
  reasoning: "Paid twice",
  tool_args: { tool_type: "refund", amount: 40 },
};

async function approve(uid: string): Promise<void> {
  const response = await fetch(`${url}/api/work-tasks/${uid}`, {
    method: "PATCH",
    headers: {
      authorization: `Bearer ${world.people.reviewer.token}`,
      "content-type": "application/json",
    },
    body: JSON.stringify({ action: "approve" }),
  });
  expect(response.status).toBe(200);
}

it("whoever waits gets the decision, though the server was killed and started again meanwhile", async () => {
  const asked: string[] = [];
  const observed: typeof fetch = (address, init) => {
    asked.push(String(address));
    return fetch(address, init);
  };
  const waiter = new CountersignClient({ url, token: world.agent.token, fetch: observed });
  const { uid } = await waiter.requestApproval(REQUEST);
  const waiting = waiter.waitForDecision(uid);
  await expect.poll(() => asked.at(-1)).toContain("?wait=");
  await kill();
  await start();
  await approve(uid);
  expect(await waiting).toMatchObject({ uid, resolution: "approved", version: 2 });
});

it("a request that is made while the server is away is made once, when it is back", async () => {
  await kill();
  const asking = client.requestApproval(REQUEST, { idempotencyKey: "made-while-away" });
  await start();
  const { uid } = await asking;
  expect(await client.requestApproval(REQUEST, { idempotencyKey: "made-while-away" })).toMatchObject({ uid });
});

it("a stream goes on behind its last event, though the server was killed and started again", async () => {
  const agent = await anAgent(world.organizationUid);
  const listener = new CountersignClient({ url, token: agent.token });
  const stream = listener.stream({ lastEventId: "0" });
  const { uid } = await listener.requestApproval(REQUEST);
  expect((await stream.next()).value).toMatchObject({ id: "1", type: "approval.requested", uid });
  await kill();
  await start();
  await approve(uid);
  expect((await stream.next()).value).toMatchObject({ id: "2", type: "approval.decided", uid });
  await stream.return(undefined);
});

it("the usual EventSource comes back by itself, too, and gets what happened meanwhile", async () => {
  const agent = await anAgent(world.organizationUid);
  const authorization = `Bearer ${agent.token}`;
  const events = new EventSource(`${url}/api/approvals/events`, {
    fetch: (address, init) => fetch(address, { ...init, headers: { ...init.headers, authorization } }),
  });
  const heard = (type: string) =>
    new Promise<MessageEvent>((tell) => events.addEventListener(type, tell, { once: true }));
  await heard("ready");
  const requested = heard("approval.requested");
  const { uid } = await new CountersignClient({ url, token: agent.token }).requestApproval(REQUEST);
  expect((await requested).lastEventId).toBe("1");
  const decided = heard("approval.decided");
  await kill();
  await start();
  await approve(uid);
  const { lastEventId, data } = await decided;
  expect([lastEventId, JSON.parse(data).uid]).toEqual(["2", uid]);
  events.close();
});

it("the package as it is published works in a project of its own", async () => {
  const project = join(folder, "project");
  await installPackage("client", project);
  await writeFile(
    join(project, "ask.mjs"),
    `import { CountersignClient, CountersignError } from "@countersign/client";
     const client = new CountersignClient({ url: process.env.URL, token: process.env.TOKEN });
     const { uid } = await client.requestApproval(${JSON.stringify(REQUEST)});
     const { resolution } = await client.withdraw(uid, { reason: "Not needed" });
     const refused = await client.reportExecution(uid, { outcome: "succeeded" }).catch((error) => error);
     console.log(resolution, refused instanceof CountersignError && refused.status);`,
  );
  const output = execFileSync(process.execPath, ["ask.mjs"], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, URL: url, TOKEN: world.agent.token },
  });
  expect(output.trim()).toBe("withdrawn 409");
});
