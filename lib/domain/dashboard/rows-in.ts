import type { Endings } from "./facts";
import type { Stretch } from "./period";

/** Rows of a day: from `first` on, and before `end`. */
export type Rows = { readonly first: number; readonly end: number };

/** The place of the first of ascending moments that is not before `at`. */
function firstFrom(moments: Float64Array, at: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((moments[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The rows of a day whose moments lie in a stretch of time; they are in the order of their moments. */
export const rowsIn = (moments: Float64Array, { from, before }: Stretch): Rows => ({
  first: firstFrom(moments, from),
  end: firstFrom(moments, before),
});

/** What hangs on the requests of all days: they are given to it one after the other, the oldest first. */
export type Tally<Counted> = {
  readonly add: (day: Endings) => void;
  /** To be asked for once, after the last day. */
  readonly counted: () => Counted;
};
