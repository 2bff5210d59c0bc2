"use client";
import { type RefObject, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { MentionArea } from "@/components/ui/mention-area";
import { useCommand } from "@/lib/client/shortcuts/use-command";
import { rich } from "@/lib/client/words/rich";
import { t } from "@/lib/client/words/t";

const MAX_LENGTH = 50_000;

type Props = {
  label: string;
  text: string;
  organizationUid: string;
  isBusy?: boolean;
  onType: (text: string) => void;
  onSend: () => void;
  /** For a comment that stands already. */
  onCancel?: () => void;
  /** What makes the box known to a key. */
  keyed?: {
    ref: RefObject<HTMLTextAreaElement | null>;
    title: string;
    "aria-keyshortcuts": string | undefined;
  };
};

/** A box to write a comment in, and the buttons under it. */
export function CommentForm({ label, text, organizationUid, isBusy = false, keyed, ...act }: Props) {
  const { onType, onSend, onCancel } = act;
  const id = useId();
  const hintId = `${id}-hint`;
  const ownRef = useRef<HTMLTextAreaElement>(null);
  const ref = keyed?.ref ?? ownRef;
  const isEditing = onCancel !== undefined;
  useCommand("close", () => onCancel?.(), { isEnabled: isEditing });
  useEffect(() => {
    if (isEditing) ref.current?.focus();
  }, [isEditing, ref]);
  const maySend = !isBusy && text.trim() !== "";
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (maySend) onSend();
      }}
    >
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="text-xs text-muted">
          {label}
        </label>
        <MentionArea
          {...keyed}
          id={id}
          ref={ref}
          organizationUid={organizationUid}
          value={text}
          rows={2}
          maxLength={MAX_LENGTH}
          aria-describedby={hintId}
          onType={onType}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (maySend) onSend();
          }}
          className={`${FIELD} field-sizing-content max-h-64 min-h-14 resize-none`}
        />
      </div>
      <div className="flex items-center justify-between gap-3">
        <span id={hintId} className="text-xs text-muted">
          {rich("Markdown; @ mentions somebody{keys}", {
            keys: <span className="max-md:hidden">{t("; Ctrl or ⌘ + Enter sends")}</span>,
          })}
        </span>
        <span className="flex gap-2">
          {onCancel && <Button onClick={onCancel}>{t("Cancel")}</Button>}
          <Button type="submit" disabled={!maySend}>
            {onCancel ? t("Save") : t("Comment")}
          </Button>
        </span>
      </div>
    </form>
  );
}
