"use client";
import { useEffect, useState } from "react";

/** What a value has been for so long: asked with each letter, the server would answer questions nobody has any more. */
export function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
