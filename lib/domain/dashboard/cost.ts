import type { Endings } from "./facts";
import { groupsInDay, type Key } from "./group";
import { keeping } from "./keeping";
import type { Stretch } from "./period";
import { eachDecision } from "./rows-in";
import type { Dimension } from "./words";

type Time = { decisions: number; timed: number; ms: number };
const noTime = (): Time => ({ decisions: 0, timed: 0, ms: 0 });

/** How long decisions were looked at, and what that costs; null without a price, or of nothing. */
export type Cost = {
  decisions: number;
  timed: number;
  minutes: number;
  minutesPerDecision: number | null;
  cost: number | null;
  costPerDecision: number | null;
  estimatedCost: number | null;
};

const round = (value: number): number => Number(value.toFixed(4));

function costOf({ decisions, timed, ms }: Time, price: number | null): Cost {
  const each = timed === 0 ? null : ms / 60_000 / timed;
  const priced = (minutes: number | null) =>
    minutes === null || price === null ? null : round(minutes * price);
  return {
    ...{ decisions, timed, minutes: round(ms / 60_000) },
    minutesPerDecision: each === null ? null : round(each),
    cost: priced(each === null ? null : ms / 60_000),
    costPerDecision: priced(each),
    estimatedCost: priced(each === null ? null : each * decisions),
  };
}

function addTime(time: Time, reviewMs: number): void {
  time.decisions += 1;
  if (reviewMs < 0) return;
  time.timed += 1;
  time.ms += reviewMs;
}

/** `price` is that of a minute. */
export function totalCost(ended: readonly Endings[], stretch: Stretch, price: number | null): Cost {
  const time = noTime();
  eachDecision(ended, stretch, (day, row) => addTime(time, day.reviewMs[row] ?? -1));
  return costOf(time, price);
}

/** The most minutes first. */
export function costsBy(
  by: Extract<Dimension, "agent" | "tool">,
  ended: readonly Endings[],
  stretch: Stretch,
  price: number | null,
): (Cost & { key: Key })[] {
  const times = keeping((_key: Key) => noTime());
  const inDay = groupsInDay(by, times.of);
  eachDecision(ended, stretch, (day, row) => {
    for (const time of inDay(day, row)) addTime(time, day.reviewMs[row] ?? -1);
  });
  return [...times.all]
    .filter(([, { decisions }]) => decisions > 0)
    .map(([key, time]) => ({ key, ...costOf(time, price) }))
    .sort(
      (a, b) =>
        b.minutes - a.minutes || b.decisions - a.decisions || ((a.key ?? "") < (b.key ?? "") ? -1 : 1),
    );
}
