"use client";
import { useMemo, useSyncExternalStore } from "react";
import { arranged, type Column, type KeptColumns, keptOf } from "./columns";
import { PersonalChoice } from "./personal-choice";

const isColumn = (kept: unknown): kept is KeptColumns[number] => {
  const { id, is_shown, width } = Object(kept);
  const isWidth = width === null || typeof width === "number";
  return typeof id === "string" && typeof is_shown === "boolean" && isWidth;
};

const areColumns = (kept: unknown): kept is KeptColumns => Array.isArray(kept) && kept.every(isColumn);

/** How the person has the columns; null is as everybody sees them at first. */
const own = new PersonalChoice<KeptColumns | null>(
  "columns",
  (kept) => kept === null || areColumns(kept),
  null,
);

/** Those of the saved view on the screen, for as long as it is; null where it has none, or there is no view. */
let ofView: KeptColumns | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  const leave = own.subscribe(listener);
  listeners.add(listener);
  return () => {
    leave();
    listeners.delete(listener);
  };
}

/** As they stand on the screen, to be saved with a view. */
export const currentColumns = (): KeptColumns | null => ofView ?? own.get();

/** Shows the columns of a saved view. Null gives the person's own back: those are never lost to a view. */
export function applyColumns(columns: KeptColumns | null): void {
  ofView = columns;
  for (const tell of listeners) tell();
}

/** Of a view on the screen the change lasts as long as the view is there; otherwise it is kept. Null takes all back. */
export function changeColumns(columns: readonly Column[] | null): void {
  const kept = columns && keptOf(columns);
  if (ofView && kept) {
    applyColumns(kept);
  } else {
    ofView = null;
    own.set(kept);
  }
}

export const keepColumnsFor = (personUid: string): void => own.belongTo(personUid);

/** All columns in their order, those that are hidden too. */
export function useColumns(): readonly Column[] {
  const kept = useSyncExternalStore(subscribe, currentColumns, own.atFirst);
  return useMemo(() => arranged(kept), [kept]);
}
