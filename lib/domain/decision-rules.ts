import type { HighRiskRule } from "./high-risk";
import type { WorkTaskPriority } from "./work-task";

/** How an organization wants its decisions to be made. */
export type DecisionRules = {
  /** How long a decision can be taken back, 0 to 60. */
  undoSeconds: number;
  /** Decisions on urgent requests are final at once. */
  undoSkipsUrgent: boolean;
  rejectNeedsNote: boolean;
  /** Reasons for a rejection that are offered to be picked. */
  quickReasons: readonly string[];
  /** Mail that goes there stays inside. */
  ownDomains: readonly string[];
  highRiskRules: readonly HighRiskRule[];
  /** So long after an approval its agent may take to say what came of it; then it counts as not executed. */
  notExecutedMinutes: number;
  /** For so long a grant is good, from when it is first given to its agent. */
  grantMinutes: number;
};

export const MAX_HOLD_SECONDS = 60;
/** A week. */
export const MAX_NOT_EXECUTED_MINUTES = 7 * 24 * 60;
/** A day. */
export const MAX_GRANT_MINUTES = 24 * 60;

/** How long a decision is held for which somebody wants `seconds`; 0 is not at all. */
export function secondsHeld(
  { undoSeconds, undoSkipsUrgent }: Pick<DecisionRules, "undoSeconds" | "undoSkipsUrgent">,
  priority: WorkTaskPriority,
  seconds: number,
): number {
  return undoSkipsUrgent && priority === "urgent" ? 0 : Math.min(seconds, undoSeconds);
}
