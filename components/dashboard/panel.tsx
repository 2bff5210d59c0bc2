"use client";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import type { Sheet } from "@/lib/client/dashboard/sheet";
import { t } from "@/lib/client/words/t";
import { PanelFiles } from "./panel-files";
import { SheetTable } from "./sheet-table";

type Props = {
  title: string;
  /** One sentence that says how to read it. */
  note?: React.ReactNode;
  /** The panel as a table: its file, and where there is a chart, what is behind that. */
  sheet: Sheet;
  /** Drawn instead of the table, until somebody wants that. */
  chart?: React.ReactNode;
  /** Shown above the table or the chart. */
  children?: React.ReactNode;
  /** Explains what the note cannot. */
  aside?: React.ReactNode;
  /** Said instead of a table without rows. */
  empty?: string | undefined;
  className?: string;
};

/** A question and its answer, with the table behind it, and the files of both. */
export function Panel({ title, note, sheet, chart, children, aside, empty, className = "" }: Props) {
  const [isTable, setTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const isChart = chart !== undefined && !isTable;
  return (
    <section
      aria-label={title}
      className={`flex min-w-0 flex-col gap-2 rounded-lg border border-line bg-surface p-4 print:break-inside-avoid ${className}`}
    >
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <h3 className="text-read font-semibold">{title}</h3>
          {note && <p className="text-xs text-muted">{note}</p>}
        </div>
        <div className="-mt-1 -mr-1.5 flex shrink-0 items-center print:hidden">
          {aside}
          {chart !== undefined && (
            <Button tone="quiet" size="small" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
              {t("Table")}
            </Button>
          )}
          <PanelFiles title={title} sheet={sheet} body={isChart ? body : null} />
        </div>
      </div>
      {children}
      <div ref={body}>{isChart ? chart : <Table title={title} sheet={sheet} empty={empty} />}</div>
    </section>
  );
}

const Table = ({ title, sheet, empty }: Pick<Props, "title" | "sheet"> & { empty: string | undefined }) =>
  sheet.rows.length === 0 && empty ? (
    <p className="py-6 text-center text-muted">{empty}</p>
  ) : (
    <SheetTable name={title} sheet={sheet} isSortable={sheet.rows.length > 1} />
  );
