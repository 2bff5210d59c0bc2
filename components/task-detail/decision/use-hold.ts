"use client";
import { useEffect, useRef, useState } from "react";
import { type ShortcutId, shortcutOf } from "@/lib/client/shortcuts/list";
import { useCommand } from "@/lib/client/shortcuts/use-command";

/** As long as the bar takes to fill. */
export const HOLD_MS = 1200;
/** A press that ends sooner was none to hold: it asks for a second one. Later, they changed their mind. */
const SHORT_MS = 400;
/** The second press has to come after the first was answered, and while it is remembered. */
const DELIBERATE_MS = 400;
const ARMED_MS = 5000;

/** While it is arming it asks for a second press, but a double click is none. */
export type Hold = "idle" | "holding" | "arming" | "armed";

const CAPTURE = { capture: true } as const;

/** Which keys are down: a key that is held repeats, and repeated keys decide nothing. */
function useKeysDown(onUp: (key: string) => void, onLost: () => void) {
  const down = useRef(new Set<string>());
  const latest = useRef({ onUp, onLost });
  useEffect(() => {
    latest.current = { onUp, onLost };
  });
  useEffect(() => {
    const { current: keys } = down;
    const press = (event: KeyboardEvent) => void (event.repeat || keys.add(event.key.toLowerCase()));
    const release = ({ key }: KeyboardEvent) => {
      keys.delete(key.toLowerCase());
      latest.current.onUp(key.toLowerCase());
    };
    const lose = () => {
      keys.clear();
      latest.current.onLost();
    };
    window.addEventListener("keydown", press, CAPTURE);
    window.addEventListener("keyup", release, CAPTURE);
    window.addEventListener("blur", lose);
    return () => {
      window.removeEventListener("keydown", press, CAPTURE);
      window.removeEventListener("keyup", release, CAPTURE);
      window.removeEventListener("blur", lose);
    };
  }, []);
  return down;
}

/**
 * Confirms what must not happen by accident: by holding the pointer or its key until the time is over, or
 * by two separate short presses, which any pointer, switch or screen reader can do.
 */
export function useHold(onConfirm: () => void, isEnabled: boolean, shortcut: ShortcutId = "approve") {
  const [stage, setStage] = useState<Hold>("idle");
  const since = useRef<number | null>(null);
  const isArmed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const latest = useRef({ onConfirm, isEnabled });
  useEffect(() => {
    latest.current = { onConfirm, isEnabled };
  });

  const rest = () => {
    clearTimeout(timer.current);
    since.current = null;
    isArmed.current = false;
    setStage("idle");
  };
  const confirm = () => {
    rest();
    // What it is about may have changed while it was held.
    if (latest.current.isEnabled) latest.current.onConfirm();
  };
  const arm = () => {
    rest();
    setStage("arming");
    timer.current = setTimeout(() => {
      isArmed.current = true;
      setStage("armed");
      timer.current = setTimeout(rest, ARMED_MS);
    }, DELIBERATE_MS);
  };
  const pressShortly = () => {
    if (!isEnabled) return;
    if (isArmed.current) confirm();
    else arm();
  };
  const press = () => {
    if (!isEnabled || since.current !== null) return;
    clearTimeout(timer.current);
    since.current = performance.now();
    setStage("holding");
    timer.current = setTimeout(confirm, HOLD_MS);
  };
  const release = () => {
    if (since.current === null) return;
    const isShort = performance.now() - since.current < SHORT_MS;
    since.current = null;
    clearTimeout(timer.current);
    if (isShort) pressShortly();
    else rest();
  };
  const leave = () => {
    if (since.current !== null) rest();
  };
  const isKey = (key: string) => shortcutOf(shortcut).keys.includes(key);
  const down = useKeysDown((key) => isKey(key) && release(), leave);
  // From the palette no key is held, so it counts as a short press.
  useCommand(shortcut, () => ([...down.current].some(isKey) ? press() : pressShortly()), { isEnabled });
  return { stage, press, release, leave, pressShortly };
}
