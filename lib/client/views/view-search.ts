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
import { DUE_WORDS } from "@/lib/domain/saved-view";
import { dueRange, dueWordOf } from "./due-days";

const load = createLoader(TASK_SEARCH);

type ViewQuery = SavedView["query"];

/** The preset that the due dates of an address are, if any. */
export const dueOf = ({ due_date_from: from, due_date_to: to }: Partial<TaskSearch>, now = Date.now()) =>
  dueWordOf({ from: from ?? null, to: to ?? null }, now);

/**
 * Filter and order of an address, as a view keeps them: the organization is not a part of it, and days that are a preset
 * are kept as the preset, which means other days tomorrow.
 */
export function queryToKeep(search: Partial<TaskSearch>, now = Date.now()): ViewQuery {
  const { organization_uid: _, ...query } = queryOf(search);
  const due = dueOf(search, now);
  if (!due) return query;
  const { due_date_from: __, due_date_to: ___, ...others } = query;
  return { ...others, due };
}

/** A view's query in the API's own words: a preset becomes the days that it means to the viewer now. */
function inDays({ due, ...query }: ViewQuery, now: number): ViewQuery {
  const word = DUE_WORDS.find((each) => each === due);
  if (!word) return query;
  const { from, to } = dueRange(word, now);
  return { ...query, ...(from && { due_date_from: from }), ...(to && { due_date_to: to }) };
}

type Named = Pick<SavedView, "uid" | "query">;

/** What a view puts into the address: its filter and order, and its own name there. */
export function searchOfView({ uid, query }: Named, now = Date.now()): Partial<TaskSearch> {
  const { organization_uid: _, task: __, ...search } = load(new URLSearchParams(inDays(query, now)));
  return { ...search, view: uid };
}

/** To go from any address to that of a view. */
export const toView = (view: Named, now = Date.now()): Partial<TaskSearch> => ({
  ...NO_FILTER,
  sort: null,
  task: null,
  ...searchOfView(view, now),
});

/** One spelling for what means the same: values in any order, `+title` and `title`, the usual order and none. */
function spelled(query: ViewQuery, now: number): string {
  const { sort, ...filter } = inDays(query, now);
  const values = Object.entries(filter).map(
    ([name, value]) => [name, value.split(",").sort().join(",")] as const,
  );
  return JSON.stringify([values.sort(([a], [b]) => a.localeCompare(b)), sortText(sortingOf(sort ?? null))]);
}

export const isSameQuery = (a: ViewQuery, b: ViewQuery, now = Date.now()): boolean =>
  spelled(a, now) === spelled(b, now);

/** Whether an address names a view and says nothing of what to show. */
export const isBare = (search: TaskSearch): boolean =>
  search.view !== null && Object.keys(queryToKeep(search)).length === 0;
