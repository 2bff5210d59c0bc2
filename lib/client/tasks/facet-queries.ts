import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { call } from "@/lib/client/api/call";
import { facetsOp } from "@/lib/client/api/operations";
import type { Described } from "@/lib/client/api/remote";
import { queryOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { FACETS } from "@/lib/contracts/desk/workbench/rows";
import { taskKeys } from "./task-keys";

export type Facet = (typeof FACETS)[number];

/** How many there are of each value; a value that is not in it has none. */
export type Counts = ReadonlyMap<string, number>;

const countsOf = ({ values }: z.output<Described<typeof facetsOp>["response"]>): Counts =>
  new Map(values.map(({ value, count }) => [value, count]));

/** Counts the values of one filter under all the others. Ticking one of its values changes none of its counts. */
export function facetQuery(search: TaskSearch, of: Facet) {
  const { sort: _, ...query } = queryOf({ ...search, [of]: null });
  return queryOptions({
    queryKey: [...taskKeys.all, "facets", of, query] as const,
    queryFn: async ({ signal }) => (await call(facetsOp, { query: { ...query, of } }, signal)).data,
    select: countsOf,
    staleTime: 0,
  });
}
