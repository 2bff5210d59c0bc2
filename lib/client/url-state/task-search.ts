import { createSerializer, parseAsArrayOf, parseAsString } from "nuqs/server";

const list = parseAsArrayOf(parseAsString);

/** The filters that take several values, in the API's own words. */
const LIST_FILTERS = {
  type: list,
  status: list,
  priority: list,
  assign_to_type: list,
  resolution: list,
  assign_to_uid: list,
  origin_agent_uid: list,
  tool: list,
  execution: list,
  waiting: list,
  decided_by: list,
  edited: list,
};

/** The filters that take one value. */
const ONE_VALUE_FILTERS = {
  due_date_from: parseAsString,
  due_date_to: parseAsString,
  created_from: parseAsString,
  created_before: parseAsString,
  due_from: parseAsString,
  due_before: parseAsString,
  decided_from: parseAsString,
  decided_before: parseAsString,
  review_under_seconds: parseAsString,
  q: parseAsString,
};

const ONE_VALUE = { organization_uid: parseAsString, ...ONE_VALUE_FILTERS, sort: parseAsString };

/** What is open: a task, and the saved view that the filter was taken from. */
const PLACE = { task: parseAsString, view: parseAsString };

/** All that the address bar holds of the task list: the API's query, and what is open. */
export const TASK_SEARCH = { ...LIST_FILTERS, ...ONE_VALUE, ...PLACE };

export type ListFilter = keyof typeof LIST_FILTERS;
type Filter = ListFilter | keyof typeof ONE_VALUE_FILTERS;
const FILTER_NAMES = Object.keys({ ...LIST_FILTERS, ...ONE_VALUE_FILTERS }) as Filter[];

export type TaskSearch = { [K in ListFilter]: string[] | null } & {
  [K in keyof typeof ONE_VALUE | keyof typeof PLACE]: string | null;
};

const DEFAULT_SORT = "due_date";

/** The API's query for what the address says. Values go as they are: the API is the judge of them. */
export function queryOf(search: Partial<TaskSearch>): Record<string, string> {
  const { task: _, view: __, ...asked } = search;
  const given = Object.entries(asked).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(",") : value;
    return text ? [[name, text] as const] : [];
  });
  return Object.fromEntries(given);
}

export type Sorting = { field: string; descending: boolean };

/** A bare `+` in an address reads as a space. */
export function sortingOf(sort: string | null): Sorting {
  const text = (sort ?? DEFAULT_SORT).trim();
  return { field: text.replace(/^[+-]/, ""), descending: text.startsWith("-") };
}

export const sortText = ({ field, descending }: Sorting): string => (descending ? `-${field}` : field);

const serialize = createSerializer(TASK_SEARCH);

export const tasksAddress = (search: Partial<TaskSearch>): string => serialize("/tasks", search);

const ORDER_AND_PLACE = new Set(["organization_uid", "sort", "task", "view"]);

/** Whether anything narrows the list. */
export const isFiltered = (search: TaskSearch): boolean =>
  Object.entries(search).some(
    ([name, value]) => !ORDER_AND_PLACE.has(name) && value !== null && value.length > 0,
  );

/** No filter and no saved view, the order and the organization kept. */
export const NO_FILTER = {
  ...(Object.fromEntries(FILTER_NAMES.map((name) => [name, null])) as Record<Filter, null>),
  view: null,
};
