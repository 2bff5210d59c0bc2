"use client";
import { ArrowDown, ArrowUp } from "lucide";
import { useState } from "react";
import { Icon } from "@/components/ui/icon";
import { type Cell, isNumeric, type Sheet, type SheetOrder, sortedRows } from "@/lib/client/dashboard/sheet";
import { numberWords } from "@/lib/client/words/t";
import { Sparkline } from "./charts/sparkline";

export const LINK = "rounded-sm underline decoration-line-strong underline-offset-2 hover:decoration-accent";

/** Nothing is worth little attention, but can be looked at. */
const QUIET_LINK = "rounded-sm text-muted hover:underline";

const wordsOf = ({ words, value }: Cell): string =>
  words ?? (typeof value === "number" ? numberWords(value) : (value ?? "–"));

type Props = { name: string; sheet: Sheet; isSortable?: boolean };

/** What a panel shows as a table, in its own width: where there is no room for it, it scrolls by itself. */
export function SheetTable({ name, sheet, isSortable = false }: Props) {
  const [order, setOrder] = useState<SheetOrder | null>(null);
  const rows = order ? sortedRows(sheet, order) : sheet.rows;
  const alignment = sheet.columns.map((_, column) => (isNumeric(sheet, column) ? "text-right" : "text-left"));
  return (
    <div className="max-h-96 overflow-auto print:max-h-none print:overflow-visible">
      <table className="w-full border-collapse tabular-nums">
        <caption className="sr-only">{name}</caption>
        <thead className="sticky top-0 bg-surface text-xs text-muted">
          <tr>
            {sheet.columns.map((label, column) => (
              <ColumnHead
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                key={column}
                label={label}
                className={alignment[column] ?? ""}
                direction={directionOf(order, column)}
                onSort={isSortable ? (descending) => setOrder({ column, descending }) : null}
                isNumber={alignment[column] === "text-right"}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same name
            <tr key={`${row[0]?.value} ${place}`} className="border-t border-line">
              {row.map((each, column) => (
                <Place
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                  key={column}
                  isHead={column === 0}
                  className={alignment[column] ?? ""}
                  cell={each}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function directionOf(order: SheetOrder | null, column: number) {
  if (order?.column !== column) return null;
  return order.descending ? "descending" : "ascending";
}

type HeadProps = {
  label: string;
  className: string;
  direction: "ascending" | "descending" | null;
  onSort: ((descending: boolean) => void) | null;
  isNumber: boolean;
};

function ColumnHead({ label, className, direction, onSort, isNumber }: HeadProps) {
  // Of numbers the greatest are asked for first, of names the first letters.
  const next = direction === null ? isNumber : direction === "ascending";
  return (
    <th
      scope="col"
      aria-sort={direction ?? undefined}
      className={`px-1.5 py-1.5 font-medium whitespace-nowrap first:pl-0 last:pr-0 ${className}`}
    >
      {onSort ? (
        <button
          type="button"
          onClick={() => onSort(next)}
          className="inline-flex items-center gap-1 rounded-sm hover:text-text max-md:min-h-11 print:min-h-0"
        >
          {label}
          {direction && <Icon of={direction === "descending" ? ArrowDown : ArrowUp} className="size-3" />}
        </button>
      ) : (
        label
      )}
    </th>
  );
}

type PlaceProps = { isHead: boolean; className: string; cell: Cell };

function Place({ isHead, className, cell }: PlaceProps) {
  const words = wordsOf(cell);
  const content = (
    <>
      {cell.line && (
        <span className="mr-2">
          <Sparkline values={cell.line} />
        </span>
      )}
      {cell.href ? (
        <a href={cell.href} className={cell.value === 0 ? QUIET_LINK : LINK}>
          {isHead ? <bdi>{words}</bdi> : words}
        </a>
      ) : (
        <bdi>{words}</bdi>
      )}
      {cell.title && <span className="sr-only"> {cell.title}</span>}
    </>
  );
  const tint = cell.tint ? (
    <span
      aria-hidden="true"
      className="absolute inset-px -z-10 rounded-sm bg-accent"
      style={{ opacity: cell.tint * 0.25 }}
    />
  ) : null;
  const tone = cell.isBad ? "font-medium text-danger-fg" : "";
  const look = `px-1.5 py-1.5 first:pl-0 last:pr-0 ${className}`;
  return isHead ? (
    <th scope="row" className={`${look} min-w-28 font-normal wrap-anywhere`}>
      {content}
    </th>
  ) : (
    <td className={`${look} ${tone} relative isolate whitespace-nowrap`}>
      {tint}
      {content}
    </td>
  );
}
