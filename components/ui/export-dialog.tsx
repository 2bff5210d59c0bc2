"use client";
import { useState } from "react";
import { sentenceOf } from "@/lib/client/api/api-error";
import { type ExportState, useExport } from "@/lib/client/exports/use-export";
import type { ExportFormat } from "@/lib/client/exports/whole-rows";
import { counted, numberWords, t } from "@/lib/client/words/t";
import { Alert } from "./alert";
import { Button } from "./button";
import { Dialog, DialogBody, DialogButtons } from "./dialog";

type What = {
  /** Of the API. */
  path: string;
  query: Readonly<Record<string, string>>;
  /** Of the file, without what it ends in. */
  file: string;
  /** What is in it, said before it is made. */
  about: string;
  /** More that can be chosen, and what it adds to the query. */
  children?: React.ReactNode;
};

type Props = What & { title: string; isOpen: boolean; onClose: () => void };

/** Saves what the API exports as a file, with its progress. To close the dialog is to call it off. */
export const ExportDialog = ({ title, isOpen, onClose, ...what }: Props) => (
  <Dialog title={title} isOpen={isOpen} onClose={onClose}>
    <Export {...what} onClose={onClose} />
  </Dialog>
);

const FORMATS: readonly { format: ExportFormat; label: string }[] = [
  { format: "csv", label: t("CSV, for spreadsheets") },
  { format: "ndjson", label: t("JSON lines, for programs") },
];

function Export({ path, query, file, about, children, onClose }: What & { onClose: () => void }) {
  const [format, setFormat] = useState<ExportFormat>("csv");
  const { state, start, cancel } = useExport();
  const isRunning = state.kind === "running";
  return (
    <>
      <DialogBody>
        <p>{about}</p>
        <fieldset disabled={isRunning} className="flex flex-col gap-1">
          <legend className="sr-only">{t("Format")}</legend>
          {FORMATS.map((each) => (
            <label key={each.format} className="flex items-center gap-2 max-md:h-11">
              <input
                type="radio"
                name="format"
                className="accent-accent"
                checked={format === each.format}
                onChange={() => setFormat(each.format)}
              />
              {each.label}
            </label>
          ))}
          {children}
        </fieldset>
        <HowFar state={state} />
      </DialogBody>
      <DialogButtons>
        {isRunning ? (
          <Button onClick={cancel}>{t("Cancel the export")}</Button>
        ) : (
          <>
            <Button tone="primary" onClick={() => void start({ path, query, format, name: file })}>
              {state.kind === "failed" ? t("Try again") : t("Export")}
            </Button>
            <Button onClick={onClose}>{t("Close")}</Button>
          </>
        )}
      </DialogButtons>
    </>
  );
}

const rowWords = (rows: number): string => counted(rows, { one: "{count} row", other: "{count} rows" });

function HowFar({ state }: { state: ExportState }) {
  switch (state.kind) {
    case "idle":
      return null;
    case "failed":
      return <Alert>{t("Nothing was saved. {reason}", { reason: sentenceOf(state.error) })}</Alert>;
    case "done":
      return (
        <p role="status">{t("{rows} saved as {file}", { rows: rowWords(state.rows), file: state.name })}</p>
      );
    case "running":
      return <Running {...state} />;
  }
}

function Running({ rows, total, isInterrupted }: Extract<ExportState, { kind: "running" }>) {
  const words =
    total === null
      ? t("Asking for the first rows…")
      : t("{rows} of {total} rows", { rows: numberWords(rows), total: numberWords(total) });
  return (
    <div className="flex flex-col gap-1">
      <progress
        aria-label={t("Progress of the export")}
        max={total ?? undefined}
        value={total === null ? undefined : rows}
        className="h-2 w-full accent-accent"
      />
      <p role="status" className="tabular-nums">
        {isInterrupted ? t("The connection is gone. It goes on by itself as soon as it is back.") : words}
      </p>
    </div>
  );
}
