import { ApiError } from "@/lib/client/api/api-error";
import { t } from "@/lib/client/words/t";
import type { Sink } from "./save-file";
import { type ExportFormat, RowSplitter, type WholeRows } from "./whole-rows";

export type Progress = {
  rows: number;
  /** Null before the first answer. */
  total: number | null;
  /** The connection is gone; it is tried again by itself. */
  isInterrupted: boolean;
};

export type RunExport = {
  /** Path and query, without where to go on. */
  address: string;
  format: ExportFormat;
  sink: Sink;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
};

const SERVER_ERROR = 500;
const PAUSES_MS = [500, 1000, 2000, 4000, 8000, 15_000];

/** A broken connection is a TypeError; what the server could not do may work later. All else stays as it is. */
const mayPass = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof ApiError && error.status >= SERVER_ERROR);

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener("abort", end, { once: true });
  });

async function open(address: string, signal: AbortSignal) {
  const response = await fetch(address, { signal });
  if (response.ok && response.body) return { body: response.body, headers: response.headers };
  const { status } = response;
  const { error }: { error?: unknown } = await response.json().catch(() => ({}));
  throw new ApiError(
    status,
    typeof error === "string" ? error : t("The server answered {status}", { status }),
  );
}

/** One file on its way: what has arrived of it, and where it goes on. */
class Transfer {
  private readonly progress: Progress = { rows: 0, total: null, isInterrupted: false };
  private cursor: string | null = null;
  private failures = 0;

  constructor(private readonly wanted: RunExport) {}

  get rows(): number {
    return this.progress.rows;
  }

  private tell(change: Partial<Progress>): void {
    this.wanted.onProgress(Object.assign(this.progress, change));
  }

  /** Asks for what is missing, to the end or until the connection breaks. */
  async goOn(): Promise<void> {
    const { address, format, signal } = this.wanted;
    const after = this.cursor === null ? "" : `&after=${encodeURIComponent(this.cursor)}`;
    const { body, headers } = await open(address + after, signal);
    const total = this.progress.total ?? Number(headers.get("x-total-count"));
    this.tell({ total, isInterrupted: false });
    const splitter = new RowSplitter(format, format === "csv" && this.cursor === null);
    const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    for (const reader = body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return;
      await this.keep(splitter.take(decoder.decode(value, { stream: true })));
    }
  }

  private async keep({ text, count, cursor }: WholeRows): Promise<void> {
    if (text === "") return;
    await this.wanted.sink.write(text);
    this.cursor = cursor ?? this.cursor;
    this.failures = 0;
    this.tell({ rows: this.progress.rows + count });
  }

  /** Waits before the next try, longer each time. */
  async rest(): Promise<void> {
    this.tell({ isInterrupted: true });
    await pause(PAUSES_MS[Math.min(this.failures, PAUSES_MS.length - 1)] ?? 0, this.wanted.signal);
    this.failures += 1;
  }
}

/**
 * Writes an export as it arrives. Where the connection breaks it goes on behind the last whole row, so that what is
 * written has each row once.
 * @returns how many rows there were.
 * @throws ApiError where the server refuses it; the signal's reason once it is aborted; what the sink throws.
 */
export async function runExport(wanted: RunExport): Promise<number> {
  const transfer = new Transfer(wanted);
  for (;;) {
    try {
      await transfer.goOn();
      return transfer.rows;
    } catch (error) {
      wanted.signal.throwIfAborted();
      if (!mayPass(error)) throw error;
      await transfer.rest();
      wanted.signal.throwIfAborted();
    }
  }
}
