"use client";
import { memo } from "react";
import type { Column, ColumnId } from "@/lib/client/table/columns";
import { changed, FLEXIBLE } from "@/lib/client/table/columns";
import { changeColumns, useColumns } from "@/lib/client/table/columns-store";
import type { Fitting } from "@/lib/client/table/fitting";
import { sortingOf } from "@/lib/client/url-state/task-search";
import type { ChangeSearch } from "@/lib/client/url-state/task-search-context";
import { t } from "@/lib/client/words/t";
import { ColumnHeader } from "./column-header";
import type { LookOf } from "./first-look";
import { BOX_WIDTH } from "./use-fitting";

type Props = {
  fitting: Fitting;
  hasBox: boolean;
  lookOf: LookOf;
  sort: string | null;
  change: ChangeSearch;
};

const rem = (px: number) => ({ width: `${px / 16}rem` });

/** The widths of the columns; set by script only, as the page's policy has no room for styles in the text of a page. */
export const ColumnWidths = ({ columns, hasBox }: { columns: readonly Column[]; hasBox: boolean }) => (
  <colgroup>
    {hasBox && <col style={rem(BOX_WIDTH)} />}
    {columns.map(({ id, width }) => (
      <col key={id} style={id === FLEXIBLE ? undefined : rem(width)} />
    ))}
  </colgroup>
);

export const TableHead = memo(function TableHead({ fitting, hasBox, lookOf, sort, change }: Props) {
  const all = useColumns();
  const sorting = sortingOf(sort);
  const title = fitting.columns.findIndex(({ id }) => id === FLEXIBLE);
  const resize = (id: ColumnId) => (width: number) => changeColumns(changed(all, id, { width }));
  return (
    <thead className="sticky top-0 z-10 bg-surface">
      <tr aria-rowindex={1}>
        {hasBox && (
          <th scope="col" className={`border-b border-line p-0 ${lookOf("box")}`}>
            <span className="sr-only">{t("Select")}</span>
          </th>
        )}
        {fitting.columns.map((column, index) => (
          <ColumnHeader
            key={column.id}
            column={column}
            look={lookOf(column.id)}
            sorting={sorting}
            change={change}
            isBeforeTitle={index < title}
            spare={fitting.spare}
            onResize={resize(column.id)}
          />
        ))}
      </tr>
    </thead>
  );
});
