"use client";
import { sortingOf, type TaskSearch } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import type { Item } from "@/lib/contracts/work-tasks/objects";
import { ColumnHeader } from "./column-header";
import { COLUMNS } from "./columns";
import { SkeletonRows } from "./skeleton-rows";
import { TaskRow } from "./task-row";

type Props = {
  /** Undefined while nothing was read yet. */
  items: readonly Item[] | undefined;
  search: TaskSearch;
  change: ChangeSearch;
  /** What is shown belongs to the filter before; the new one is on its way. */
  isOld: boolean;
};

export function TaskTable({ items, search, change, isOld }: Props) {
  const sorting = sortingOf(search.sort);
  return (
    <table
      aria-label="Work tasks"
      aria-busy={!items}
      className={`w-full table-fixed border-collapse ${isOld ? "opacity-60" : ""}`}
    >
      <thead className="sticky top-0 z-10 bg-surface">
        <tr>
          {COLUMNS.map((column) => (
            <ColumnHeader key={column.label} column={column} sorting={sorting} change={change} />
          ))}
        </tr>
      </thead>
      <tbody>
        {items ? (
          items.map((item) => <TaskRow key={item.uid} item={item} search={search} change={change} />)
        ) : (
          <SkeletonRows />
        )}
      </tbody>
    </table>
  );
}
