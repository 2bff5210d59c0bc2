"use client";
import { useSyncExternalStore } from "react";
import { kept } from "./kept";

const NAME = "countersign.single-keys";

const listeners = new Set<() => void>();
/** Read once; later changes, of other tabs too, come as events. */
let isOn: boolean | undefined;

const tellAll = () => {
  for (const tell of listeners) tell();
};

function readAgain(event: StorageEvent): void {
  if (event.key !== NAME && event.key !== null) return;
  isOn = undefined;
  tellAll();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("storage", readAgain);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", readAgain);
  };
}

/** Whether keys without Ctrl, ⌘ or Alt do anything. Who speaks to the computer may want them off (WCAG 2.1.4). */
export const areSingleKeysOn = (): boolean => {
  isOn ??= kept.read(NAME) !== "off";
  return isOn;
};

export function switchSingleKeys(on: boolean): void {
  isOn = on;
  kept.write(NAME, on ? "on" : "off");
  tellAll();
}

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn, () => true);
