import type { ColumnId } from "@/lib/client/table/columns";
import type { LookOf } from "./first-look";
import { rowLook } from "./task-row";

const WIDTHS = ["w-3/5", "w-4/5", "w-2/5", "w-3/4", "w-1/2"];

type Props = {
  count: number;
  columns: readonly ColumnId[];
  hasBox: boolean;
  isCompact: boolean;
  lookOf: LookOf;
  /** They stand below the screen, where moving would cost a frame after the other for nobody. */
  isStill?: boolean;
};

/** Rows in the shape of those that come; for the eyes only. */
export const SkeletonRows = ({ count, columns, hasBox, isCompact, lookOf, isStill = false }: Props) =>
  Array.from({ length: count }, (_, row) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <tr key={row} aria-hidden="true" className={rowLook(isCompact)}>
      {hasBox && <td className={`border-b border-line p-0 ${lookOf("box")}`} />}
      {columns.map((id) => (
        <td key={id} className={`border-b border-line px-1 py-0 first:pl-3 last:pr-3 ${lookOf(id)}`}>
          <div
            className={`skeleton h-3 ${isStill ? "animate-none!" : ""} ${id === "title" ? WIDTHS[row % WIDTHS.length] : "w-4/6 max-w-20"}`}
          />
        </td>
      ))}
    </tr>
  ));
