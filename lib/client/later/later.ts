import { type ComponentType, type LazyExoticComponent, lazy } from "react";

type Later<P> = LazyExoticComponent<ComponentType<P>> & { fetchAhead: () => void };

/** A component whose code is not part of the first load. Give it a Suspense, and let somebody fetch it ahead. */
export function later<P>(load: () => Promise<ComponentType<P>>): Later<P> {
  const Loaded = lazy(async () => ({ default: await load() }));
  // What cannot be fetched now is asked for again when it is needed.
  return Object.assign(Loaded, { fetchAhead: () => void load().catch(() => undefined) });
}
