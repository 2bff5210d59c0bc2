"use client";
import { ArrowDown, ArrowUp } from "lucide";
import { Icon } from "@/components/ui/icon";
import { type Column, FLEXIBLE } from "@/lib/client/table/columns";
import { type Sorting, sortText } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { ResizeHandle } from "./resize-handle";

type Props = {
  column: Column;
  look: string;
  sorting: Sorting;
  change: ChangeSearch;
  isBeforeTitle: boolean;
  spare: number;
  onResize: (width: number) => void;
};

const orderOf = ({ descending }: Sorting) => (descending ? "descending" : "ascending");

export function ColumnHeader({ column, look, sorting, change, isBeforeTitle, spare, onResize }: Props) {
  const { id, label, field, isNarrow = false } = column;
  const isSorted = field !== null && sorting.field === field;
  return (
    <th
      scope="col"
      aria-label={label}
      aria-sort={isSorted ? orderOf(sorting) : undefined}
      className={`group/cell relative h-8 border-b border-line p-0 text-left text-xs font-medium text-muted first:pl-3 last:pr-3 max-md:h-11 ${look}`}
    >
      {field === null ? (
        <span className="flex px-1">
          <Name column={column} />
        </span>
      ) : (
        <SortButton column={column} field={field} sorting={sorting} change={change} />
      )}
      {id !== FLEXIBLE && !isNarrow && (
        <ResizeHandle
          column={column}
          side={isBeforeTitle ? "right" : "left"}
          spare={spare}
          onResize={onResize}
        />
      )}
    </th>
  );
}

const Name = ({ column: { label, isNarrow = false } }: Pick<Props, "column">) => (
  <span className={isNarrow ? "sr-only" : "truncate"}>{label}</span>
);

type SortProps = Pick<Props, "column" | "sorting" | "change"> & { field: string };

function SortButton({ column, field, sorting, change }: SortProps) {
  const isSorted = sorting.field === field;
  const descending = isSorted ? !sorting.descending : (column.descendsFirst ?? false);
  return (
    <button
      type="button"
      title={t("Sort by {column}", { column: column.label.toLowerCase() })}
      onClick={() => change({ sort: sortText({ field, descending }) })}
      className={`group flex h-7 max-w-full items-center gap-1 rounded-md px-1 hover:text-text max-md:h-11 ${isSorted ? "text-text" : ""}`}
    >
      <Name column={column} />
      <Icon
        of={isSorted && sorting.descending ? ArrowDown : ArrowUp}
        className={`size-3.5 ${isSorted ? "" : "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"}`}
      />
    </button>
  );
}
