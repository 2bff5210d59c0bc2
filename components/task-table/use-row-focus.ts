"use client";
import { type RefObject, useCallback, useEffect, useRef } from "react";

const focusCurrent = (list: HTMLElement | null): void => {
  const link = list?.querySelector<HTMLElement>('tbody a[aria-current="true"]');
  link?.focus({ preventScroll: true });
  link?.closest("tr")?.scrollIntoView({ block: "nearest" });
};

/**
 * Gives the focus to the row of the open task: `now`, or `next`, that of the task that is about to be opened. Who reads
 * with their ears hears its title, and nobody starts at the top of the page again.
 */
export function useRowFocus(list: RefObject<HTMLElement | null>, open: string | null) {
  const isWanted = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is looked for when another task is open
  useEffect(() => {
    if (isWanted.current) focusCurrent(list.current);
    isWanted.current = false;
  }, [list, open]);
  const next = useCallback(() => {
    isWanted.current = true;
  }, []);
  return { now: () => focusCurrent(list.current), next };
}
