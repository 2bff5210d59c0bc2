"use client";
import { useEffect, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { InlineEdit } from "@/lib/client/tasks/use-inline-edit";
import { t } from "@/lib/client/words/t";

type Field = HTMLInputElement & HTMLTextAreaElement;

type Props = {
  edit: Pick<InlineEdit<unknown>, "problem" | "cancel" | "save">;
  /** Several lines: Enter makes another one, and there are buttons beside the keys. */
  isLong?: boolean;
  /** Called when a key ended it: the focus goes back to what opened it. */
  onKeyEnd: () => void;
  children: (ref: React.RefObject<Field | null>) => React.ReactNode;
};

/** Keeps the focus in the field while a button is pressed: leaving it saves. */
const keepFocus = (event: React.PointerEvent | React.MouseEvent) => event.preventDefault();

/** A field in the place of what it edits. Enter and leaving it save, Esc does not. */
export function InlineText({ edit, isLong = false, onKeyEnd, children }: Props) {
  const { problem, cancel, save } = edit;
  const field = useRef<Field>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    field.current?.focus();
    return () => clearTimeout(leaving.current);
  }, []);
  const endBy = (end: () => void) => {
    clearTimeout(leaving.current);
    end();
    onKeyEnd();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") return endBy(cancel);
    const isSent = event.key === "Enter" && (!isLong || event.ctrlKey || event.metaKey);
    if (!isSent || !field.current?.contains(event.target as Node)) return;
    event.preventDefault();
    if (field.current.reportValidity()) endBy(save);
  };
  const hasButtons = isLong || problem !== null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is pressed in the field and its buttons comes by here
    <div
      className="flex flex-col gap-2"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (problem !== null || currentTarget.contains(relatedTarget)) return;
        // Esc leaves the field before it is known here that it was Esc.
        leaving.current = setTimeout(() => (field.current?.checkValidity() ? save() : cancel()));
      }}
    >
      {problem !== null && <Alert>{problem}</Alert>}
      {children(field)}
      {hasButtons && (
        <div className="flex items-center gap-2">
          <Button size="small" tone="primary" onMouseDown={keepFocus} onClick={() => endBy(save)}>
            {problem === null ? t("Save") : t("Save again")}
          </Button>
          <Button size="small" tone="quiet" onMouseDown={keepFocus} onClick={() => endBy(cancel)}>
            {problem === null ? t("Cancel") : t("Discard")}
          </Button>
          {isLong && (
            <span className="text-xs text-muted max-md:hidden">
              {t("Ctrl or ⌘ + Enter saves, Esc cancels")}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
