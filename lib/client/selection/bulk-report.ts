import type { BulkResult } from "@/lib/contracts/desk/workbench/bulk";
import type { BulkCommand } from "./bulk-command";
import { failureReason, failureTitle } from "./bulk-words";
import type { SelectedRow } from "./selection-store";

export type FailureGroup = { title: string; items: { row: SelectedRow; reason: string | null }[] };

export type HeldRow = {
  row: SelectedRow;
  /** By the server's clock. */
  until: number;
};

export type BulkReport = {
  command: BulkCommand;
  done: SelectedRow[];
  /** Of those that are done, what can still be taken back. */
  held: HeldRow[];
  failures: FailureGroup[];
};

type Answer = { rows: readonly SelectedRow[]; results: readonly BulkResult[] };

function grouped(rows: ReadonlyMap<string, SelectedRow>, results: readonly BulkResult[]): FailureGroup[] {
  const groups = new Map<string, FailureGroup>();
  for (const result of results) {
    const row = rows.get(result.uid);
    if (result.ok || !row) continue;
    const title = failureTitle(result);
    const group = groups.get(title) ?? { title, items: [] };
    group.items.push({ row, reason: failureReason(result) });
    groups.set(title, group);
  }
  return [...groups.values()];
}

/** What is told at the end: what was done, what not and why, and until when it can be taken back. */
export function reportOf(command: BulkCommand, { rows, results }: Answer): BulkReport {
  const known = new Map(rows.map((row) => [row.uid, row]));
  const succeeded = results.flatMap((result) => {
    const row = known.get(result.uid);
    return result.ok && row ? [{ row: { ...row, version: result.version }, end: result.held_until }] : [];
  });
  const held = succeeded.flatMap(({ row, end }) => (end ? [{ row, until: Date.parse(end) }] : []));
  return {
    command,
    done: succeeded.map(({ row }) => row),
    held,
    failures: grouped(known, results),
  };
}

export const failedRows = ({ failures }: BulkReport): SelectedRow[] =>
  failures.flatMap(({ items }) => items.map(({ row }) => row));

/** When the last of the held decisions is final; null where none is held. */
export const heldUntil = ({ held }: BulkReport): number | null =>
  held.length > 0 ? Math.max(...held.map(({ until }) => until)) : null;
