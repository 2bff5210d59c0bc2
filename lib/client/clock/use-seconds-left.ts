"use client";
import { useEffect, useState } from "react";
import { serverNow } from "./server-clock";

const SECOND_MS = 1000;

const leftUntil = (moment: number | null): number =>
  moment === null ? 0 : Math.max(0, Math.ceil((moment - serverNow()) / SECOND_MS));

/** Whole seconds until a moment by the server's clock, counted down; 0 where it is over, or there is none. */
export function useSecondsLeft(moment: number | null): number {
  const [left, setLeft] = useState(() => leftUntil(moment));
  useEffect(() => {
    setLeft(leftUntil(moment));
    if (leftUntil(moment) === 0) return;
    const timer = setInterval(() => {
      const now = leftUntil(moment);
      setLeft(now);
      if (now === 0) clearInterval(timer);
    }, SECOND_MS / 4);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}
