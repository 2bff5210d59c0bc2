export type ExportFormat = "csv" | "ndjson";

export type WholeRows = {
  /** As they came, each to its end. */
  text: string;
  count: number;
  /** Where the export goes on behind them; null where there are none. */
  cursor: string | null;
};

/** The last column of CSV, which never needs quotes. */
const cursorInCsv = (row: string): string => row.slice(row.lastIndexOf(",") + 1).trimEnd();
const cursorInJson = (row: string): string => (JSON.parse(row) as { cursor: string }).cursor;

const ENDS: Record<ExportFormat, RegExp> = { csv: /"|\r\n/g, ndjson: /\n/g };

/** Takes what arrives of an export and gives back the rows that are whole; the rest waits for what follows. */
export class RowSplitter {
  private rest = "";

  constructor(
    private readonly format: ExportFormat,
    /** The first row names the columns. */
    private hasHead: boolean,
  ) {}

  take(text: string): WholeRows {
    const all = this.rest + text;
    const { end, last, count } = this.wholeIn(all);
    this.rest = all.slice(end);
    const isHead = this.hasHead && count > 0;
    if (isHead) this.hasHead = false;
    const rows = isHead ? count - 1 : count;
    const cursorIn = this.format === "csv" ? cursorInCsv : cursorInJson;
    return { text: all.slice(0, end), count: rows, cursor: rows > 0 ? cursorIn(all.slice(last, end)) : null };
  }

  /** Where the last whole row ends and begins, and how many there are. Within quotes a line ends no row. */
  private wholeIn(text: string): { end: number; last: number; count: number } {
    const found = { end: 0, last: 0, count: 0 };
    let isQuoted = false;
    for (const { 0: mark, index } of text.matchAll(ENDS[this.format])) {
      if (mark === '"') isQuoted = !isQuoted;
      else if (!isQuoted) {
        found.last = found.end;
        found.end = index + mark.length;
        found.count += 1;
      }
    }
    return found;
  }
}
