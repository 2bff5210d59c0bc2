/** What stands in a place of a table: the value as it is, and how it is shown and where it leads, where that differs. */
export type Cell = {
  value: string | number | null;
  words?: string | undefined;
  href?: string | undefined;
  /** Said behind the words, to whom a bare number would say too little. */
  title?: string | undefined;
  /** Drawn beside the words; one number for each step of time. */
  line?: readonly number[] | undefined;
  /** How strongly the place is tinted, from 0 to 1. */
  tint?: number | undefined;
  /** What must not be overlooked. */
  isBad?: boolean | undefined;
};

/** What a panel shows, as a table: it is behind each chart, and is what its file holds. The first column names the row. */
export type Sheet = {
  columns: readonly string[];
  /** In what the bare numbers of a column are, where its name does not say so: for the file. */
  units?: readonly (string | null)[];
  rows: readonly (readonly Cell[])[];
};

export const cell = (value: Cell["value"], more: Omit<Cell, "value"> = {}): Cell => ({ value, ...more });

export const isNumeric = ({ rows }: Sheet, column: number): boolean =>
  rows.some((row) => typeof row[column]?.value === "number");

export type SheetOrder = { column: number; descending: boolean };

/** What is not known comes last, whatever the order. */
export function sortedRows({ rows }: Sheet, { column, descending }: SheetOrder): Sheet["rows"] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [one[column]?.value ?? null, other[column]?.value ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * String(a).localeCompare(String(b));
  });
}
