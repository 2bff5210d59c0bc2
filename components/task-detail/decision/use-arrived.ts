"use client";
import { useEffect, useState } from "react";
import { cameByItself, UNSEEN_MS } from "@/lib/client/decisions/advance-guard";

/** False for a moment where the task came by itself after a decision, so that nothing is decided that was not seen. */
export function useArrived(): boolean {
  const [hasArrived, setArrived] = useState(() => !cameByItself());
  useEffect(() => {
    if (hasArrived) return;
    const timer = setTimeout(() => setArrived(true), UNSEEN_MS);
    return () => clearTimeout(timer);
  }, [hasArrived]);
  return hasArrived;
}
