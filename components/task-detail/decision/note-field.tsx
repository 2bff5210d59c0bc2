"use client";
import { useId } from "react";
import { FIELD } from "@/components/ui/field-look";
import { MentionArea } from "@/components/ui/mention-area";
import { t } from "@/lib/client/words/t";
import { noteKey } from "./note-key";
import { QuickReasons } from "./quick-reasons";

const MAX_LENGTH = 10_000;

type Props = {
  ref: React.RefObject<HTMLTextAreaElement | null>;
  note: string;
  onNote: (note: string) => void;
  /** Whose people and agents can be mentioned. */
  organizationUid: string;
  quickReasons: readonly string[];
  /** They want to reject, and are asked why. */
  isAsking: boolean;
  onReject: (note: string) => void;
};

/** The note that goes with a decision, and the reasons that can be picked for a rejection. */
export function NoteField({ ref, note, onNote, organizationUid, quickReasons, ...rest }: Props) {
  const { isAsking, onReject } = rest;
  const [id, hintId] = [useId(), useId()];
  const onKeyDown = (event: React.KeyboardEvent) => {
    const meant = isAsking ? noteKey(event, note, quickReasons) : null;
    if (!meant) return;
    event.preventDefault();
    if (meant.kind === "pick") onNote(meant.reason);
    else onReject(meant.reason);
  };
  return (
    <div className="group/note flex flex-col gap-1.5">
      <QuickReasons
        reasons={quickReasons}
        chosen={note}
        isAsking={isAsking}
        onPick={(reason) => {
          onNote(reason);
          ref.current?.focus();
        }}
      />
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-xs text-muted">
          {isAsking
            ? t("Note: why is it rejected? (required)")
            : t("Note for the record and the agent (optional)")}
        </label>
        <MentionArea
          id={id}
          ref={ref}
          organizationUid={organizationUid}
          value={note}
          onType={onNote}
          onKeyDown={onKeyDown}
          rows={1}
          maxLength={MAX_LENGTH}
          aria-required={isAsking}
          aria-describedby={isAsking ? hintId : undefined}
          className={`${FIELD} field-sizing-content max-h-32 resize-none`}
        />
      </div>
      {isAsking && (
        <p id={hintId} className="text-xs text-muted max-md:sr-only">
          {quickReasons.length > 0
            ? t("A number rejects with that reason, ↑ and ↓ choose one; Enter rejects")
            : t("Enter rejects")}
        </p>
      )}
    </div>
  );
}
