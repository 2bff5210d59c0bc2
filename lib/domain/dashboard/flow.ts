import type { Arrivals, Endings } from "./facts";
import { increment, zeros } from "./keeping";
import type { Period, Stretch } from "./period";
import { eachArrival, eachDecision, eachEnding } from "./rows-in";
import { lastAtMost } from "./working-hours";
import { DAY, dayOf, HOUR, weekdayOf, type Zone } from "./zone";

export type Bucket = Stretch & {
  arrivals: number;
  decisions: number;
  ended: number;
  /** How many waited at its end; null where that is still to come. */
  backlog: number | null;
};

/** In which of the buckets a moment lies: -1 before them, and the last one also behind them. */
export function placesIn(period: Period): (at: number) => number {
  const starts = period.buckets.map(({ from }) => from);
  return (at) => lastAtMost(starts, at);
}

type Flowing = { arrived: readonly Arrivals[]; ended: readonly Endings[]; pending: number; asOf: number };

/**
 * What came and went in each bucket. The backlog is counted back from what waits now, so `arrived` and `ended` must hold
 * all since the period began, also behind its end.
 */
export function bucketsOf(period: Period, { arrived, ended, pending, asOf }: Flowing): Bucket[] {
  const { length } = period.buckets;
  const placeOf = placesIn(period);
  // Those behind the period are counted in one more.
  const place = (at: number) => (at >= period.before ? length : placeOf(at));
  const [came, decided, gone] = [zeros(length + 1), zeros(length + 1), zeros(length + 1)];
  const since = { from: period.from, before: Number.POSITIVE_INFINITY };
  eachArrival(arrived, since, (_day, _row, at) => increment(came, place(at)));
  eachEnding(ended, since, (_day, _row, at) => increment(gone, place(at)));
  eachDecision(ended, since, (_day, _row, at) => increment(decided, place(at)));
  let waiting = pending - (came[length] ?? 0) + (gone[length] ?? 0);
  const backlogs = zeros(length);
  for (let i = length - 1; i >= 0; i -= 1) {
    backlogs[i] = waiting;
    waiting += (gone[i] ?? 0) - (came[i] ?? 0);
  }
  return period.buckets.map((bucket, i) => ({
    ...bucket,
    arrivals: came[i] ?? 0,
    decisions: decided[i] ?? 0,
    ended: gone[i] ?? 0,
    backlog: bucket.from > asOf ? null : (backlogs[i] ?? 0),
  }));
}

/** Weekdays from Monday on, of each its 24 hours. */
export type Heat = number[][];

const noHeat = (): Heat => Array.from({ length: 7 }, () => zeros(24));

function warm(heat: Heat, zone: Zone, at: number): void {
  const local = zone.localOf(at);
  const day = dayOf(local);
  increment(heat[weekdayOf(day)] ?? [], Math.floor((local - day * DAY) / HOUR));
}

/** When in the week requests come, and when they are decided. */
export function heatOf(period: Period, arrived: readonly Arrivals[], ended: readonly Endings[]) {
  const heat = { arrivals: noHeat(), decisions: noHeat() };
  eachArrival(arrived, period, (_day, _row, at) => warm(heat.arrivals, period.zone, at));
  eachDecision(ended, period, (_day, _row, at) => warm(heat.decisions, period.zone, at));
  return heat;
}
