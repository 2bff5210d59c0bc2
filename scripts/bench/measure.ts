import { fire, type Latency } from "./load";
import type { Operation } from "./operations";
import { FILTERED_LIST, ROUNDS } from "./operations";
import type { Sides } from "./sides";
import { countStatements } from "./statements";

export type Row = {
  rps: number;
  p50_ms: number;
  p95_ms: number;
  p99_ms: number;
  floor_rps: number;
  ratio: number;
  statements: number;
};

const SECONDS = 2;

const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

const tokenOf = (sides: Sides, { as }: Operation) => (as === "user" ? sides.userToken : sides.agentToken);

/** Both sides in turn, several times: a machine that slows down slows both. The ratio is the median over the pairs. */
export async function measure(sides: Sides, operation: Operation): Promise<Omit<Row, "statements">> {
  const { amount, connections } = operation;
  const token = tokenOf(sides, operation);
  const options = { token, seconds: SECONDS, amount, ...(connections !== undefined && { connections }) };
  const ours: Latency[] = [];
  const floors: Latency[] = [];
  await fire(sides.server.url, operation.shot, { ...options, seconds: 1 });
  await fire(sides.floorUrl, operation.shot, { ...options, seconds: 1 });
  for (let i = 0; i < ROUNDS; i += 1) {
    ours.push(await fire(sides.server.url, operation.shot, options));
    floors.push(await fire(sides.floorUrl, operation.shot, options));
  }
  const of = (pick: (latency: Latency) => number, all = ours) => round(median(all.map(pick)));
  return {
    rps: of(({ rps }) => rps),
    p50_ms: of(({ p50 }) => p50),
    p95_ms: of(({ p95 }) => p95),
    p99_ms: of(({ p99 }) => p99),
    floor_rps: of(({ rps }) => rps, floors),
    ratio: round(median(ours.map(({ rps }, i) => rps / (floors[i]?.rps ?? Number.NaN)))),
  };
}

export function statementsOf(sides: Sides, operation: Operation, logFile: string): Promise<number> {
  return countStatements(logFile, async () => {
    const { path, body } = operation.shot.next();
    const headers = {
      authorization: `Bearer ${tokenOf(sides, operation)}`,
      "content-type": "application/json",
    };
    const init = { method: operation.shot.method, headers, ...(body !== undefined && { body }) };
    const response = await fetch(`${sides.server.url}${path}`, init);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
  });
}

export type Flatness = { small_p50_ms: number; full_p50_ms: number; ratio: number };

/** The filtered list with its exact total, one request at a time, in turn on the small and the full database. */
export async function measureFlatness(small: Sides, full: Sides): Promise<Flatness> {
  const shot = { method: "GET", next: () => ({ path: FILTERED_LIST }) } as const;
  const p50 = async (sides: Sides) =>
    (await fire(sides.server.url, shot, { token: sides.userToken, seconds: 1, connections: 1 })).p50;
  const pairs: [number, number][] = [];
  await p50(small);
  await p50(full);
  for (let i = 0; i < ROUNDS; i += 1) pairs.push([await p50(small), await p50(full)]);
  return {
    small_p50_ms: round(median(pairs.map(([a]) => a))),
    full_p50_ms: round(median(pairs.map(([, b]) => b))),
    ratio: round(median(pairs.map(([a, b]) => b / a))),
  };
}
