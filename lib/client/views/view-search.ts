import { createLoader } from "nuqs/server";
import {
  NO_FILTER,
  queryOf,
  sortingOf,
  sortText,
  TASK_SEARCH,
  type TaskSearch,
} from "@/lib/client/url-state/task-search";
import type { SavedView } from "@/lib/contracts/desk/workbench/saved-views";

const load = createLoader(TASK_SEARCH);

type ViewQuery = SavedView["query"];

/** Filter and order of an address, as a view keeps them: the organization is not a part of it. */
export function queryToKeep(search: Partial<TaskSearch>): ViewQuery {
  const { organization_uid: _, ...query } = queryOf(search);
  return query;
}

/** What a view puts into the address: its filter and order, and its own name there. */
export function searchOfView({ uid, query }: Pick<SavedView, "uid" | "query">): Partial<TaskSearch> {
  const { organization_uid: _, task: __, ...search } = load(new URLSearchParams(query));
  return { ...search, view: uid };
}

/** To go from any address to that of a view. */
export const toView = (view: Pick<SavedView, "uid" | "query">): Partial<TaskSearch> => ({
  ...NO_FILTER,
  sort: null,
  task: null,
  ...searchOfView(view),
});

/** One spelling for what means the same: values in any order, `+title` and `title`, the usual order and none. */
function spelled(query: ViewQuery): string {
  const { sort, ...filter } = query;
  const values = Object.entries(filter).map(
    ([name, value]) => [name, value.split(",").sort().join(",")] as const,
  );
  return JSON.stringify([values.sort(([a], [b]) => a.localeCompare(b)), sortText(sortingOf(sort ?? null))]);
}

export const isSameQuery = (a: ViewQuery, b: ViewQuery): boolean => spelled(a) === spelled(b);

/** Whether an address names a view and says nothing of what to show. */
export const isBare = (search: TaskSearch): boolean =>
  search.view !== null && Object.keys(queryToKeep(search)).length === 0;
