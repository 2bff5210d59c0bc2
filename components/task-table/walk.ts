import type { DeskRow } from "@/lib/contracts/desk/workbench/rows";

export type Step = 1 | -1;

/**
 * Where one step leads from the open task; undefined beyond what was read of the list. One that is not in the list is
 * remembered by its place, so that the walk goes on with what took it.
 */
export function stepFrom(
  uids: readonly string[],
  open: string | null,
  place: number,
  step: Step,
): string | undefined {
  return uids[placeAfter(uids, open, place, step)];
}

function placeAfter(uids: readonly string[], open: string | null, place: number, step: Step): number {
  if (open === null) return step > 0 ? 0 : uids.length - 1;
  const index = uids.indexOf(open);
  if (index >= 0) return index + step;
  return step > 0 ? place : place - 1;
}

/** What somebody is deciding already is theirs. */
const isPending = (row: DeskRow): boolean =>
  row.type === "hil_approval" && row.resolution === null && row.held === null;

/**
 * The first one from a place on that still needs a decision. A list may have been read before the latest decisions were
 * made, so those are left out by their uids.
 */
export const nextUndecided = (
  rows: readonly DeskRow[],
  decided: ReadonlySet<string>,
  place = 0,
): DeskRow | undefined => rows.slice(place).find((row) => isPending(row) && !decided.has(row.uid));
