"use client";
import { useQueryClient } from "@tanstack/react-query";
import { memo } from "react";
import { useIsSelected } from "@/lib/client/selection/use-selection";
import { isPlainClick } from "@/lib/client/shortcuts/plain-click";
import type { ColumnId } from "@/lib/client/table/columns";
import type { ListRow } from "@/lib/client/tasks/row-pages";
import { CELLS } from "./cells";
import type { LookOf } from "./first-look";
import { SelectBox } from "./select-box";
import { TitleCell } from "./title-cell";
import { prefetchTask } from "./use-neighbours";

type Props = {
  row: ListRow;
  index: number;
  columns: readonly ColumnId[];
  hasBox: boolean;
  isOpen: boolean;
  isCompact: boolean;
  /** Or nobody knows yet. */
  isPhone: boolean;
  hasState: boolean;
  lookOf: LookOf;
  meUid: string;
  hrefOf: (uid: string) => string;
  onOpen: (uid: string) => void;
  onFocusAt: (index: number) => void;
  rowsNow: () => readonly ListRow[];
};

export const rowLook = (isCompact: boolean) => (isCompact ? "h-8.5 max-md:h-18" : "h-11 max-md:h-18");
const CELL = "border-b border-line px-1 py-0 first:pl-3 last:pr-3";
/** Signs without a text that could be cut off. Each cut costs in every row. */
const UNCUT: ReadonlySet<ColumnId> = new Set(["type", "priority", "age"]);

const isForTab = ({ button, ctrlKey, metaKey }: React.MouseEvent): boolean =>
  button === 1 || (button === 0 && (ctrlKey || metaKey));

/** The whole row is pressed as its link is, with whatever key or button. */
function press(event: React.MouseEvent, { href, open }: { href: string; open: () => void }): void {
  const { target } = event;
  if (!(target instanceof Element) || target.closest("label")) return;
  if (isPlainClick(event)) {
    event.preventDefault();
    event.currentTarget.querySelector("a")?.focus({ preventScroll: true });
    open();
  } else if (!target.closest("a") && isForTab(event)) window.open(href, "_blank", "noopener");
}

const tintOf = (isOpen: boolean, isSelected: boolean): string => {
  if (isOpen) return "bg-accent-bg shadow-[inset_2px_0_0_var(--accent)]";
  return isSelected ? "bg-accent-bg/60" : "hover:bg-hover";
};

/** A row is drawn again when something of its own changes, not when others come or go. */
export const TaskRow = memo(function TaskRow(props: Props) {
  const { row, index, columns, hasBox, isOpen, isCompact, isPhone, lookOf, ...rest } = props;
  const { hasState, meUid, hrefOf, onOpen, onFocusAt, rowsNow } = rest;
  const isSelected = useIsSelected(row.uid);
  const client = useQueryClient();
  const onPress = (event: React.MouseEvent) =>
    press(event, { href: hrefOf(row.uid), open: () => onOpen(row.uid) });
  return (
    <tr
      // The header is the first row.
      aria-rowindex={index + 2}
      onFocus={() => onFocusAt(index)}
      onPointerEnter={() => prefetchTask(client, row.uid)}
      onClick={onPress}
      onAuxClick={onPress}
      className={`group/row relative cursor-pointer scroll-mt-8 select-none max-md:scroll-mt-11 ${rowLook(isCompact)} ${tintOf(isOpen, isSelected)} ${row.mark === "gone" ? "text-muted" : ""}`}
    >
      {hasBox && (
        <td className={`border-b border-line p-0 ${lookOf("box")}`}>
          <SelectBox row={row} isCompact={isCompact} rowsNow={rowsNow} />
        </td>
      )}
      {columns.map((id) =>
        id === "title" ? (
          <td key={id} className={`${CELL} ${lookOf(id)}`}>
            <TitleCell {...{ row, isOpen, isCompact, isPhone, hasState, meUid }} href={hrefOf(row.uid)} />
          </td>
        ) : (
          <td key={id} className={`${CELL} ${UNCUT.has(id) ? "" : "truncate"} ${lookOf(id)}`}>
            {CELLS[id](row, meUid)}
          </td>
        ),
      )}
    </tr>
  );
});
