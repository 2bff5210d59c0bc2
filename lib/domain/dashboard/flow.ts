import { addTo, zeros } from "./keeping";
import type { Period, Stretch } from "./period";
import { type ArrivalsBy, HOURS_OF_WEEK, type Hours, type Piece, type SumsBy, together } from "./sums";
import { arrivalsIn } from "./totals";

export type Bucket = Stretch & {
  arrivals: number;
  decisions: number;
  ended: number;
  /** How many waited at its end; null where that is still to come. */
  backlog: number | null;
};

type Flowing = {
  arrived: readonly Piece<ArrivalsBy>[];
  ended: readonly Piece<SumsBy>[];
  pending: number;
  asOf: number;
};

/** How many waited at the end of each bucket, from how many wait behind the last one. */
function backlogsOf(came: readonly number[], gone: readonly number[], pending: number): number[] {
  const backlogs = zeros(came.length);
  let waiting = pending;
  for (let i = came.length - 1; i >= 0; i -= 1) {
    backlogs[i] = waiting;
    waiting += (gone[i] ?? 0) - (came[i] ?? 0);
  }
  return backlogs;
}

/** What is behind the last bucket: the backlog is counted back from now. */
export const behind = ({ before }: Stretch): Stretch => ({ from: before, before: Number.POSITIVE_INFINITY });

/** What came and went in each bucket, of what was counted by priority in the buckets and behind them. */
export function bucketsOf(period: Period, { arrived, ended, pending, asOf }: Flowing): Bucket[] {
  const { length } = period.buckets;
  const [came, decided, gone] = [zeros(length + 1), zeros(length + 1), zeros(length + 1)];
  for (const piece of arrived) addTo(came, piece.place, arrivalsIn(piece));
  for (const piece of ended) {
    const sums = together([piece]);
    addTo(decided, piece.place, sums.decisions);
    addTo(gone, piece.place, sums.ended);
  }
  const backlogs = backlogsOf(came, gone, pending);
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

export function heatOf(pieces: readonly Piece<Hours>[]): Heat {
  const hours = zeros(HOURS_OF_WEEK);
  for (const { counted } of pieces)
    for (let hour = 0; hour < HOURS_OF_WEEK; hour += 1)
      hours[hour] = (hours[hour] ?? 0) + (counted[hour] ?? 0);
  return Array.from({ length: 7 }, (_, weekday) => hours.slice(weekday * 24, (weekday + 1) * 24));
}
