import type { HeldDecision } from "./held-decision";
import type { ExecutionOutcome, Expiry, Instant, JsonObject, ListedTask } from "./work-task";

/** What the table shows of an approval beyond a list's item. */
export type AskedCall = {
  toolType: string | null;
  /** How its arguments are shown; null is by a guess. */
  renderer: string | null;
  /** The arguments, cut short. */
  gist: JsonObject;
  /** Where the request carries several calls: how many, and the first of them. */
  bundle: { count: number; gists: JsonObject[] } | null;
  isHighRisk: boolean;
  held: HeldDecision | null;
  expiry: Expiry | null;
  /** Since when a question to the agent is open, and the agent is paused. */
  needsInfoSince: Instant | null;
  frozenSince: Instant | null;
  outcomeDueAt: Instant | null;
  executionOutcome: ExecutionOutcome | null;
};

/** What the desk's table shows of a work task, and needs to change it. */
export type TableRow = ListedTask & {
  number: number;
  version: number;
  updatedAt: Instant;
  dueAt: Instant | null;
  /** Null on tasks. */
  call: AskedCall | null;
};
