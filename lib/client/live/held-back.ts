"use client";
import { useEffect, useSyncExternalStore } from "react";

const editors = new Map<string, number>();
/** Versions that were told of while the task was being edited here. */
const told = new Map<string, number>();
const listeners = new Set<() => void>();

const tellAll = () => {
  for (const tell of listeners) tell();
};

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

const isEdited = (uid: string): boolean => editors.has(uid);

function begin(uid: string): () => void {
  editors.set(uid, (editors.get(uid) ?? 0) + 1);
  return () => {
    const left = (editors.get(uid) ?? 1) - 1;
    if (left > 0) editors.set(uid, left);
    else editors.delete(uid);
    tellAll();
  };
}

/**
 * While somebody edits what they read, it is not replaced under their hands: that it changed is noted, and what they
 * send names the version that they saw.
 */
export function useHoldBack(uid: string, isEditing: boolean): void {
  useEffect(() => (isEditing ? begin(uid) : undefined), [uid, isEditing]);
}

export const heldBack = {
  isEdited,
  note: (uid: string, version: number) => {
    told.set(uid, version);
    tellAll();
  },
};

/** The newest version that was told of and not read because the task was being edited here; 0 where there is none. */
export const useToldVersion = (uid: string): number =>
  useSyncExternalStore(
    subscribe,
    () => told.get(uid) ?? 0,
    () => 0,
  );

/** Whether it is being edited in this window. */
export const useIsEdited = (uid: string): boolean =>
  useSyncExternalStore(
    subscribe,
    () => isEdited(uid),
    () => false,
  );
