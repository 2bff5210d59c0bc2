import type { CalendarDate } from "../work-task";
import type { Range } from "./words";
import { DAY, dayOf, HOUR, startOfDay, type Zone, zoneBetween } from "./zone";

/** From `from` on, and before `before`, in milliseconds since 1970. */
export type Stretch = { readonly from: number; readonly before: number };

export type Period = Stretch & {
  unit: "hour" | "day";
  range: Range | null;
  buckets: readonly Stretch[];
  /** The period before, to compare with. */
  previous: Stretch;
  zone: Zone;
};

/** A bound as somebody gave it: an instant, or a day of the zone. */
export type Bound = { at: number } | { day: CalendarDate };

export type PeriodAsked = { range: Range } | { from: Bound; to: Bound | null };

export const MAX_DAYS = 366;
/** Up to so many hours, hours are shown. */
const MAX_HOURS = 48;
const DAYS_OF = { "24h": 1, "7d": 7, "30d": 30, "90d": 90 } as const satisfies Record<Range, number>;

const startOfHour = ({ localOf }: Zone, at: number): number => at - (((localOf(at) % HOUR) + HOUR) % HOUR);

/** The starts of the hours or days of the zone between the bounds; the first and the last may be parts of one. */
function bucketsOf({ from, before }: Stretch, unit: "hour" | "day", zone: Zone): Stretch[] {
  const next = (at: number) =>
    unit === "hour" ? startOfHour(zone, at) + HOUR : startOfDay(zone, dayOf(zone.localOf(at)) + 1);
  const buckets: Stretch[] = [];
  for (let at = from; at < before; at = buckets.at(-1)?.before ?? before)
    buckets.push({ from: at, before: Math.min(next(at), before) });
  return buckets;
}

function lastHours(zone: Zone, asOf: number): Period {
  const from = startOfHour(zone, asOf - 23 * HOUR);
  const bounds = { from, before: startOfHour(zone, asOf) + HOUR };
  const previous = { from: from - DAY, before: asOf - DAY };
  return { ...bounds, unit: "hour", range: "24h", buckets: bucketsOf(bounds, "hour", zone), previous, zone };
}

/** The days up to the one that is running, against as many days before up to the same time of day. */
function lastDays(range: Range, zone: Zone, asOf: number): Period {
  const days = DAYS_OF[range];
  const local = zone.localOf(asOf);
  const first = dayOf(local) - days + 1;
  const bounds = { from: startOfDay(zone, first), before: startOfDay(zone, dayOf(local) + 1) };
  const previous = { from: startOfDay(zone, first - days), before: zone.instantOf(local - days * DAY) };
  return { ...bounds, unit: "day", range, buckets: bucketsOf(bounds, "day", zone), previous, zone };
}

const dayNumber = (day: CalendarDate): number => Date.parse(day) / DAY;
const roughly = (bound: Bound): number => ("at" in bound ? bound.at : Date.parse(bound.day));

function own({ from, to }: { from: Bound; to: Bound | null }, zone: Zone, asOf: number): Period {
  const start = "at" in from ? from.at : startOfDay(zone, dayNumber(from.day));
  const last = to ?? { at: asOf };
  const before = "at" in last ? last.at : startOfDay(zone, dayNumber(last.day) + 1);
  const bounds = { from: start, before };
  const unit = before - start <= MAX_HOURS * HOUR ? "hour" : "day";
  const previous = { from: start - (before - start), before: start };
  const isTooLong = before - start > (MAX_DAYS + 1) * DAY;
  const buckets = isTooLong ? [] : bucketsOf(bounds, unit, zone);
  return { ...bounds, unit, range: null, buckets, previous, zone };
}

/** What of a period is asked for, in a zone and as of a moment. */
export function periodOf(asked: PeriodAsked, timeZone: string, asOf: number): Period {
  if ("range" in asked) {
    const zone = zoneBetween(timeZone, asOf - 2 * DAYS_OF[asked.range] * DAY, asOf);
    return asked.range === "24h" ? lastHours(zone, asOf) : lastDays(asked.range, zone, asOf);
  }
  const bounds = [roughly(asked.from), asked.to ? roughly(asked.to) : asOf];
  const zone = zoneBetween(timeZone, Math.min(...bounds), Math.max(...bounds, asOf));
  return own(asked, zone, asOf);
}

/** Why a period cannot be counted; null where it can. */
export function periodProblem({ from, before }: Stretch): string | null {
  if (from >= before) return "must be after from";
  return before - from > (MAX_DAYS + 1) * DAY ? `must be at most ${MAX_DAYS} days after from` : null;
}
