"use client";
import { useQuery } from "@tanstack/react-query";
import { memo } from "react";
import { useIsHydrated } from "@/lib/client/later/use-is-hydrated";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { NO_FILTER, type TaskSearch } from "@/lib/client/url-state/task-search";
import { workTaskWords } from "@/lib/client/words/field-words";
import { numberWords } from "@/lib/client/words/t";

// How many there are is the same in any order, and in whatever view.
const NO_PLACE = { sort: null, task: null, view: null };

type Props = {
  search: Partial<TaskSearch>;
  organizationUid: string | null;
  /** What the number counts. */
  words?: ((count: number) => string) | undefined;
  className?: string;
};

/** How many are in a view. It is counted again whenever a list is. */
export const ViewCount = memo(function ViewCount({
  search,
  organizationUid,
  words = workTaskWords,
  className = "",
}: Props) {
  const filter = { ...NO_FILTER, ...search, ...NO_PLACE, organization_uid: organizationUid };
  const { data } = useQuery(taskQueries.count(filter));
  const isHydrated = useIsHydrated();
  if (data === undefined || !isHydrated) return null;
  return (
    <span className={`text-xs tabular-nums ${className}`}>
      {numberWords(data)}
      <span className="sr-only"> {words(data)}</span>
    </span>
  );
});
