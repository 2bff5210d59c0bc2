import { countAtMost, shareOf } from "./quantile";
import { type Piece, type SumsBy, togetherBy } from "./sums";
import { SHOWN_PRIORITIES, type ShownPriority } from "./words";

/** Within how many minutes which share of the requests of a priority is to be decided. */
export type ServiceLevel = { minutes: number; target: number };
export type ServiceLevels = Readonly<Record<ShownPriority, ServiceLevel>>;

export type Attainment = ServiceLevel & {
  priority: ShownPriority;
  total: number;
  attained: number;
  missed: number;
  attainment: number | null;
  budgetBurn: number | null;
};

/** Enough to take away what a double adds to 1 - 0.95. */
const round = (value: number): number => Number(value.toPrecision(12));

/** Which part of the misses that a target allows are used up. */
export function budgetBurn(missed: number, total: number, target: number): number | null {
  if (total === 0 || target >= 1) return null;
  return round(missed / total / round(1 - target));
}

/**
 * What became of the service levels of the requests that were decided in time, too late, or not at all, from what was summed
 * up by priority.
 */
export function attainmentsOf(ended: readonly Piece<SumsBy>[], levels: ServiceLevels): Attainment[] {
  const sums = togetherBy(ended);
  return SHOWN_PRIORITIES.map((priority) => {
    const { decisions = 0, expired = 0, waits = [] } = sums.get(priority) ?? {};
    const limit = levels[priority].minutes * 60_000;
    const total = decisions + expired;
    const attained = waits.reduce((sum, list) => sum + countAtMost(list, limit), 0);
    const missed = total - attained;
    return {
      ...levels[priority],
      ...{ priority, total, attained, missed },
      attainment: shareOf(attained, total),
      budgetBurn: budgetBurn(missed, total, levels[priority].target),
    };
  });
}
