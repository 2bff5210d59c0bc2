import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
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

function endAll() {
  for (const { child } of started) child.kill("SIGTERM");
  return Promise.all(started.map(({ ended }) => ended));
}

afterAll(async () => {
  await endAll();
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

/** A uid that no request has. */
const NOBODY = "01a2005f-afc0-7209-8633-a35d6f6b0bda";

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
  expect(await statusOf(two.url, NOBODY)).toBe(404);

  two.child.kill("SIGTERM");
  expect((await two.ended).code).toBe(0);
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});

type Sent = { method: "GET" | "POST"; body?: string; length?: number };
type Answer = { status: number; body: string };

/** Sends a request, or its beginning; the rest goes out, and the answer is waited for, by the returned function. */
async function send(url: string, { method, body = "", length = body.length }: Sent) {
  const req = httpRequest(url, {
    ...{ method, agent: false },
    headers: {
      authorization: `Bearer ${await token()}`,
      ...(length > 0 && { "content-type": "application/json", "content-length": String(length) }),
    },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    req.once("error", reject);
    req.once("response", (response) => {
      const status = response.statusCode ?? 0;
      text(response).then((body) => resolve({ status, body }), reject);
    });
  });
  // Where nobody waits for it yet, its failure is not lost: whoever waits later hears of it.
  answer.catch(() => undefined);
  await new Promise<unknown>((written) => {
    if (body.length === length) req.end(body, () => written(undefined));
    else req.write(body, written);
  });
  // The server has it once it has answered another request, on a connection of its own, that was sent later.
  expect(await statusOf(new URL(url).origin, NOBODY)).toBe(404);
  return (rest?: string): Promise<Answer> => {
    if (rest) req.end(rest);
    return answer;
  };
}

it("on SIGTERM takes no new connections, but finishes what is under way", async () => {
  const server = await start();
  const tool_args = { tool_type: "slack" };
  const body = JSON.stringify({ title: "under way", reasoning: "because", tool_args });
  const finish = await send(`${server.url}/api/approvals`, {
    ...{ method: "POST", body: body.slice(0, 20), length: body.length },
  });

  server.child.kill("SIGTERM");
  await expect.poll(() => statusOf(server.url, "x").catch(() => "refused")).toBe("refused");
  expect((await finish(body.slice(20))).status).toBe(201);
  expect((await server.ended).code).toBe(0);
});

it("on SIGTERM answers whoever waits for a decision with the request as it waits", async () => {
  const server = await start();
  const uid = await request(server.url, "asked before the end");
  const finish = await send(`${server.url}/api/approvals/${uid}?wait=60`, { method: "GET" });

  server.child.kill("SIGTERM");
  const { status, body } = await finish();
  expect(status).toBe(200);
  expect(JSON.parse(body)).toMatchObject({ data: { uid, resolution: "pending" } });
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

it("of several that leave at once the last one stops the database", async () => {
  const running = started.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  expect(running.length).toBeGreaterThan(1);
  await endAll();
  expect(running.map(({ child }) => child.exitCode)).toEqual(running.map(() => 0));
  expect(existsSync(join(cluster, "postmaster.pid"))).toBe(false);
});
