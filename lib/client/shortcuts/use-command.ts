"use client";
import { useEffect, useRef } from "react";
import { registerCommand } from "./commands";
import type { ShortcutId } from "./list";

/** Says what a shortcut does as long as the component is there and has it enabled. The newest registration wins. */
export function useCommand(id: ShortcutId, run: () => void, { isEnabled = true } = {}): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => (isEnabled ? registerCommand(id, () => latest.current()) : undefined), [id, isEnabled]);
}
