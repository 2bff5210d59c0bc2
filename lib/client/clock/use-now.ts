"use client";
import { useSyncExternalStore } from "react";

const TICK_MS = 15_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(() => {
      now = Date.now();
      for (const tell of listeners) tell();
    }, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** When the viewer's day began: what shows days is drawn again at midnight, not with every tick. */
export const useToday = (): number | null =>
  useSyncExternalStore(
    subscribe,
    () => new Date(now).setHours(0, 0, 0, 0),
    () => null,
  );

/**
 * The time, in milliseconds since the epoch, renewed every quarter of a minute: one clock for the whole page. Null as
 * long as the page is as the server wrote it, which knows neither the viewer's clock nor their zone.
 */
export const useNow = (): number | null =>
  useSyncExternalStore(
    subscribe,
    () => now,
    () => null,
  );
