import type { Trend } from "./words";

/** The rates of which a forecast is made are those of so many hours. */
export const RATE_HOURS = 2;

/** Whether what waits becomes fewer at these rates, and in how many minutes none is left. */
export function forecastOf({
  pending,
  arrived,
  ended,
}: {
  pending: number;
  arrived: number;
  ended: number;
}): {
  trend: Trend;
  emptyInMinutes: number | null;
} {
  if (pending === 0) return { trend: "none_waiting", emptyInMinutes: null };
  if (ended === arrived) return { trend: "steady", emptyInMinutes: null };
  if (ended < arrived) return { trend: "grows", emptyInMinutes: null };
  const perMinute = (ended - arrived) / (RATE_HOURS * 60);
  return { trend: "shrinks", emptyInMinutes: Math.ceil(Number((pending / perMinute).toFixed(6))) };
}
