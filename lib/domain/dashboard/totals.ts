import { APPROVED, type Arrivals, type Endings, EXPIRED, isDecision, REJECTED, WITHDRAWN } from "./facts";
import type { Stretch } from "./period";
import { ascending, quantileOf, shareOf } from "./quantile";
import { eachArrival, eachDecision, eachEnding } from "./rows-in";

/** How requests came to an end. */
export type Outcomes = {
  decisions: number;
  approved: number;
  rejected: number;
  edited: number;
  expired: number;
  withdrawn: number;
  ended: number;
};

export const NO_OUTCOMES: Outcomes = {
  ...{ decisions: 0, approved: 0, rejected: 0, edited: 0 },
  ...{ expired: 0, withdrawn: 0, ended: 0 },
};

/** Counts one more. */
export function addOutcome(outcomes: Outcomes, day: Endings, row: number): void {
  const resolution = day.resolution[row];
  outcomes.ended += 1;
  if (isDecision(resolution)) outcomes.decisions += 1;
  if (resolution === REJECTED) outcomes.rejected += 1;
  if (resolution === EXPIRED) outcomes.expired += 1;
  if (resolution === WITHDRAWN) outcomes.withdrawn += 1;
  if (resolution !== APPROVED) return;
  outcomes.approved += 1;
  outcomes.edited += day.isEdited[row] ?? 0;
}

export const ratesOf = (of: Outcomes) => ({
  approvalRate: shareOf(of.approved, of.decisions),
  rejectionRate: shareOf(of.rejected, of.decisions),
  editRate: shareOf(of.edited, of.approved),
  expiryRate: shareOf(of.expired, of.ended),
  withdrawalRate: shareOf(of.withdrawn, of.ended),
});

export type Totals = Outcomes & ReturnType<typeof ratesOf> & { arrivals: number };

export function totalsOf(arrived: readonly Arrivals[], ended: readonly Endings[], stretch: Stretch): Totals {
  const outcomes = { ...NO_OUTCOMES };
  let arrivals = 0;
  eachArrival(arrived, stretch, () => {
    arrivals += 1;
  });
  eachEnding(ended, stretch, (day, row) => addOutcome(outcomes, day, row));
  return { ...outcomes, ...ratesOf(outcomes), arrivals };
}

export type Quantiles = { p50Ms: number | null; p90Ms: number | null; p95Ms: number | null };

function quantilesOf(values: readonly number[]): Quantiles {
  const sorted = ascending(values);
  return {
    p50Ms: quantileOf(sorted, 0.5),
    p90Ms: quantileOf(sorted, 0.9),
    p95Ms: quantileOf(sorted, 0.95),
  };
}

/** How long decisions took: in all, and of it in working hours. */
export type Times = { wall: Quantiles; working: Quantiles };

export function timesOf(
  ended: readonly Endings[],
  stretch: Stretch,
  workingTime: (a: number, b: number) => number,
): Times {
  const wall: number[] = [];
  const working: number[] = [];
  eachDecision(ended, stretch, (day, row, decided) => {
    const asked = day.createdAt[row] ?? 0;
    wall.push(decided - asked);
    working.push(workingTime(asked, decided));
  });
  return { wall: quantilesOf(wall), working: quantilesOf(working) };
}

/** When the oldest of the requests that ended was asked for; null where there are none. */
export function oldestOf(ended: readonly Endings[]): number | null {
  let oldest = Number.POSITIVE_INFINITY;
  for (const day of ended) for (const createdAt of day.createdAt) oldest = Math.min(oldest, createdAt);
  return Number.isFinite(oldest) ? oldest : null;
}
