"use client";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { t } from "@/lib/client/words/t";

type Props = {
  /** What it is, as `Token of Collections Agent`. */
  label: string;
  secret: string;
  /** It was put where it belongs. */
  onDone: () => void;
};

/** A secret at the only moment at which it can be read. What asked for it is gone, so the focus comes here. */
export function SecretBox({ label, secret, onDone }: Props) {
  const box = useRef<HTMLElement>(null);
  // Not on a button: the key that sent the form may still be down, and would press it.
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-label={label}
      className="rounded-lg border border-accent-line bg-accent-bg p-4 outline-none"
    >
      <h2 className="font-semibold">{label}</h2>
      <p role="status" className="mt-0.5 text-muted">
        {t("Copy it now. It is shown this once, and nobody can read it again.")}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <code className="min-w-0 flex-1 rounded-md border border-line bg-surface px-2.5 py-1.5 font-mono text-code wrap-anywhere select-all">
          {secret}
        </code>
        <CopyButton text={secret} label={t("Copy")} />
        <Button size="small" onClick={onDone}>
          {t("Done")}
        </Button>
      </div>
    </section>
  );
}
