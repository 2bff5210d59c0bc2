"use client";
import { useEffect, useState } from "react";

/** True as soon as something is ready, or when so much time has passed: what comes together is shown together. */
export function useWithin(isReady: boolean, ms: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isReady || isOver;
}
