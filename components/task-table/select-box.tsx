"use client";
import { selection } from "@/lib/client/selection/selection-store";
import { useIsSelected } from "@/lib/client/selection/use-selection";
import { t } from "@/lib/client/words/t";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";

type Props = { row: DeskRow; rowsNow: () => readonly DeskRow[] };

/** Selects the row; with Shift, all from the one that was selected last. */
export function SelectBox({ row, rowsNow }: Props) {
  const isSelected = useIsSelected(row.uid);
  return (
    <label
      // On a phone it is all of the row that is touched.
      className="absolute inset-y-0 left-0 z-1 grid w-9 place-items-center max-md:w-full max-md:justify-items-start max-md:pl-2.5"
      // A pointer leaves the focus in the list, where the keys are.
      onMouseDown={(event) => event.preventDefault()}
    >
      <input
        type="checkbox"
        aria-label={t("Select {title}", { title: row.title })}
        checked={isSelected}
        onChange={({ nativeEvent }) =>
          selection.toggle(row, {
            range: nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
            rows: rowsNow(),
          })
        }
        className="size-3.5 accent-accent not-checked:not-focus-visible:opacity-0 group-hover/row:opacity-100! group-data-selecting/table:opacity-100! pointer-coarse:opacity-100! max-md:size-5 max-md:opacity-100!"
      />
    </label>
  );
}
