const FIRST_MS = 200;
const LONGEST_MS = 10_000;
/** What timers take; more is no time at all to them. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Longer with each failure, and never the same for two clients, so that not all come back at once. */
export const backOffMs = (failures: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + Math.random() / 2);

/** How long a `Retry-After` of seconds or of a date asks to wait; 0 where there is none. */
export function retryAfterMs(header: string | null): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? 0 : Math.max(0, ms);
}

/** Waits. @throws the signal's reason once it is aborted. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const leave = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", leave);
      resolve();
    }, ms);
    signal.addEventListener("abort", leave, { once: true });
  });

export type Limit = {
  /** Aborts with the outer signal, or with a `TimeoutError` when the time is over. */
  signal: AbortSignal;
  /** Begins the time anew. */
  restart: () => void;
  /** Lets no time pass until then. */
  rest: () => void;
  end: () => void;
};

/** A limit of time beside a signal from outside. Without `ms` there is none. */
export function limited(outer: AbortSignal | undefined, ms = Number.POSITIVE_INFINITY): Limit {
  const controller = new AbortController();
  const follow = () => controller.abort(outer?.reason);
  const timeIsOver = () => controller.abort(new DOMException("The time is over", "TimeoutError"));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restart = () => {
    clearTimeout(timer);
    if (ms !== Number.POSITIVE_INFINITY) timer = setTimeout(timeIsOver, Math.min(ms, MAX_TIMER_MS));
  };
  if (outer?.aborted) follow();
  else outer?.addEventListener("abort", follow, { once: true });
  restart();
  return {
    signal: controller.signal,
    restart,
    rest: () => clearTimeout(timer),
    end: () => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", follow);
    },
  };
}
