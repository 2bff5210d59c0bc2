import type { ExecutionOutcome } from "@/lib/domain/work-task";

/** What came of an approved request: as its agent says, or nothing yet, in time or beyond it. */
export type KnownOutcome = ExecutionOutcome | "awaited" | "not_executed";

/** Null where nothing is to come of it. `now` is the server's. */
export function outcomeOf(
  outcome: ExecutionOutcome | null,
  dueAt: string | null,
  now: number,
): KnownOutcome | null {
  if (outcome !== null || dueAt === null) return outcome;
  return Date.parse(dueAt) <= now ? "not_executed" : "awaited";
}
