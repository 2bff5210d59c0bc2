"use client";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { t } from "@/lib/client/words/t";

type Props = {
  isDirty: boolean;
  isSaving: boolean;
  /** What was typed has been saved, and nothing was typed since. */
  isSaved: boolean;
  onDiscard: () => void;
  /** Why it was not saved. */
  children?: React.ReactNode;
};

/** The end of a form of settings: nothing is saved before somebody says so, and nothing is lost without being asked. */
export function SaveBar({ isDirty, isSaving, isSaved, onDiscard, children }: Props) {
  useAskBeforeLeaving(isDirty);
  return (
    <div className="sticky bottom-0 z-10 flex min-h-14 flex-wrap items-center gap-2 border-t border-line bg-bg py-2">
      {children && <div className="basis-full">{children}</div>}
      <Button type="submit" tone="primary" disabled={!isDirty || isSaving}>
        {isSaving ? t("Saving…") : t("Save changes")}
      </Button>
      <Button tone="quiet" disabled={!isDirty || isSaving} onClick={onDiscard}>
        {t("Discard")}
      </Button>
      <p role="status" className="text-muted">
        {isDirty && !isSaving && t("Not saved yet")}
        {isSaved && t("Saved")}
      </p>
    </div>
  );
}

function useAskBeforeLeaving(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isDirty]);
}
