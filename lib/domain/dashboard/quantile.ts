/** The smallest of ascending values that at least the share `q` of them do not exceed (nearest rank); null of none. */
export const quantileOf = (ascending: ArrayLike<number>, q: number): number | null =>
  ascending.length === 0 ? null : (ascending[Math.max(0, Math.ceil(ascending.length * q) - 1)] ?? null);

export type Collected = { add: (value: number) => void; values: () => Float64Array };

/** Numbers one by one, without what a list of a million of them would take; room for `most` from the start. */
export function collecting(most = 64): Collected {
  let room = new Float64Array(Math.max(most, 1));
  let length = 0;
  return {
    add: (value) => {
      if (length === room.length) {
        const larger = new Float64Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length] = value;
      length += 1;
    },
    values: () => room.slice(0, length),
  };
}

/** A part of a whole, from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
