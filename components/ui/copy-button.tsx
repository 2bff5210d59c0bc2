"use client";
import { Check, Copy } from "lucide";
import { useEffect, useState } from "react";
import { t } from "@/lib/client/words/t";
import { Button } from "./button";
import { Icon } from "./icon";

const SHOWN_MS = 1500;

export function CopyButton({ text, label }: { text: string | (() => string); label: string }) {
  const [outcome, setOutcome] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(typeof text === "string" ? text : text()).then(
      () => setOutcome("copied"),
      () => setOutcome("failed"),
    );
  const words = { copied: t("Copied"), failed: t("Could not copy") } as const;
  return (
    <Button tone="quiet" size="small" onClick={() => void copy()}>
      <Icon of={outcome === "copied" ? Check : Copy} className="size-3.5" />
      <span aria-live="polite">{outcome ? words[outcome] : label}</span>
    </Button>
  );
}
