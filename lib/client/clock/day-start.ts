const DAY = /^\d{4}-\d\d-\d\d$/;

/** When a day, as `2026-11-22`, begins where the viewer is; so many days later where that is asked for. */
export function dayStart(day: string | null, plusDays = 0): string | undefined {
  if (day === null) return undefined;
  const [year = 1970, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  const at = new Date(year, month - 1, dayOfMonth + plusDays);
  return DAY.test(day) && !Number.isNaN(at.valueOf()) ? at.toISOString() : undefined;
}
