"use client";
import { useLayoutEffect, useState } from "react";
import { cameByItself, UNSEEN_MS } from "@/lib/client/decisions/advance-guard";
import { shownSince } from "@/lib/client/pane/shown-at-once";

/** False for a moment where the task came by itself after a decision, so that nothing is decided that was not seen. */
export function useArrived(uid: string): boolean {
  const [hasArrived, setArrived] = useState(true);
  // A task may be drawn long before it is shown; this runs as it is shown, or right after it is on the screen.
  useLayoutEffect(() => {
    const isByItself = cameByItself();
    // It may have been left before it was ready, and be come back to.
    setArrived(!isByItself);
    if (!isByItself) return;
    const left = shownSince(uid) + UNSEEN_MS - performance.now();
    const timer = setTimeout(() => setArrived(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [uid]);
  return hasArrived;
}
