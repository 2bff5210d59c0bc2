import { type Endings, EXPIRED, isDecision } from "./facts";
import { increment, zeros } from "./keeping";
import type { Stretch } from "./period";
import { shareOf } from "./quantile";
import { eachEnding } from "./rows-in";
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

/** What became of the service levels of the requests that were decided in time, too late, or not at all. */
export function attainmentsOf(
  ended: readonly Endings[],
  stretch: Stretch,
  levels: ServiceLevels,
): Attainment[] {
  const totals = zeros(SHOWN_PRIORITIES.length);
  const attained = zeros(SHOWN_PRIORITIES.length);
  const limits = SHOWN_PRIORITIES.map((priority) => levels[priority].minutes * 60_000);
  eachEnding(ended, stretch, (day, row, endedAt) => {
    const isDecided = isDecision(day.resolution[row]);
    if (!isDecided && day.resolution[row] !== EXPIRED) return;
    const priority = day.priority[row] ?? 0;
    increment(totals, priority);
    const isInTime = endedAt - (day.createdAt[row] ?? 0) <= (limits[priority] ?? 0);
    if (isDecided && isInTime) increment(attained, priority);
  });
  return SHOWN_PRIORITIES.map((priority, i) => {
    const [total = 0, inTime = 0] = [totals[i], attained[i]];
    const missed = total - inTime;
    return {
      ...levels[priority],
      ...{ priority, total, attained: inTime, missed },
      attainment: shareOf(inTime, total),
      budgetBurn: budgetBurn(missed, total, levels[priority].target),
    };
  });
}
