"use client";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import type { Decidable } from "@/lib/client/selection/bulk-command";
import { toolSums } from "@/lib/client/selection/bulk-words";
import { rich } from "@/lib/client/words/rich";
import { counted, numberWords, t } from "@/lib/client/words/t";

const highRiskWords = (count: number): string =>
  counted(
    count,
    {
      one: "{number} request of high risk is left out: those are decided one by one.",
      other: "{number} requests of high risk are left out: those are decided one by one.",
    },
    { number: numberWords(count) },
  );

const notWaitingWords = (count: number): string =>
  counted(
    count,
    {
      one: "{number} selected does not wait for a decision, and stays as it is.",
      other: "{number} selected do not wait for a decision, and stay as they are.",
    },
    { number: numberWords(count) },
  );

/** What is going to be decided, and what of the selection is not. */
export function Contents({ what: { toDecide, highRisk, notWaiting } }: { what: Decidable }) {
  return (
    <>
      {toDecide.length > 0 ? (
        <p className="text-read">{toolSums(toDecide)}</p>
      ) : (
        <p>{t("None of the selected can be decided together.")}</p>
      )}
      {highRisk.length > 0 && <p className="text-warn-fg">{highRiskWords(highRisk.length)}</p>}
      {notWaiting.length > 0 && <p className="text-muted">{notWaitingWords(notWaiting.length)}</p>}
    </>
  );
}

type NoteProps = {
  note: string;
  setNote: (note: string) => void;
  isNoteRequired: boolean;
  reasons: readonly string[];
  onSubmit: () => void;
};

export function Note({ note, setNote, isNoteRequired, reasons, onSubmit }: NoteProps) {
  return (
    <>
      <label className="flex flex-col gap-1 font-medium">
        <span>
          {rich("Note {hint}", {
            hint: (
              <span className="font-normal text-muted">
                {isNoteRequired ? t("(required)") : t("(optional), the same for all")}
              </span>
            ),
          })}
        </span>
        <textarea
          rows={2}
          maxLength={10_000}
          required={isNoteRequired}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
            event.preventDefault();
            onSubmit();
          }}
          className={`${FIELD} font-normal`}
        />
      </label>
      {reasons.length > 0 && (
        <ul aria-label={t("Quick reasons")} className="flex flex-wrap gap-1.5">
          {reasons.map((reason) => (
            <li key={reason}>
              <Button size="small" aria-pressed={note === reason} onClick={() => setNote(reason)}>
                {reason}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How far it is nobody knows before the answer: it is one request. */
export const Running = ({ words }: { words: string }) => (
  <div role="status" className="flex flex-col gap-1.5">
    <span>{words}</span>
    <span aria-hidden="true" className="h-1 overflow-hidden rounded-full bg-sunken">
      <span className="block h-full w-1/3 rounded-full bg-accent motion-safe:animate-pulse" />
    </span>
  </div>
);
