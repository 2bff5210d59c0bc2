"use client";
import { type RefObject, useCallback, useEffect, useRef } from "react";

/** Says whether the row was there. */
function focusCurrent(list: HTMLElement | null): boolean {
  const link = list?.querySelector<HTMLElement>('tbody a[aria-current="true"]');
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
  return Boolean(link);
}

/**
 * Gives the focus to the row of the open task: `now`, or `next`, that of the task that is about to be opened. Who reads
 * with their ears hears its title, and nobody starts at the top of the page again.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, open: string | null) {
  const wanted = useRef<string>(null);
  // After every render, since the task may be open a moment before its row has been read.
  useEffect(() => {
    if (open !== null && wanted.current === open && focusCurrent(list.current)) wanted.current = null;
  });
  const next = useCallback((uid: string) => {
    wanted.current = uid;
  }, []);
  return { now: () => void focusCurrent(list.current), next };
}
