"use client";
import { useCallback, useLayoutEffect, useRef } from "react";

/** The same function for good, which does what the one of the newest render does. For what is called after a render. */
export function useLatest<A extends unknown[], R>(run: (...args: A) => R): (...args: A) => R {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
