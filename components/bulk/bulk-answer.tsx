"use client";
import { Undo2 } from "lucide";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { serverNow } from "@/lib/client/clock/server-clock";
import { useSecondsLeft } from "@/lib/client/clock/use-seconds-left";
import { type BulkReport, heldUntil } from "@/lib/client/selection/bulk-report";
import { doneWords } from "@/lib/client/selection/bulk-words";
import type { SelectedRow } from "@/lib/client/selection/selection-store";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";
import { t } from "@/lib/client/words/t";

type Props = {
  report: BulkReport | null;
  isPending: boolean;
  onUndo: (rows: readonly SelectedRow[]) => void;
  onOpen: () => void;
};

const stillHeld = ({ held }: BulkReport): SelectedRow[] =>
  held.filter(({ until }) => until > serverNow()).map(({ row }) => row);

/** Takes back what is not final yet, as long as there is any. */
export function UndoButton({ report, isPending, onUndo }: Omit<Props, "onOpen"> & { report: BulkReport }) {
  const left = useSecondsLeft(heldUntil(report));
  const keyed = useKeyed<HTMLButtonElement>("undo", "press", { isEnabled: left > 0 && !isPending });
  if (left === 0) return null;
  return (
    <Button {...keyed} disabled={isPending} onClick={() => onUndo(stillHeld(report))}>
      <Icon of={Undo2} className="size-3.5" />
      {t("Undo")}
      <span aria-hidden="true" className="tabular-nums text-muted">
        {t("{left} s", { left })}
      </span>
    </Button>
  );
}

/** The report was closed, and what it says can still be taken back. */
export function BulkAnswer({ report, isPending, onUndo, onOpen }: Props) {
  const left = useSecondsLeft(report && heldUntil(report));
  if (!report || left === 0) return null;
  return (
    <section
      aria-label={t("Decided together")}
      className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line bg-raised px-4 py-2"
    >
      <p className="flex-1">{doneWords(report.command, report.done.length)}</p>
      <UndoButton report={report} isPending={isPending} onUndo={onUndo} />
      <Button tone="quiet" onClick={onOpen}>
        {t("Report")}
      </Button>
    </section>
  );
}
