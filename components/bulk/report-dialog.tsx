"use client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogBody, DialogButtons } from "@/components/ui/dialog";
import { sentenceOf } from "@/lib/client/api/api-error";
import { useSecondsLeft } from "@/lib/client/clock/use-seconds-left";
import { type BulkReport, type FailureGroup, heldUntil } from "@/lib/client/selection/bulk-report";
import { doneWords } from "@/lib/client/selection/bulk-words";
import type { SelectedRow } from "@/lib/client/selection/selection-store";
import { isPlainClick } from "@/lib/client/shortcuts/plain-click";
import { type TaskSearch, tasksAddress } from "@/lib/client/url-state/task-search";
import { numberWords, t } from "@/lib/client/words/t";
import { UndoButton } from "./bulk-answer";

type Props = {
  report: BulkReport | null;
  search: TaskSearch;
  isPending: boolean;
  error: Error | null;
  onUndo: (rows: readonly SelectedRow[]) => void;
  onOpenTask: (uid: string) => void;
  onSelectFailed: (report: BulkReport) => void;
  onClose: () => void;
};

const failed = ({ failures }: BulkReport): number =>
  failures.reduce((sum, { items }) => sum + items.length, 0);

/** `47 approved, 3 not`. */
const titleOf = (report: BulkReport): string => {
  const count = failed(report);
  const done = doneWords(report.command, report.done.length);
  return count === 0 ? done : t("{done}, {number} not", { done, number: numberWords(count) });
};

const doneSentence = (done: string, isHeld: boolean): string =>
  isHeld
    ? t("{done}. It is final, and told to the agents, when the time is over.", { done })
    : t("{done}.", { done });

/** What became of all of them, told once at the end. */
export const ReportDialog = ({ report, onClose, ...props }: Props) => (
  <Dialog title={report ? titleOf(report) : ""} isOpen={report !== null} onClose={onClose}>
    {report && <Report report={report} onClose={onClose} {...props} />}
  </Dialog>
);

type ReportProps = Omit<Props, "report"> & { report: BulkReport };

function Report({
  report,
  search,
  isPending,
  error,
  onUndo,
  onOpenTask,
  onSelectFailed,
  onClose,
}: ReportProps) {
  const isHeld = useSecondsLeft(heldUntil(report)) > 0;
  return (
    <>
      <DialogBody>
        {error && <Alert>{sentenceOf(error)}</Alert>}
        {report.done.length > 0 && (
          <p>{doneSentence(doneWords(report.command, report.done.length), isHeld)}</p>
        )}
        {report.failures.map((group) => (
          <Failures key={group.title} group={group} search={search} onOpenTask={onOpenTask} />
        ))}
      </DialogBody>
      <DialogButtons>
        <Button onClick={onClose}>{t("Done")}</Button>
        <UndoButton report={report} isPending={isPending} onUndo={onUndo} />
        {report.failures.length > 0 && (
          <Button disabled={isPending} onClick={() => onSelectFailed(report)}>
            {t("Select the failed ones")}
          </Button>
        )}
      </DialogButtons>
    </>
  );
}

type FailuresProps = Pick<Props, "search" | "onOpenTask"> & { group: FailureGroup };

const Failures = ({ group: { title, items }, search, onOpenTask }: FailuresProps) => (
  <section aria-label={title} className="flex flex-col gap-1">
    <h3 className="font-semibold">
      {title} <span className="font-normal text-muted tabular-nums">{numberWords(items.length)}</span>
    </h3>
    <ul className="flex flex-col gap-0.5">
      {items.map(({ row: { uid, title: name }, reason }) => (
        <li key={uid} className="flex flex-wrap gap-x-2 wrap-anywhere">
          <a
            href={tasksAddress({ ...search, task: uid })}
            className="underline underline-offset-2 max-md:min-h-11"
            onClick={(event) => {
              if (!isPlainClick(event)) return;
              event.preventDefault();
              onOpenTask(uid);
            }}
          >
            <bdi>{name}</bdi>
          </a>
          {reason && <span className="text-muted">{reason}</span>}
        </li>
      ))}
    </ul>
  </section>
);
