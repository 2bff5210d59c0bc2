/** The value below which a share of the sorted values lies, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Measured = { p50: number; p95: number; reach: string; reached: boolean };

const rounded = (value: number): number => Math.round(value * 10) / 10;

export function summary(values: readonly number[], unit: string, limit: number): Measured {
  const p95 = percentile(values, 0.95);
  return {
    p50: rounded(percentile(values, 0.5)),
    p95: rounded(p95),
    reach: `p95 <= ${limit} ${unit}`,
    reached: p95 <= limit,
  };
}
