/** The place of the last number that is not above `limit`, among ascending ones; -1 where all are. */
function lastAtMost(ascending: readonly number[], limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Between which of ascending moments another one lies: the place of the one before it or at it, and -1 before all.
 * Who asks for moments of which each is close to the one before is answered at once.
 */
export function placesAmong(starts: readonly number[]): (at: number) => number {
  let place = -1;
  let from = Number.NEGATIVE_INFINITY;
  let before = starts[0] ?? Number.POSITIVE_INFINITY;
  return (at) => {
    if (at < from || at >= before) {
      place = lastAtMost(starts, at);
      from = starts[place] ?? Number.NEGATIVE_INFINITY;
      before = starts[place + 1] ?? Number.POSITIVE_INFINITY;
    }
    return place;
  };
}
