"use client";
import { useQueryStates } from "nuqs";
import { createContext, use, useCallback, useMemo } from "react";
import { TASK_SEARCH, type TaskSearch } from "./task-search";

export type ChangeSearch = (patch: Partial<TaskSearch>, history?: "push" | "replace") => void;

const Search = createContext<TaskSearch | null>(null);
const Filter = createContext<TaskSearch | null>(null);
const Change = createContext<ChangeSearch | null>(null);

/**
 * The address bar is the only copy of filter, order and open task. Every step can be gone back. It is read here, once for
 * the whole desk.
 */
export function TaskSearchProvider({ children }: { children: React.ReactNode }) {
  const [search, setSearch] = useQueryStates(TASK_SEARCH, { history: "push" });
  const change = useCallback<ChangeSearch>(
    (patch, history = "push") => void setSearch(patch, { history }),
    [setSearch],
  );
  const kept = JSON.stringify({ ...search, task: null });
  const filter = useMemo((): TaskSearch => JSON.parse(kept), [kept]);
  return (
    <Change value={change}>
      <Filter value={filter}>
        <Search value={search}>{children}</Search>
      </Filter>
    </Change>
  );
}

function given<T>(value: T | null): T {
  if (value === null) throw new Error("There is no TaskSearchProvider around this");
  return value;
}

/** What the address says, the open task too. */
export const useTaskSearch = (): readonly [TaskSearch, ChangeSearch] => [
  given(use(Search)),
  given(use(Change)),
];

/**
 * What the address says of the list, whichever task is open: what shows the list is not drawn again for each task that
 * is walked through.
 */
export const useTaskFilter = (): readonly [TaskSearch, ChangeSearch] => [
  given(use(Filter)),
  given(use(Change)),
];
