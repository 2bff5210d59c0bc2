/** The smallest of ascending values that at least the share `q` of them do not exceed (nearest rank); null of none. */
export const quantileOf = (ascending: ArrayLike<number>, q: number): number | null =>
  ascending.length === 0 ? null : (ascending[Math.max(0, Math.ceil(ascending.length * q) - 1)] ?? null);

export const ascending = (values: readonly number[]): Float64Array => Float64Array.from(values).sort();

/** A part of a whole, from 0 to 1; null of nothing. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
