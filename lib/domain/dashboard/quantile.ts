/** How many of the ascending values between two places are at most `limit`, counted from the first of all. */
function atMost(ascending: Float64Array, limit: number, [from, to]: readonly [number, number]): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values are at most `limit`. */
export const countAtMost = (ascending: Float64Array, limit: number): number =>
  atMost(ascending, limit, [0, ascending.length]);

/**
 * The smallest of the values that at least the share `q` of them do not exceed (nearest rank); null of none. The values are
 * whole numbers in ascending lists, which need not be put together: the value is looked for between the least and the
 * largest, and in each list only where it can still be.
 */
export function quantileOf(lists: readonly Float64Array[], q: number): number | null {
  const some = lists.filter(({ length }) => length > 0);
  if (some.length === 0) return null;
  const total = some.reduce((sum, { length }) => sum + length, 0);
  const rank = Math.max(1, Math.ceil(total * q));
  let lows = new Int32Array(some.length);
  let highs = Int32Array.from(some, ({ length }) => length);
  let low = Math.min(...some.map((list) => list[0] ?? 0));
  let high = Math.max(...some.map((list) => list.at(-1) ?? 0));
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const places = Int32Array.from(some, (list, i) => atMost(list, middle, [lows[i] ?? 0, highs[i] ?? 0]));
    const isEnough = places.reduce((sum, place) => sum + place, 0) >= rank;
    if (isEnough) [high, highs] = [middle, places];
    else [low, lows] = [middle + 1, places];
  }
  return low;
}

/** Numbers that come one by one, without what a list of them would take. */
export class Collected {
  private room = new Float64Array(64);
  private length = 0;

  add(value: number): void {
    if (this.length === this.room.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length] = value;
    this.length += 1;
  }

  /** All of them, as long as none is added. */
  values(): Float64Array {
    return this.room.subarray(0, this.length);
  }
}

/** A part of a whole, from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
