import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/lib/server/boot/free-port";
import { migrate } from "@/prisma/migrate";
import { type RunningServer, startServer } from "../testing/processes";
import type { ThrowawayPostgres } from "../testing/throwaway-postgres";
import { type Seeded, type Share, seedTasks } from "./seed";

const SECRET = "a-secret-for-the-benchmark-and-nothing-else";

/** One database with its production server, and the floor on the same database. */
export type Sides = {
  seeded: Seeded;
  databaseUrl: string;
  server: RunningServer;
  floorUrl: string;
  userToken: string;
  agentToken: string;
  stop: () => Promise<void>;
};

async function startFloor(databaseUrl: string, { organizationUid, userUid, agentUid }: Seeded) {
  const port = await freePort();
  const child = spawn(process.execPath, ["dist/bench-floor.js"], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      ...{ PORT: String(port), DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: SECRET, NODE_ENV: "production" },
      ...{ ORGANIZATION_UID: organizationUid, USER_UID: userUid, AGENT_UID: agentUid },
    },
  });
  const url = `http://127.0.0.1:${port}`;
  while (
    !(await fetch(`${url}/api/work-tasks`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await sleep(50);
  return {
    url,
    stop: async () => {
      child.kill("SIGKILL");
      await once(child, "exit");
    },
  };
}

const token = (databaseUrl: string, who: readonly string[]): string =>
  execFileSync(process.execPath, ["--import", "tsx", "scripts/token.ts", ...who], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    encoding: "utf8",
  }).trim();

/** As a server would within its first hour. */
const packDays = (databaseUrl: string): void =>
  void execFileSync(process.execPath, ["--import", "tsx", "scripts/rollups.ts"], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });

export async function startSides(
  postgres: ThrowawayPostgres,
  name: string,
  tasks: number,
  share: Share = "half",
): Promise<Sides> {
  const databaseUrl = await postgres.createDatabase(name);
  await migrate(databaseUrl, "prisma/migrations");
  const seeded = await seedTasks(databaseUrl, tasks, share);
  packDays(databaseUrl);
  const userToken = token(databaseUrl, ["--user", "p0.o0@bench.example"]);
  const agentToken = token(databaseUrl, ["--agent", "Agent 0", "--organization", "org-0"]);
  const env = { DATABASE_URL: databaseUrl, NEXTAUTH_SECRET: SECRET, SEED_DEMO: "false", LOG_LEVEL: "warn" };
  const server = await startServer(env);
  const floor = await startFloor(databaseUrl, seeded);
  return {
    seeded,
    databaseUrl,
    server,
    floorUrl: floor.url,
    userToken,
    agentToken,
    stop: async () => {
      await floor.stop();
      await server.stop();
    },
  };
}
