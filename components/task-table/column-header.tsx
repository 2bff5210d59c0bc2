"use client";
import { ArrowDown, ArrowUp } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import { type Sorting, sortText } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/use-task-search";
import type { Column } from "./columns";

type Props = { column: Column; sorting: Sorting; change: ChangeSearch };

export function ColumnHeader({ column, sorting, change }: Props) {
  const { label, field, descendsFirst = false, look } = column;
  const cell = `h-8 border-b border-line p-0 text-left text-xs font-medium text-muted first:pl-3 last:pr-3 ${look}`;
  // Of the priority only the glyph is shown, so its column has no room for the word.
  const name = label === "Priority" ? <span className="sr-only">{label}</span> : label;
  if (field === null) {
    return (
      <th scope="col" className={cell}>
        <span className="px-1">{name}</span>
      </th>
    );
  }
  const isSorted = sorting.field === field;
  const descending = isSorted ? !sorting.descending : descendsFirst;
  const order = sorting.descending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined} className={cell}>
      <button
        type="button"
        title={`Sort by ${label.toLowerCase()}`}
        onClick={() => change({ sort: sortText({ field, descending }), page: null })}
        className={`group flex h-7 max-md:h-11 items-center gap-1 rounded-md px-1 hover:text-text ${isSorted ? "text-text" : ""}`}
      >
        {name}
        <Icon
          of={isSorted && sorting.descending ? ArrowDown : ArrowUp}
          className={`size-3.5 ${isSorted ? "" : "opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60"}`}
        />
      </button>
    </th>
  );
}
