/**
 * What spreadsheets take for a formula, also where the sign is a full-width one. An apostrophe before it makes it text
 * again; whoever reads the file with a program finds the same apostrophe there.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Also what other separators of spreadsheets would cut in two. */
const NEEDS_QUOTES = /[",;\t\r\n]/;

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Numbers and JSON stay what they are; only texts can be somebody's formula. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return quoted(FORMULA.test(value) ? `'${value}` : value);
  return quoted(typeof value === "object" ? JSON.stringify(value) : String(value));
}

const END = "\r\n";

/** Spreadsheets know by it that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

export const csvHead = (columns: readonly string[]): string => `${BYTE_ORDER_MARK}${columns.join(",")}${END}`;

/** One row of RFC 4180. */
export const csvRow = (columns: readonly string[], row: Readonly<Record<string, unknown>>): string =>
  columns.map((column) => cell(row[column])).join(",") + END;
