import { ageBounds } from "@/lib/domain/dashboard/ages";
import type { Load, NowPanel, WaitingPriority, WaitingRequest } from "@/lib/domain/dashboard/now";
import type { Period, Stretch as Span } from "@/lib/domain/dashboard/period";
import type { DashboardNow } from "./now";

export const toInstant = (at: number): string => new Date(at).toISOString();
const instantOrNull = (at: number | null): string | null => (at === null ? null : toInstant(at));

export const toStretch = ({ from, before }: Span) => ({ from: toInstant(from), before: toInstant(before) });

export type Head = { organizationUid: string; timeZone: string; asOf: number };

/** Everything is counted for the answer, so it is never behind. */
export const toHead = ({ organizationUid, timeZone, asOf }: Head) => ({
  organization_uid: organizationUid,
  time_zone: timeZone,
  as_of: toInstant(asOf),
  seconds_behind: 0,
});

export const toPeriod = (period: Period) => ({
  ...toStretch(period),
  unit: period.unit,
  range: period.range,
  buckets: period.buckets.map(toStretch),
});

export const toPeriodHead = (answer: Head & { period: Period }) => ({
  ...toHead(answer),
  period: toPeriod(answer.period),
});

const toRequest = ({ uid, title, priority, createdAt }: WaitingRequest) => ({
  ...{ uid, title, priority },
  created_at: createdAt,
});

const toPriorityRow = (row: WaitingPriority) => ({
  priority: row.priority,
  pending: row.pending,
  by_age: row.byAge,
  level_minutes: row.levelMinutes,
  breached: row.breached,
  breached_created_before: toInstant(row.breachedBefore),
});

const toAssigned = ({ type, uid, name, pending, openTasks, oldestAt }: Load) => ({
  ...{ type, uid, name, pending },
  open_tasks: openTasks,
  oldest_created_at: oldestAt,
});

function toForecast({ window, nextBreach, emptyInMinutes, ...rates }: NowPanel["forecast"], asOf: number) {
  return {
    ...rates,
    window: toStretch(window),
    empty_in_minutes: emptyInMinutes,
    next_breach: nextBreach && {
      ...toRequest(nextBreach),
      level_minutes: nextBreach.levelMinutes,
      at: toInstant(nextBreach.at),
      in_seconds: Math.round((nextBreach.at - asOf) / 1000),
    },
  };
}

export function toNow({ panel, ...answer }: Head & { panel: NowPanel }): DashboardNow {
  const { asOf } = answer;
  const { oldest } = panel;
  return {
    ...toHead(answer),
    pending: panel.pending,
    ages: ageBounds(asOf).map(({ name, createdFrom, createdBefore }) => ({
      name,
      created_from: instantOrNull(createdFrom),
      created_before: instantOrNull(createdBefore),
    })),
    by_priority: panel.priorities.map(toPriorityRow),
    today: toStretch(panel.today),
    overdue: panel.overdue,
    due_today: panel.dueToday,
    unassigned: panel.unassigned,
    held: panel.held,
    needs_info: panel.needsInfo,
    frozen: panel.frozen,
    beyond_time: panel.beyondTime,
    not_executed: panel.notExecuted,
    oldest: oldest && {
      ...toRequest(oldest),
      age_seconds: Math.max(0, Math.floor((asOf - Date.parse(oldest.createdAt)) / 1000)),
    },
    assigned: panel.assigned.map(toAssigned),
    forecast: toForecast(panel.forecast, asOf),
  };
}
