"use client";
import { useSyncExternalStore } from "react";
import { COLUMN_IDS, type ColumnId } from "./columns";

let roomFor: readonly ColumnId[] = COLUMN_IDS;
const listeners = new Set<() => void>();

/** Says which columns the list has room for at the moment. */
export function noteRoomFor(columns: readonly ColumnId[]): void {
  roomFor = columns;
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** For the menu, which stands apart from the list: columns that are chosen, but have no room, are told of there. */
export const useRoomFor = (): readonly ColumnId[] =>
  useSyncExternalStore(
    subscribe,
    () => roomFor,
    () => COLUMN_IDS,
  );
