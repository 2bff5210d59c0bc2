export type Random = {
  /** From 0 up to 1. */
  next: () => number;
  /** A whole number from 0 up to `limit`. */
  below: (limit: number) => number;
  chance: (likelihood: number) => boolean;
  shuffled: <Item>(items: readonly Item[]) => Item[];
};

/** Random numbers that a seed settles (mulberry32), `stream` by `stream`, so that what runs at once shares none. */
export function randomFrom(seed: number, stream = 0): Random {
  let state = (seed ^ Math.imul(stream + 1, 0x9e3779b1)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (likelihood) => next() < likelihood,
    shuffled: (items) =>
      items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item),
  };
}
