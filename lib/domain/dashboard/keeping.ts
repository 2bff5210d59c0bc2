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

/** So many more at a place. */
export function addTo(counts: number[], place: number, more = 1): void {
  counts[place] = (counts[place] ?? 0) + more;
}

export const zeros = (length: number): number[] => Array.from({ length }, () => 0);
