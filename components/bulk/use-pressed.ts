"use client";
import { useRef } from "react";
import type { ShortcutId } from "@/lib/client/shortcuts/list";
import { useCommand } from "@/lib/client/shortcuts/use-command";

/** Lets the palette press a button that has no key of its own. */
export function usePressed(id: ShortcutId) {
  const button = useRef<HTMLButtonElement>(null);
  useCommand(id, () => button.current?.click());
  return button;
}
