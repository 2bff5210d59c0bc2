import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { postmaster } from "@/lib/server/boot/postgres-process";
import { type ServerProcess, spawnServer, untilReady } from "@/scripts/testing/processes";

const folder = await mkdtemp(join(tmpdir(), "countersign-life-"));
const data = join(folder, "data");
const cluster = join(data, "postgres");

const started: ServerProcess[] = [];
async function start(): Promise<ServerProcess> {
  const server = await spawnServer({ DATA_DIRECTORY: data, LOG_LEVEL: "error" });
  started.push(server);
  await untilReady(server);
  return server;
}

afterAll(async () => {
  for (const { child } of started) child.kill("SIGTERM");
  await Promise.all(started.map(({ ended }) => ended));
  await rm(folder, { recursive: true, force: true });
});

const token = async () => (await readFile(join(data, "demo-agent-token"), "utf8")).trim();

async function request(url: string, title: string): Promise<string> {
  const response = await fetch(`${url}/api/approvals`, {
    method: "POST",
    headers: { authorization: `Bearer ${await token()}`, "content-type": "application/json" },
    body: JSON.stringify({ title, reasoning: "because", tool_args: { tool_type: "slack", text: title } }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { data: { uid: string } }).data.uid;
}

const statusOf = async (url: string, uid: string) =>
  (await fetch(`${url}/api/approvals/${uid}`, { headers: { authorization: `Bearer ${await token()}` } }))
    .status;

it("keeps its secrets for the owner alone, and its database on loopback", async () => {
  await start();
  expect((await stat(join(data, "secrets.json"))).mode & 0o777).toBe(0o600);
  expect((await stat(join(data, "demo-agent-token"))).mode & 0o777).toBe(0o600);
  expect((await stat(cluster)).mode & 0o777).toBe(0o700);
  const options = await readFile(join(cluster, "postmaster.opts"), "utf8");
  expect(options).toContain("listen_addresses=127.0.0.1");
});

it("comes up after kill -9 with the database orphaned, and has lost nothing", async () => {
  const [first] = started;
  if (!first) throw new Error("not started");
  const uid = await request(first.url, "asked before the kill");
  first.child.kill("SIGKILL");
  await first.ended;
  expect(postmaster(cluster)).not.toBeNull();

  const second = await start();
  expect(await statusOf(second.url, uid)).toBe(200);
});

it("comes up after kill -9 of the database and the server together", async () => {
  const before = started.at(-1);
  if (!before) throw new Error("not started");
  const uid = await request(before.url, "asked before the crash");
  before.child.kill("SIGKILL");
  process.kill(postmaster(cluster)?.pid ?? 0, "SIGKILL");
  await before.ended;

  const after = await start();
  expect(await statusOf(after.url, uid)).toBe(200);
});

it("leaves the database to another server that works with it, and stops it when the last one goes", async () => {
  const one = started.at(-1);
  const two = await start();
  if (!one) throw new Error("not started");

  one.child.kill("SIGTERM");
  expect((await one.ended).code).toBe(0);
  expect(await statusOf(two.url, "01a2005f-afc0-7209-8633-a35d6f6b0bda")).toBe(404);

  two.child.kill("SIGTERM");
  expect((await two.ended).code).toBe(0);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});

/** Sends the head of a request and half of its body; the rest goes out when the returned function is called. */
async function halfARequest(url: string): Promise<() => Promise<number>> {
  const body = JSON.stringify({
    title: "under way",
    reasoning: "because",
    tool_args: { tool_type: "slack" },
  });
  const headers = { authorization: `Bearer ${await token()}`, "content-type": "application/json" };
  const req = httpRequest(`${url}/api/approvals`, {
    method: "POST",
    headers: { ...headers, "content-length": String(body.length) },
  });
  const status = new Promise<number>((resolve, reject) => {
    req.once("response", (response) => resolve(response.statusCode ?? 0));
    req.once("error", reject);
  });
  req.write(body.slice(0, 20));
  // The server has it once it has answered another request that was sent later.
  expect(await statusOf(url, "01a2005f-afc0-7209-8633-a35d6f6b0bda")).toBe(404);
  return () => {
    req.end(body.slice(20));
    return status;
  };
}

it("on SIGTERM takes no new connections, but finishes what is under way", async () => {
  const server = await start();
  const finish = await halfARequest(server.url);

  server.child.kill("SIGTERM");
  await expect.poll(() => statusOf(server.url, "x").catch(() => "refused")).toBe("refused");
  expect(await finish()).toBe(201);
  expect((await server.ended).code).toBe(0);
});

it("on SIGTERM answers whoever waits for a decision with the request as it waits", async () => {
  const server = await start();
  const uid = await request(server.url, "asked before the end");
  const headers = { authorization: `Bearer ${await token()}` };
  const waiting = fetch(`${server.url}/api/approvals/${uid}?wait=60`, { headers });
  // The server has it once it has answered another request that was sent later.
  expect(await statusOf(server.url, uid)).toBe(200);

  server.child.kill("SIGTERM");
  const answer = await waiting;
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ data: { uid, resolution: "pending" } });
  expect((await server.ended).code).toBe(0);
});

it("makes tokens on the command line that a running server takes at once", async () => {
  const server = await start();
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", "scripts/token.ts", "--user", "jon@countersign.demo", "--scopes", "work_tasks:read"],
    { env: { ...process.env, DATA_DIRECTORY: data }, encoding: "utf8" },
  );
  expect(output).toMatch(/^cs_user_[\w-]{40}\n$/);
  const list = await fetch(`${server.url}/api/work-tasks`, {
    headers: { authorization: `Bearer ${output.trim()}` },
  });
  expect(list.status).toBe(200);
});

it("rotates the signing key on the command line, and goes on publishing the one before", async () => {
  const server = await start();
  const published = async () => {
    const response = await fetch(`${server.url}/.well-known/jwks.json`);
    return ((await response.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };
  const [first, ...none] = await published();
  expect([first, none]).toEqual([expect.any(String), []]);
  const output = execFileSync(process.execPath, ["--import", "tsx", "scripts/rotate-keys.ts"], {
    env: { ...process.env, DATA_DIRECTORY: data },
    encoding: "utf8",
  });
  expect(await published()).toEqual([output.trim(), first]);
});
