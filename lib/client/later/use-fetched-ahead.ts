"use client";
import { useEffect } from "react";
import { whenIdle } from "./when-idle";

/** The first rows are on the screen by then, on slow machines as well. */
const AFTER_MS = 1500;

/** Fetches the code of what comes later, once the page has nothing better to do. Give it what does not change. */
export function useFetchedAhead(parts: readonly { fetchAhead: () => void }[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { fetchAhead } of parts) whenIdle(fetchAhead);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [parts]);
}
