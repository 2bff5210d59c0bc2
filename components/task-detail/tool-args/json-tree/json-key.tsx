"use client";
import { useEffect, useState } from "react";
import { t } from "@/lib/client/words/t";
import { VisibleText } from "../visible-text";

const SHOWN_MS = 1500;

type Props = { name: string | number; path: string };

/** A key. Pressed, it copies the path to its value. */
export function JsonKey({ name, path }: Props) {
  const [outcome, setOutcome] = useState<string | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    void navigator.clipboard.writeText(path).then(
      () => setOutcome(t("Path copied")),
      () => setOutcome(t("Could not copy")),
    );
  return (
    <span className="inline-flex min-w-0 items-baseline gap-2">
      <button
        type="button"
        onClick={copy}
        title={t("Copy the path {path}", { path })}
        className="rounded-sm text-left font-mono text-code text-muted wrap-anywhere hover:text-text hover:underline"
      >
        <bdi>
          <VisibleText text={String(name)} />
        </bdi>
      </button>
      <span aria-live="polite" className="text-xs text-muted">
        {outcome}
      </span>
    </span>
  );
}
