import { type Arrivals, type Endings, isDecision } from "./facts";
import { placesIn } from "./flow";
import { groupsInDay, type Key } from "./group";
import { increment, keeping, zeros } from "./keeping";
import type { Period } from "./period";
import { ascending, quantileOf } from "./quantile";
import { eachArrival, eachEnding } from "./rows-in";
import { addOutcome, NO_OUTCOMES, type Outcomes, ratesOf } from "./totals";
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
  outcomes: Outcomes;
  waits: number[];
  arrivals: number;
  arrivalsPerBucket: number[];
  decisionsPerBucket: number[];
};

const emptyGroup = (key: Key, buckets: number): Group => ({
  key,
  outcomes: { ...NO_OUTCOMES },
  waits: [],
  arrivals: 0,
  arrivalsPerBucket: zeros(buckets),
  decisionsPerBucket: zeros(buckets),
});

function addEnding(group: Group, day: Endings, row: number, place: number): void {
  addOutcome(group.outcomes, day, row);
  if (!isDecision(day.resolution[row])) return;
  group.waits.push((day.endedAt[row] ?? 0) - (day.createdAt[row] ?? 0));
  increment(group.decisionsPerBucket, place);
}

/** By reviewer only decisions count, so that what nobody decided is in no row. */
const isEmpty = ({ outcomes, arrivals }: Group, by: Dimension) =>
  by === "reviewer" ? outcomes.decisions === 0 : outcomes.ended + arrivals === 0;

const order = (by: Dimension) => (a: BreakdownRow, b: BreakdownRow) =>
  by === "priority"
    ? SHOWN_PRIORITIES.indexOf(a.key as ShownPriority) - SHOWN_PRIORITIES.indexOf(b.key as ShownPriority)
    : b.decisions - a.decisions || b.arrivals - a.arrivals || ((a.key ?? "") < (b.key ?? "") ? -1 : 1);

/** What came and was decided in a period, by one dimension. `keys` have a row even if nothing came. */
export function breakdownOf(
  period: Period,
  by: Dimension,
  { arrived, ended }: { arrived: readonly Arrivals[]; ended: readonly Endings[] },
  keys: Iterable<Key>,
): BreakdownRow[] {
  const groups = keeping((key: Key) => emptyGroup(key, period.buckets.length));
  const kept = new Set(keys);
  for (const key of kept) groups.of(key);
  const placeOf = placesIn(period);
  const inDay = groupsInDay(by, groups.of);
  eachArrival(arrived, period, (day, row, at) => {
    for (const group of inDay(day, row)) {
      group.arrivals += 1;
      increment(group.arrivalsPerBucket, placeOf(at));
    }
  });
  eachEnding(ended, period, (day, row, at) => {
    for (const group of inDay(day, row)) addEnding(group, day, row, placeOf(at));
  });
  return [...groups.all.values()]
    .filter((group) => kept.has(group.key) || !isEmpty(group, by))
    .map(({ outcomes, waits, ...group }) => ({
      ...group,
      ...outcomes,
      ...ratesOf(outcomes),
      medianMs: quantileOf(ascending(waits), 0.5),
    }))
    .sort(order(by));
}
