import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/server/boot/free-port";

export type Environment = Record<string, string>;

/** Runs a command to its end. @returns its exit code. */
export const run = (args: readonly string[], env: Environment = {}): Promise<number> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: "inherit", env: { ...process.env, ...env } });
    child.on("exit", (code) => resolve(code ?? 1));
  });

export type RunningServer = { url: string; pid: number; stop: () => Promise<void> };

const READY_MS = 60_000;

async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/api/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
}

export type Outcome = { code: number | null; output: string };
export type ServerProcess = { child: ChildProcess; url: string; ended: Promise<Outcome> };

/** Starts the built server on a free port, with nothing of the tests' own NODE_ENV. */
export async function spawnServer(env: Environment): Promise<ServerProcess> {
  const port = env.PORT ?? String(await freePort());
  const url = `http://127.0.0.1:${port}`;
  const inherited: NodeJS.ProcessEnv = { ...process.env };
  Reflect.deleteProperty(inherited, "NODE_ENV");
  const child: ChildProcess = spawn(process.execPath, ["dist/server.js"], {
    env: { ...inherited, PUBLIC_URL: url, ...env, PORT: port },
    // The channel tells the server when we end, however that happens.
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk) => {
      output += chunk;
    });
  }
  const ended = new Promise<Outcome>((resolve) => child.once("exit", (code) => resolve({ code, output })));
  return { child, url, ended };
}

/** Waits until the server answers that it is ready. */
export async function untilReady({ child, url, ended }: ServerProcess): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`the server did not get ready: ${(await ended).output}`);
    }
    await sleep(50);
  }
}

export async function startServer(env: Environment): Promise<RunningServer> {
  const server = await spawnServer(env);
  await untilReady(server);
  return {
    url: server.url,
    pid: server.child.pid ?? 0,
    stop: async () => {
      server.child.kill("SIGTERM");
      await server.ended;
    },
  };
}
