/** How many of the ascending values between two places are at most `limit`, counted from the first of all. */
function atMost(ascending: Float64Array, limit: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the ascending values are at most `limit`. */
export const countAtMost = (ascending: Float64Array, limit: number): number =>
  atMost(ascending, limit, 0, ascending.length);

const lengthsOf = (lists: readonly Float64Array[]) => Int32Array.from(lists, ({ length }) => length);
const sumOf = (numbers: Int32Array): number => numbers.reduce((sum, number) => sum + number, 0);

type Places = { lows: Int32Array; highs: Int32Array; places: Int32Array };

/** Finds in each list how many are at most `limit`, between two places. @returns how many in all. */
function placesOf(lists: readonly Float64Array[], limit: number, { lows, highs, places }: Places): number {
  let found = 0;
  for (const [i, list] of lists.entries()) {
    const place = atMost(list, limit, lows[i] ?? 0, highs[i] ?? 0);
    places[i] = place;
    found += place;
  }
  return found;
}

/** So few values are put together and sorted. */
const FEW = 512;

/**
 * The smallest of the values that at least the share `q` of them do not exceed (nearest rank); null of none. The values are
 * whole numbers in ascending lists, which need not be put together: the value is looked for between the least and the
 * largest, and in each list only where it can still be, until few are left.
 */
export function quantileOf(lists: readonly Float64Array[], q: number): number | null {
  const some = lists.filter(({ length }) => length > 0);
  if (some.length === 0) return null;
  let [lows, highs, places] = [new Int32Array(some.length), lengthsOf(some), lengthsOf(some)];
  let [before, until] = [0, sumOf(highs)];
  const rank = Math.max(1, Math.ceil(until * q));
  let low = Math.min(...some.map((list) => list[0] ?? 0));
  let high = Math.max(...some.map((list) => list.at(-1) ?? 0));
  while (low < high && until - before > FEW) {
    const middle = Math.floor((low + high) / 2);
    const found = placesOf(some, middle, { lows, highs, places });
    if (found >= rank) [high, until, highs, places] = [middle, found, places, highs];
    else [low, before, lows, places] = [middle + 1, found, places, lows];
  }
  const left = low === high ? [] : some.flatMap((list, i) => [...list.subarray(lows[i], highs[i])]);
  return left.sort((a, b) => a - b)[rank - before - 1] ?? low;
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
