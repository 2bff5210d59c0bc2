import { setTimeout as sleep } from "node:timers/promises";
import { DIMENSIONS, RANGES, type Range } from "@/lib/domain/dashboard/words";
import { quantile } from "./load";
import { computedMs, residentKb } from "./memory";
import type { Sides } from "./sides";

export type DashboardRow = {
  /** Of a process that has not read any of it before. */
  first_ms: number;
  p50_ms: number;
  p95_ms: number;
  /** How long the server computes for it. */
  cpu_ms: number;
  /** How long something else that is asked for meanwhile waits. */
  other_p95_ms: number;
  other_max_ms: number;
  memory_mb: number;
};

const ROUNDS = 10;
const OTHER_EVERY_MS = 5;
const round = (value: number) => Number(value.toFixed(1));

/** What the page asks for, all at once. */
const panelsOf = (range: Range): string[] => [
  "now",
  ...["flow", "patterns", "quality", "cost"].map((panel) => `${panel}?range=${range}`),
  ...DIMENSIONS.map((by) => `breakdown?range=${range}&by=${by}`),
];

async function ask({ server, userToken }: Sides, path: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(server.url + path, { headers: { authorization: `Bearer ${userToken}` } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return performance.now() - startedAt;
}

async function load(sides: Sides, range: Range): Promise<number> {
  const times = await Promise.all(panelsOf(range).map((panel) => ask(sides, `/api/dashboard/${panel}`)));
  return Math.max(...times);
}

async function askOthers(sides: Sides, uid: string, ended: AbortSignal): Promise<number[]> {
  const times: number[] = [];
  while (!ended.aborted) {
    times.push(await ask(sides, `/api/work-tasks/${uid}`));
    await sleep(OTHER_EVERY_MS);
  }
  return times.sort((a, b) => a - b);
}

async function measureRange(sides: Sides, range: Range): Promise<DashboardRow> {
  const first = await load(sides, range);
  const before = await computedMs(sides.server.pid);
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) times.push(await load(sides, range));
  const cpu = ((await computedMs(sides.server.pid)) - before) / ROUNDS;
  times.sort((a, b) => a - b);
  const ended = new AbortController();
  const others = askOthers(sides, sides.seeded.pending[0] ?? "", ended.signal);
  for (let i = 0; i < ROUNDS; i += 1) await load(sides, range);
  ended.abort();
  const waits = await others;
  return {
    first_ms: round(first),
    ...{ p50_ms: round(quantile(times, 0.5)), p95_ms: round(quantile(times, 0.95)), cpu_ms: round(cpu) },
    ...{ other_p95_ms: round(quantile(waits, 0.95)), other_max_ms: round(waits.at(-1) ?? Number.NaN) },
    memory_mb: Math.round((await residentKb(sides.server.pid)) / 1024),
  };
}

/** The page as a whole, from when it is asked for to its last answer. */
export async function measureDashboard(sides: Sides): Promise<Record<string, DashboardRow>> {
  const rows: Record<string, DashboardRow> = {};
  // The longest first, which reads everything.
  for (const range of RANGES.toReversed()) rows[`dashboard_${range}`] = await measureRange(sides, range);
  return rows;
}
