"use client";
import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { TASK_SEARCH, type TaskSearch } from "./task-search";

export type ChangeSearch = (patch: Partial<TaskSearch>, history?: "push" | "replace") => void;

/** The address bar is the only copy of filter, order, page and open task. Every step can be gone back. */
export function useTaskSearch(): readonly [TaskSearch, ChangeSearch] {
  const [search, setSearch] = useQueryStates(TASK_SEARCH, { history: "push" });
  const change = useCallback<ChangeSearch>(
    (patch, history = "push") => void setSearch(patch, { history }),
    [setSearch],
  );
  return [search, change] as const;
}
