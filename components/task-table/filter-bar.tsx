"use client";
import { useQuery } from "@tanstack/react-query";
import { memo, useDeferredValue } from "react";
import { Button } from "@/components/ui/button";
import { useNow } from "@/lib/client/clock/use-now";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import { isFiltered, NO_FILTER, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { FilterChip } from "./filter-chip";
import { FILTER_FIELDS, summaryOf } from "./filter-fields";
import { FilterMenu } from "./filter-menu";
import { SearchBox } from "./search-box";

type Props = { search: TaskSearch; change: ChangeSearch };

/** Where one list takes the place of another, its rows come first: what says why they are there follows them. */
export const FilterBar = memo(function FilterBar({ search, change }: Props) {
  const said = useDeferredValue(search);
  const { data: options } = useQuery(taskQueries.filterOptions(search.organization_uid));
  const now = useNow() ?? 0;
  const active = FILTER_FIELDS.flatMap((field) => {
    const summary = summaryOf(field, said, options, now);
    return summary === null ? [] : [{ field, summary }];
  });
  return (
    <search
      aria-label={t("Filters")}
      className="flex shrink-0 flex-wrap items-center gap-1.5 border-b border-line px-4 pb-2.5"
    >
      <SearchBox q={search.q} change={change} />
      <FilterMenu options={options} />
      {isFiltered(said) && (
        <div className="items-center gap-1.5 max-md:flex max-md:w-full max-md:overflow-x-auto md:contents">
          {active.map(({ field, summary }) => (
            <FilterChip key={field.name} field={field} summary={summary} options={options} change={change} />
          ))}
          <Button tone="quiet" size="small" onClick={() => change(NO_FILTER)}>
            {t("Clear filters")}
          </Button>
        </div>
      )}
    </search>
  );
});
