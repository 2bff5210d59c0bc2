"use client";
import { useLayoutEffect, useState } from "react";
import { cameByItself, UNSEEN_MS } from "@/lib/client/decisions/advance-guard";

/** False for a moment where the task came by itself after a decision, so that nothing is decided that was not seen. */
export function useArrived(): boolean {
  const [hasArrived, setArrived] = useState(true);
  // A task may be drawn long before it is shown; this runs as it is shown.
  useLayoutEffect(() => {
    if (!cameByItself()) return;
    setArrived(false);
    const timer = setTimeout(() => setArrived(true), UNSEEN_MS);
    return () => clearTimeout(timer);
  }, []);
  return hasArrived;
}
