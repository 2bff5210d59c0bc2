import { type ComponentType, type LazyExoticComponent, lazy } from "react";

type Later<P> = LazyExoticComponent<ComponentType<P>> & { fetchAhead: () => void };

/** A component whose code is not part of the first load. Give it a Suspense, and let somebody fetch it ahead. */
export function later<P>(load: () => Promise<ComponentType<P>>): Later<P> {
  const Loaded = lazy(async () => ({ default: await persistently(load) }));
  // What cannot be fetched now is asked for again when it is needed.
  return Object.assign(Loaded, { fetchAhead: () => void load().catch(() => undefined) });
}

const PAUSES_MS = [1000, 2000, 4000, 8000];

/** React keeps a failure for good, and the page with it: it is told of one only when there is no hope left. */
async function persistently<T>(load: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await load();
    } catch {
      await connection(pause);
    }
  }
  return load();
}

/** Waits for a while, and without a connection until there is one. */
const connection = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    if (navigator.onLine) setTimeout(resolve, ms);
    else window.addEventListener("online", () => resolve(), { once: true });
  });
