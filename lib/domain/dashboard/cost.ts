import type { Key } from "./group";
import { type Piece, type Sums, type SumsBy, together, togetherBy } from "./sums";

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

function costOf({ decisions, timed, reviewMs: ms }: Sums, price: number | null): Cost {
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

/** Of what was summed up by agent; `price` is that of a minute. */
export const totalCost = (ended: readonly Piece<SumsBy>[], price: number | null): Cost =>
  costOf(together(ended), price);

/** Of each agent or tool, the most minutes first. */
export const costsBy = (ended: readonly Piece<SumsBy>[], price: number | null): (Cost & { key: Key })[] =>
  [...togetherBy(ended)]
    .filter(([, { decisions }]) => decisions > 0)
    .map(([key, sums]) => ({ key, ...costOf(sums, price) }))
    .sort(
      (a, b) =>
        b.minutes - a.minutes || b.decisions - a.decisions || ((a.key ?? "") < (b.key ?? "") ? -1 : 1),
    );
