"use client";
import { selection } from "@/lib/client/selection/selection-store";
import { useIsSelected } from "@/lib/client/selection/use-selection";
import { t } from "@/lib/client/words/t";
import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";

type Props = { row: DeskRow; isCompact: boolean; rowsNow: () => readonly DeskRow[] };

// Nothing in a row has a place above the rest of it where that can be done without: browsers go through all that has, in
// every frame. So it is as high as the row by itself, whose line is below it.
const AS_HIGH = { comfortable: "md:-mb-px md:h-11", compact: "md:-mb-px md:h-8.5" };

// For the same reason it is not made transparent, but drawn as nothing.
const UNTIL_WANTED =
  "not-checked:not-focus-visible:appearance-none group-hover/row:appearance-auto! group-data-selecting/table:appearance-auto! pointer-coarse:appearance-auto! max-md:appearance-auto!";

/** Selects the row; with Shift, all from the one that was selected last. */
export function SelectBox({ row, isCompact, rowsNow }: Props) {
  const isSelected = useIsSelected(row.uid);
  return (
    <label
      // On a phone it is all of the row that is touched.
      className={`grid w-9 place-items-center max-md:absolute max-md:inset-y-0 max-md:left-0 max-md:z-1 max-md:w-full max-md:justify-items-start max-md:pl-2.5 ${AS_HIGH[isCompact ? "compact" : "comfortable"]}`}
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
        className={`size-3.5 accent-accent max-md:size-5 ${UNTIL_WANTED}`}
      />
    </label>
  );
}
