/** Within this the clocks count as the same: the header has whole seconds only, and the answer took its time. */
const TOLERANCE_MS = 2000;

/** By how much the server's clock is ahead of the browser's. */
let ahead = 0;

/** Learns the server's time from the `Date` of an answer. */
export function noteServerTime(date: string | null): void {
  const at = Date.parse(date ?? "");
  if (Number.isNaN(at)) return;
  const difference = at - Date.now();
  ahead = Math.abs(difference) > TOLERANCE_MS ? difference : 0;
}

/** A moment of the browser's clock as the server has it. */
export const byServer = (now: number): number => now + ahead;

/** The time as the server has it: what it says to end at a moment ends by its clock, whatever the browser's says. */
export const serverNow = (): number => byServer(Date.now());
