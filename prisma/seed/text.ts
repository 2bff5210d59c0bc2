const VALUE = "\u0000";

/** A text of many lines, without the indentation of the code around it. Values are put in as they are. */
export function text(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const lines = strings.join(VALUE).split("\n");
  const indents = lines.slice(1).filter((line) => line.trim() !== "");
  const indent = Math.min(...indents.map((line) => line.length - line.trimStart().length));
  const [first = "", ...rest] = lines;
  const [head = "", ...tail] = [first, ...rest.map((line) => line.slice(indent))]
    .join("\n")
    .trim()
    .split(VALUE);
  return tail.reduce((written, part, index) => written + String(values[index]) + part, head);
}

/** A longer line goes on in the next one: only the width of the source has broken it. */
const BROKEN_FROM = 85;
const LIST_ITEM = /^(- |\d+\. )/;

/** A mail: like `text`, but with each paragraph on one line, which the reader's window wraps. */
export function letter(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const lines = text(strings, ...values).split("\n");
  const endOf = (line: string, next = "") =>
    line.length >= BROKEN_FROM && next !== "" && !LIST_ITEM.test(next) ? " " : "\n";
  return lines
    .map((line, index) => line.trim() + endOf(line, lines[index + 1]))
    .join("")
    .trimEnd();
}

/** As a mail client quotes: every line behind a `>`. */
export const quoted = (body: string): string =>
  body
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");

export function money(cents: number, currency: string): string {
  const amount = (cents / 100).toLocaleString("en-US", { minimumFractionDigits: 2 });
  return `${amount} ${currency}`;
}

export const longDay = (date: Date): string =>
  date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
