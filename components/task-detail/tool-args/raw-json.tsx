"use client";
import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { t } from "@/lib/client/words/t";
import { argumentsText } from "./arguments-text";
import { CutText } from "./parts/cut-text";
import { VisibleText } from "./visible-text";

/** The arguments as the agent gets them. */
export const RawJson = ({ value }: { value: Record<string, unknown> }) => (
  <JsonDetails title={t("Raw JSON")} value={value} />
);

/** Any JSON; written out only while somebody looks. */
export function JsonDetails({ title, value }: { title: string; value: unknown }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="mt-1" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-md py-1 text-xs text-muted hover:text-text">{title}</summary>
      {isOpen && <JsonText value={value} />}
    </details>
  );
}

/** Written out, to be read and copied. */
export function JsonText({ value }: { value: unknown }) {
  const text = argumentsText(value);
  return (
    <div className="relative mt-1 rounded-lg border border-line bg-sunken p-3 pt-8">
      <div className="absolute top-1 right-1 bg-sunken">
        <CopyButton text={text} label={t("Copy JSON")} />
      </div>
      <CutText
        text={text}
        show={(shown) => (
          <pre className="font-mono text-code whitespace-pre-wrap wrap-anywhere">
            <bdi>
              <VisibleText text={shown} />
            </bdi>
          </pre>
        )}
      />
    </div>
  );
}
