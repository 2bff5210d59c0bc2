import { setTimeout as sleep } from "node:timers/promises";
import { type Environment, type ServerProcess, spawnServer, untilReady } from "../testing/processes";
import type { Random } from "../testing/random";

/** How long each start took until the server was ready, and how many did not get that far. */
export type Starts = { readyMs: number[]; cutShort: number };

const ALIVE_MS = 4000;
/** One kill in so many comes while the server starts. */
const IN_START = 5;
const STARTING_MS = 1500;

async function kill({ child, ended }: ServerProcess): Promise<void> {
  child.kill("SIGKILL");
  await ended;
}

/** @throws where it does not get ready, with what it said. */
export async function startMeasured(env: Environment, starts: Starts): Promise<ServerProcess> {
  const startedAt = performance.now();
  const server = await spawnServer(env);
  await untilReady(server);
  starts.readyMs.push(performance.now() - startedAt);
  return server;
}

async function startCutShort(env: Environment, random: Random, starts: Starts): Promise<void> {
  const server = await spawnServer(env);
  await sleep(random.next() * STARTING_MS);
  await kill(server);
  starts.cutShort += 1;
}

type Killing = {
  kills: number;
  env: Environment;
  random: Random;
  starts: Starts;
  say: (line: string) => void;
};

/** Kills the server at random moments and starts it again. @returns the last one, which lives. */
export async function killAgainAndAgain(first: ServerProcess, killing: Killing): Promise<ServerProcess> {
  const { kills, env, random, starts, say } = killing;
  let server = first;
  for (let killed = 0; killed < kills; ) {
    await sleep(random.next() * ALIVE_MS);
    await kill(server);
    killed += 1;
    for (; killed < kills && random.below(IN_START) === 0; killed += 1)
      await startCutShort(env, random, starts);
    server = await startMeasured(env, starts);
    if (killed % 10 === 0) say(`${killed} kills …`);
  }
  return server;
}
