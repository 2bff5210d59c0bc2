import type { Instant } from "../work-task";
import type { Stretch } from "./period";
import type { ShownPriority, Trend } from "./words";

export type WaitingRequest = { uid: string; title: string; priority: ShownPriority; createdAt: Instant };

/** Of a priority: how many wait, by age, and how many longer than they should. */
export type WaitingPriority = {
  priority: ShownPriority;
  pending: number;
  byAge: number[];
  levelMinutes: number;
  breached: number;
  breachedBefore: number;
};

/** What is assigned to somebody. */
export type Load = {
  type: "user" | "agent";
  uid: string;
  name: string;
  pending: number;
  openTasks: number;
  oldestAt: Instant | null;
};

export type Forecast = {
  window: Stretch;
  arrived: number;
  ended: number;
  trend: Trend;
  emptyInMinutes: number | null;
  nextBreach: (WaitingRequest & { levelMinutes: number; at: number }) | null;
};

/** How many requests wait, by what holds them up or makes them urgent. */
export type WaitingCounts = {
  pending: number;
  overdue: number;
  dueToday: number;
  unassigned: number;
  held: number;
  needsInfo: number;
  frozen: number;
  beyondTime: number;
};

/** All that is to be said of what waits now. */
export type NowPanel = WaitingCounts & {
  priorities: WaitingPriority[];
  today: Stretch;
  notExecuted: number;
  oldest: WaitingRequest | null;
  assigned: Load[];
  forecast: Forecast;
};
