import { type Arrivals, type Endings, isDecision } from "./facts";
import type { Stretch } from "./period";

type Visit<Day> = (day: Day, row: number, at: number) => void;

/** Calls `visit` with each row of a day whose moment lies in the stretch. */
function within<Day>(day: Day, moments: Float64Array, { from, before }: Stretch, visit: Visit<Day>): void {
  for (let row = 0; row < moments.length; row += 1) {
    const at = moments[row] ?? 0;
    if (at >= from && at < before) visit(day, row, at);
  }
}

/** The requests that were created in a stretch of time. */
export function eachArrival(days: readonly Arrivals[], stretch: Stretch, visit: Visit<Arrivals>): void {
  for (const day of days) within(day, day.createdAt, stretch, visit);
}

/** Those that came to an end in it, however. */
export function eachEnding(days: readonly Endings[], stretch: Stretch, visit: Visit<Endings>): void {
  for (const day of days) within(day, day.endedAt, stretch, visit);
}

/** Those that were approved or rejected in it. */
export function eachDecision(days: readonly Endings[], stretch: Stretch, visit: Visit<Endings>): void {
  eachEnding(days, stretch, (day, row, at) => {
    if (isDecision(day.resolution[row])) visit(day, row, at);
  });
}
