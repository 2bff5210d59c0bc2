import type { Key } from "./group";
import { addTo, keeping, zeros } from "./keeping";
import type { Period } from "./period";
import { quantileOf } from "./quantile";
import { type ArrivalsBy, addSums, nothing, type Piece, type SumsBy, type Together } from "./sums";
import { type Outcomes, outcomesOf, ratesOf } from "./totals";
import { type Dimension, SHOWN_PRIORITIES, type ShownPriority } from "./words";

export type BreakdownRow = Outcomes &
  ReturnType<typeof ratesOf> & {
    key: Key;
    arrivals: number;
    medianMs: number | null;
    arrivalsPerBucket: number[];
    decisionsPerBucket: number[];
  };

type Group = {
  key: Key;
  sums: Together;
  arrivals: number;
  arrivalsPerBucket: number[];
  decisionsPerBucket: number[];
};

const emptyGroup = (key: Key, buckets: number): Group => ({
  key,
  sums: nothing(),
  arrivals: 0,
  arrivalsPerBucket: zeros(buckets),
  decisionsPerBucket: zeros(buckets),
});

/** By reviewer only decisions count, so that what nobody decided is in no row. */
const isEmpty = ({ sums, arrivals }: Group, by: Dimension) =>
  by === "reviewer" ? sums.decisions === 0 : sums.ended + arrivals === 0;

const order = (by: Dimension) => (a: BreakdownRow, b: BreakdownRow) =>
  by === "priority"
    ? SHOWN_PRIORITIES.indexOf(a.key as ShownPriority) - SHOWN_PRIORITIES.indexOf(b.key as ShownPriority)
    : b.decisions - a.decisions || b.arrivals - a.arrivals || ((a.key ?? "") < (b.key ?? "") ? -1 : 1);

const rowOf = ({ sums, ...group }: Group): BreakdownRow => {
  const outcomes = outcomesOf(sums);
  return { ...group, ...outcomes, ...ratesOf(outcomes), medianMs: quantileOf(sums.waits, 0.5) };
};

type Counted = {
  arrived: readonly Piece<ArrivalsBy>[];
  ended: readonly Piece<SumsBy>[];
};

/** What came and was decided in a period, from what was counted by one dimension. `keys` have a row even if nothing came. */
export function breakdownOf(
  period: Period,
  by: Dimension,
  { arrived, ended }: Counted,
  keys: Iterable<Key>,
): BreakdownRow[] {
  const groups = keeping((key: Key) => emptyGroup(key, period.buckets.length));
  const kept = new Set(keys);
  for (const key of kept) groups.of(key);
  for (const { place, counted } of arrived)
    for (const [key, arrivals] of counted) {
      const group = groups.of(key);
      group.arrivals += arrivals;
      addTo(group.arrivalsPerBucket, place, arrivals);
    }
  for (const { place, counted } of ended)
    for (const [key, summed] of counted) {
      const { sums, decisionsPerBucket } = groups.of(key);
      addSums(sums, summed);
      addTo(decisionsPerBucket, place, summed.decisions);
    }
  return [...groups.all.values()]
    .filter((group) => kept.has(group.key) || !isEmpty(group, by))
    .map(rowOf)
    .sort(order(by));
}
