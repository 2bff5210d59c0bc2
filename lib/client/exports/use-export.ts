"use client";
import { useEffect, useRef, useState } from "react";
import { type Progress, runExport } from "./run-export";
import { openSink } from "./save-file";
import type { ExportFormat } from "./whole-rows";

export type ExportState =
  | { kind: "idle" }
  | ({ kind: "running" } & Progress)
  | { kind: "done"; rows: number; name: string }
  | { kind: "failed"; error: unknown };

export type ExportOf = {
  /** Of the API. */
  path: string;
  query: Readonly<Record<string, string>>;
  format: ExportFormat;
  /** Of the file, without what it ends in. */
  name: string;
};

const TYPES: Record<ExportFormat, string> = { csv: "text/csv", ndjson: "application/x-ndjson" };
const TELL_EVERY_MS = 150;

/** Runs one export at a time, and calls it off when nobody looks any more. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: "idle" });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const start = async ({ path, query, format, name }: ExportOf) => {
    const file = `${name}-${new Date().toISOString().slice(0, 10)}.${format}`;
    const controller = new AbortController();
    running.current = controller;
    let toldAt = 0;
    try {
      const sink = await openSink(file, TYPES[format]);
      if (!sink) return;
      setState({ kind: "running", rows: 0, total: null, isInterrupted: false });
      try {
        const rows = await runExport({
          ...{ format, sink, signal: controller.signal },
          address: `${path}?${new URLSearchParams({ ...query, format })}`,
          onProgress: (progress) => {
            if (!progress.isInterrupted && performance.now() - toldAt < TELL_EVERY_MS) return;
            toldAt = performance.now();
            setState({ kind: "running", ...progress });
          },
        });
        await sink.finish();
        setState({ kind: "done", rows, name: file });
      } catch (error) {
        await sink.drop().catch(() => undefined);
        throw error;
      }
    } catch (error) {
      setState(controller.signal.aborted ? { kind: "idle" } : { kind: "failed", error });
    }
  };
  return { state, start, cancel: () => running.current?.abort() };
}
