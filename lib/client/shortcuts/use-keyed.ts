"use client";
import { useRef } from "react";
import { ariaKeys, keyWords } from "./key-words";
import { type ShortcutId, shortcutOf } from "./list";
import { useSingleKeys } from "./single-keys";
import { useCommand } from "./use-command";

/**
 * Lets a shortcut press a button or a link, or go into a field: it then does exactly what the pointer does. Spread what
 * comes back on the element: it says the key in the tooltip and to assistive technology.
 */
export function useKeyed<E extends HTMLElement>(
  id: ShortcutId,
  act: "press" | "focus" = "press",
  { isEnabled = true } = {},
) {
  const ref = useRef<E>(null);
  const { keys, words, staysOn = false } = shortcutOf(id);
  const isOn = useSingleKeys() || staysOn;
  useCommand(
    id,
    () => {
      if (act === "press") return ref.current?.click();
      ref.current?.focus();
      if (ref.current instanceof HTMLInputElement) ref.current.select();
    },
    { isEnabled },
  );
  return {
    ref,
    title: isOn ? `${words} (${keys.map(keyWords).join(", ")})` : words,
    "aria-keyshortcuts": isOn ? ariaKeys(keys) : undefined,
  };
}
