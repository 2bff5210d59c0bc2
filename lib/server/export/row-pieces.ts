import type { ExportFormat } from "@/lib/contracts/desk/exports/operations";
import type { ExportPlace } from "@/lib/domain/exports";
import { csvHead, csvRow } from "./csv";

type Row = Readonly<Record<string, unknown>>;

/** A row, and where the export goes on behind it. */
export type Placed<T> = { row: T; place: ExportPlace };

export type Export<T extends Row> = {
  format: ExportFormat;
  columns: readonly string[];
  /** The rows behind a place, the first of all where there is none; none at the end. */
  read: (after: ExportPlace | undefined) => Promise<readonly Placed<T>[]>;
  after: ExportPlace | undefined;
};

/** So much is handed over at a time, so that it shows early whether anybody reads. */
const PIECE_CHARACTERS = 32 * 1024;

const WRITE: Record<ExportFormat, (columns: readonly string[], row: Row) => string> = {
  csv: csvRow,
  ndjson: (_, row) => `${JSON.stringify(row)}\n`,
};

/** Its rows as they stand in the file, read as far as they are asked for. */
async function* rowTexts<T extends Row>({ format, columns, read, after }: Export<T>) {
  if (format === "csv" && after === undefined) yield csvHead(columns);
  for (let place = after; ; ) {
    const rows = await read(place);
    for (const { row } of rows) yield WRITE[format](columns, row);
    const last = rows.at(-1);
    if (!last) return;
    place = last.place;
  }
}

/** An export as text, several whole rows at a time. */
export async function* rowPieces<T extends Row>(wanted: Export<T>) {
  let piece = "";
  for await (const text of rowTexts(wanted)) {
    piece += text;
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  if (piece) yield piece;
}
