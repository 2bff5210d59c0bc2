/** Values by key, each made when it is first asked for. */
export function keeping<Key, Value>(
  make: (key: Key) => Value,
): {
  readonly all: Map<Key, Value>;
  of: (key: Key) => Value;
} {
  const all = new Map<Key, Value>();
  return {
    all,
    of: (key) => {
      const known = all.get(key);
      if (known !== undefined) return known;
      const made = make(key);
      all.set(key, made);
      return made;
    },
  };
}

/** One more at a place. */
export function increment(counts: { [place: number]: number }, place: number): void {
  counts[place] = (counts[place] ?? 0) + 1;
}

export const zeros = (length: number): number[] => Array.from({ length }, () => 0);
