"use client";
import { useQuery } from "@tanstack/react-query";
import type { Me } from "@/lib/client/person/person";
import { taskQueries } from "@/lib/client/tasks/task-queries";
import type { TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import { viewAt, viewsOf } from "@/lib/client/url-state/views";
import { EmptyTasks } from "./empty-tasks";
import { FilterBar } from "./filter-bar";
import { ListError } from "./list-error";
import { Pagination } from "./pagination";
import { TaskTable } from "./task-table";

type Props = { me: Me; search: TaskSearch; change: ChangeSearch };

export function TaskList({ me, search, change }: Props) {
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(taskQueries.list(search));
  const heading = viewAt(viewsOf(me), search)?.label ?? "Work tasks";
  const isEmpty = data?.items.length === 0 && !isPlaceholderData;

  return (
    <section aria-label={heading} className="@container flex h-full flex-col bg-surface">
      <div className="flex h-12 shrink-0 items-center gap-2 px-4">
        <h1 className="truncate text-read font-semibold">{heading}</h1>
        <p role="status" className="text-muted tabular-nums">
          {data && !error && (
            <>
              {data._meta.total_items.toLocaleString("en")}
              <span className="sr-only"> work tasks</span>
            </>
          )}
        </p>
      </div>
      <FilterBar search={search} change={change} />
      <div className="relative min-h-0 flex-1 overflow-y-auto" aria-busy={isFetching}>
        {error && <ListError error={error} isTrying={isFetching} onRetry={() => void refetch()} />}
        {!error && isEmpty && <EmptyTasks search={search} change={change} />}
        {!error && !isEmpty && (
          <TaskTable items={data?.items} search={search} change={change} isOld={isPlaceholderData} />
        )}
      </div>
      {data && !error && <Pagination meta={data._meta} change={change} />}
    </section>
  );
}
