import type { Sheet } from "./sheet";

/** What a spreadsheet would take for a formula, or for the way to one. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

function fieldOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const withUnit = (name: string, unit: string | null): string => (unit ? `${name} (${unit})` : name);

/**
 * The sheet as RFC 4180 has it. Numbers stay numbers; a text that a spreadsheet would run gets an apostrophe in front.
 * The mark of UTF-8 stands first, without which Excel takes it for something else.
 */
export const csvOf = ({ columns, units = [], rows }: Sheet): string =>
  `\u{feff}${[
    columns.map((name, place) => withUnit(name, units[place] ?? null)),
    ...rows.map((row) => row.map(({ value }) => value)),
  ]
    .map((fields) => `${fields.map(fieldOf).join(",")}\r\n`)
    .join("")}`;
