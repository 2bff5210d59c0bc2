"use client";
import { useEffect, useSyncExternalStore } from "react";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import { type SelectedRow, selection } from "./selection-store";

const NONE: ReadonlyMap<string, SelectedRow> = new Map();
const isNot = () => false;

/** Whether this row is selected: it renders again only when that changes. */
export const useIsSelected = (uid: string): boolean =>
  useSyncExternalStore(selection.subscribe, () => selection.has(uid), isNot);

/** Whether any row is, so that all of them show their box. */
export const useHasSelected = (): boolean =>
  useSyncExternalStore(selection.subscribe, () => selection.all().size > 0, isNot);

export const useSelected = (): ReadonlyMap<string, SelectedRow> =>
  useSyncExternalStore(selection.subscribe, selection.all, () => NONE);

/** The list that is on the screen: filter and organization, in whatever order. */
function listOf(search: TaskSearch): string {
  const { sort: _, ...filter } = queryOf(search);
  return JSON.stringify(Object.entries(filter).sort());
}

/** Ties the selection to the list on the screen. To be used once, by what shows the list. */
export function useSelectionOf(search: TaskSearch): void {
  const list = listOf(search);
  useEffect(() => selection.belongTo(list), [list]);
  useEffect(() => () => selection.clear(), []);
}
