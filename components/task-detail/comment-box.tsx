"use client";
import { useEffect, useId } from "react";
import { Button } from "@/components/ui/button";
import { FIELD } from "@/components/ui/field-look";
import { useKeyed } from "@/lib/client/shortcuts/use-keyed";

const MAX_LENGTH = 50_000;

type Props = {
  text: string;
  isBusy: boolean;
  takesFocus: boolean;
  onType: (text: string) => void;
  onSend: () => void;
};

export function CommentBox({ text, isBusy, takesFocus, onType, onSend }: Props) {
  const hintId = useId();
  const keyed = useKeyed<HTMLTextAreaElement>("comment", "focus");
  const { ref } = keyed;
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus, ref]);
  const maySend = !isBusy && text.trim() !== "";
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (maySend) onSend();
      }}
    >
      <label className="flex flex-col gap-1">
        <span className="text-xs text-muted">Write a comment</span>
        <textarea
          {...keyed}
          value={text}
          rows={2}
          maxLength={MAX_LENGTH}
          aria-describedby={hintId}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            if (maySend) onSend();
          }}
          className={`${FIELD} field-sizing-content max-h-64 min-h-14 resize-none`}
        />
      </label>
      <div className="flex items-center justify-between gap-3">
        <span id={hintId} className="text-xs text-muted">
          Markdown; @name mentions somebody
          <span className="max-md:hidden">; Ctrl or ⌘ + Enter sends</span>
        </span>
        <Button type="submit" disabled={!maySend}>
          Comment
        </Button>
      </div>
    </form>
  );
}
