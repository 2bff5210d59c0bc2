"use client";
import { useLayoutEffect, useRef } from "react";
import { registerCommand } from "./commands";
import type { ShortcutId } from "./list";

/**
 * Says what a shortcut does as long as the component is there and has it enabled. The newest registration wins. What can
 * be seen can be pressed: an effect after the paint would be too late for who is quick.
 */
export function useCommand(id: ShortcutId, run: () => void, { isEnabled = true } = {}): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useLayoutEffect(
    () => (isEnabled ? registerCommand(id, () => latest.current()) : undefined),
    [id, isEnabled],
  );
}
