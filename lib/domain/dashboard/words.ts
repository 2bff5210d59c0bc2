/** Periods that end with the hour or the day that is running. */
export const RANGES = ["24h", "7d", "30d", "90d"] as const;
export type Range = (typeof RANGES)[number];

export const DIMENSIONS = ["agent", "tool", "reviewer", "priority"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The priorities as the API says them, the most urgent first; `none` is shown as `low`. */
export const SHOWN_PRIORITIES = ["urgent", "high", "medium", "low"] as const;
export type ShownPriority = (typeof SHOWN_PRIORITIES)[number];

/** How long a request waits, the youngest first; the last has no end. */
export const AGES = [
  { name: "under_1h", hours: 1 },
  { name: "1h_4h", hours: 4 },
  { name: "4h_24h", hours: 24 },
  { name: "1d_3d", hours: 72 },
  { name: "3d_7d", hours: 168 },
  { name: "over_7d", hours: null },
] as const;
export type AgeName = (typeof AGES)[number]["name"];

/** A decision that was looked at for less is called fast. */
export const FAST_SECONDS = 3;
/** So many approvals in a row, without an edit or a rejection, are a streak. */
export const STREAK_LENGTH = 20;

/** Whether the numbers of what waits become fewer, at the rates of the last hours. */
export const TRENDS = ["none_waiting", "shrinks", "steady", "grows"] as const;
export type Trend = (typeof TRENDS)[number];
