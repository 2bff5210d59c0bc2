"use client";
import { useSyncExternalStore } from "react";
import { kept } from "@/lib/client/shortcuts/kept";

export type KeptSwitch = {
  isOn: () => boolean;
  set: (isOn: boolean) => void;
  subscribe: (listener: () => void) => () => void;
};

/** Something that this browser keeps switched on or off; off on the first day. Other tabs follow. */
export function keptSwitch(name: string): KeptSwitch {
  const listeners = new Set<() => void>();
  let isOn: boolean | undefined;
  const tellAll = () => {
    for (const tell of listeners) tell();
  };
  const readAgain = ({ key }: StorageEvent) => {
    if (key !== name && key !== null) return;
    isOn = undefined;
    tellAll();
  };
  return {
    isOn: () => {
      isOn ??= kept.read(name) === "on";
      return isOn;
    },
    set: (next) => {
      isOn = next;
      kept.write(name, next ? "on" : "off");
      tellAll();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener("storage", readAgain);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener("storage", readAgain);
      };
    },
  };
}

export const useKeptSwitch = (kept: KeptSwitch): boolean =>
  useSyncExternalStore(kept.subscribe, kept.isOn, () => false);

/** Tells of tasks that are newly assigned to the person, while the page is hidden. */
export const notificationsSwitch = keptSwitch("countersign.notifications");

/** Counts what needs a decision in the title of the page. */
export const titleSwitch = keptSwitch("countersign.title-count");
