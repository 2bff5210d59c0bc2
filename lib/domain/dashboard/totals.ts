import { quantileOf, shareOf } from "./quantile";
import { type ArrivalsBy, type Piece, type Sums, type SumsBy, together } from "./sums";

/** How requests came to an end. */
export type Outcomes = Pick<
  Sums,
  "decisions" | "approved" | "rejected" | "edited" | "expired" | "withdrawn" | "ended"
>;

export const outcomesOf = (sums: Sums): Outcomes => {
  const { decisions, approved, rejected, edited, expired, withdrawn, ended } = sums;
  return { decisions, approved, rejected, edited, expired, withdrawn, ended };
};

export const ratesOf = (of: Outcomes) => ({
  approvalRate: shareOf(of.approved, of.decisions),
  rejectionRate: shareOf(of.rejected, of.decisions),
  editRate: shareOf(of.edited, of.approved),
  expiryRate: shareOf(of.expired, of.ended),
  withdrawalRate: shareOf(of.withdrawn, of.ended),
});

export type Totals = Outcomes & ReturnType<typeof ratesOf> & { arrivals: number };

const sumOf = (numbers: Iterable<number>): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};

/** Of whatever key. */
export const arrivalsIn = ({ counted }: Piece<ArrivalsBy>): number => sumOf(counted.values());

/** Of what was counted by priority. */
export function totalsOf(arrived: readonly Piece<ArrivalsBy>[], ended: readonly Piece<SumsBy>[]): Totals {
  const outcomes = outcomesOf(together(ended));
  return { ...outcomes, ...ratesOf(outcomes), arrivals: sumOf(arrived.map(arrivalsIn)) };
}

export type Quantiles = { p50Ms: number | null; p90Ms: number | null; p95Ms: number | null };

/** How long decisions took: in all, and of it in working hours. */
export type Times = { wall: Quantiles; working: Quantiles };

/** Of ascending lists. */
export const quantilesOf = (lists: readonly Float64Array[]): Quantiles => ({
  p50Ms: quantileOf(lists, 0.5),
  p90Ms: quantileOf(lists, 0.9),
  p95Ms: quantileOf(lists, 0.95),
});
