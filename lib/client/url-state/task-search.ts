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
};

const ONE_VALUE = {
  organization_uid: parseAsString,
  due_date_from: parseAsString,
  due_date_to: parseAsString,
  q: parseAsString,
  sort: parseAsString,
};

/** What is open: a task, and the saved view that the filter was taken from. */
const PLACE = { task: parseAsString, view: parseAsString };

/** All that the address bar holds of the task list: the API's query, and what is open. */
export const TASK_SEARCH = { ...LIST_FILTERS, ...ONE_VALUE, ...PLACE };

export type ListFilter = keyof typeof LIST_FILTERS;
const LIST_FILTER_NAMES = Object.keys(LIST_FILTERS) as ListFilter[];

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
  ...(Object.fromEntries(LIST_FILTER_NAMES.map((name) => [name, null])) as Record<ListFilter, null>),
  due_date_from: null,
  due_date_to: null,
  q: null,
  view: null,
};
