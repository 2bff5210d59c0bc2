import autocannon from "autocannon";

export type Latency = { rps: number; p50: number; p95: number; p99: number };

export type Shot = {
  method: "GET" | "POST" | "PATCH";
  /** A new path and body for each request. */
  next: () => { path: string; body?: string };
};

const CONNECTIONS = 8;

export const quantile = (sorted: readonly number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;

/** For `seconds`, or, where it is given, for `amount` requests. */
type Options = { token: string; seconds: number; amount?: number | undefined; connections: number };

/** Autocannon's own latencies are whole milliseconds; the times of the single answers are finer. */
function cannon(url: string, shot: Shot, options: Options, times: number[]): Promise<autocannon.Result> {
  const { token, seconds: duration, amount, connections } = options;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { path, body } = shot.next();
    return { ...request, headers, path, ...(body !== undefined && { body }) };
  };
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url,
        connections,
        ...(amount ? { amount } : { duration }),
        requests: [{ method: shot.method, setupRequest }],
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    instance.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  });
}

/** Fires for `seconds` over eight connections. @throws where an answer is not a success: its speed would mean nothing. */
export async function fire(
  url: string,
  shot: Shot,
  { connections = CONNECTIONS, ...options }: Omit<Options, "connections"> & { connections?: number },
): Promise<Latency> {
  const times: number[] = [];
  const startedAt = performance.now();
  const result = await cannon(url, shot, { ...options, connections }, times);
  const seconds = (performance.now() - startedAt) / 1000;
  if (result.non2xx > 0 || result.errors > 0) {
    const statuses = JSON.stringify(result.statusCodeStats);
    throw new Error(
      `${shot.method} at ${url}: not every answer was a success: ${statuses}, ${result.errors} errors`,
    );
  }
  times.sort((a, b) => a - b);
  return {
    rps: times.length / seconds,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
  };
}
