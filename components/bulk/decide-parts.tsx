"use client";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import type { Decidable } from "@/lib/client/selection/bulk-command";
import { toolSums } from "@/lib/client/selection/bulk-words";

export const requests = (count: number): string =>
  `${count.toLocaleString("en")} ${count === 1 ? "request" : "requests"}`;

/** What is going to be decided, and what of the selection is not. */
export function Contents({ what: { toDecide, highRisk, notWaiting } }: { what: Decidable }) {
  return (
    <>
      {toDecide.length > 0 ? (
        <p className="text-read">{toolSums(toDecide)}</p>
      ) : (
        <p>None of the selected can be decided together.</p>
      )}
      {highRisk.length > 0 && (
        <p className="text-warn-fg">
          {requests(highRisk.length)} of high risk {highRisk.length === 1 ? "is" : "are"} left out: those are
          decided one by one.
        </p>
      )}
      {notWaiting.length > 0 && (
        <p className="text-muted">
          {notWaiting.length.toLocaleString("en")} selected {notWaiting.length === 1 ? "does" : "do"} not wait
          for a decision, and {notWaiting.length === 1 ? "stays" : "stay"} as{" "}
          {notWaiting.length === 1 ? "it is" : "they are"}.
        </p>
      )}
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
          Note{" "}
          <span className="font-normal text-muted">
            {isNoteRequired ? "(required)" : "(optional), the same for all"}
          </span>
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
        <ul aria-label="Quick reasons" className="flex flex-wrap gap-1.5">
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
