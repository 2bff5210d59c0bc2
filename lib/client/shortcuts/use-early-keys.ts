"use client";
import { useEffect } from "react";
import type { EarlyKeys } from "./early-keys";

/** What somebody writes goes where they write it, and Enter and the like do what they do without scripts. */
const isForShortcuts = ({ target, key, defaultPrevented }: KeyboardEvent): boolean =>
  key.length === 1 && !defaultPrevented && target instanceof Element && target.matches("body, main, tbody a");

/** Who has to be there: what binds the keys, and the page with its commands. Each comes to life by itself. */
const missing = new Set<"bindings" | "page">(["bindings", "page"]);

async function pressAgain(): Promise<void> {
  const early = (window as { earlyKeys?: EarlyKeys }).earlyKeys;
  early?.stop();
  for (const event of early?.kept.splice(0) ?? []) {
    if (isForShortcuts(event)) document.body.dispatchEvent(new KeyboardEvent("keydown", event));
    document.body.dispatchEvent(new KeyboardEvent("keyup", event));
    // The next one is about what this one has made of the page.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Presses again what was pressed while the page was to be seen and nobody listened yet, once all are there. */
export function useEarlyKeys(part: "bindings" | "page"): void {
  useEffect(() => {
    if (missing.delete(part) && missing.size === 0) setTimeout(() => void pressAgain());
  }, [part]);
}
