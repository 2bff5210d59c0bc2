import type { CalendarDate } from "../work-task";
import { placesAmong } from "./places";
import { DAY, dayOf, weekdayOf, type Zone } from "./zone";

/** Hours of one weekday, from 1 for Monday to 7 for Sunday; there can be several of a day. `to` can be `24:00`. */
export type WorkingHours = readonly { weekday: number; from: string; to: string }[];

type Span = { readonly from: number; readonly to: number };

/** `09:30` → milliseconds since midnight. */
function timeOfDay(text: string): number {
  const [hours = 0, minutes = 0] = text.split(":").map(Number);
  return (hours * 60 + minutes) * 60_000;
}

export type Calendar = {
  zone: Zone;
  workingHours: WorkingHours;
  holidays: readonly CalendarDate[];
};

function* spansOf({ zone, workingHours, holidays }: Calendar, from: number, to: number): Generator<Span> {
  const free = new Set(holidays.map((date) => Date.parse(date) / DAY));
  const ofWeekday = Array.from({ length: 7 }, (_, weekday) =>
    workingHours
      .filter((hours) => hours.weekday === weekday + 1)
      .map((hours) => ({ from: timeOfDay(hours.from), to: timeOfDay(hours.to) }))
      .sort((a, b) => a.from - b.from),
  );
  const last = dayOf(zone.localOf(to));
  for (let day = dayOf(zone.localOf(from)); day <= last; day += 1) {
    if (free.has(day)) continue;
    for (const hours of ofWeekday[weekdayOf(day)] ?? []) {
      yield { from: zone.instantOf(day * DAY + hours.from), to: zone.instantOf(day * DAY + hours.to) };
    }
  }
}

/** The working time between two instants, the earlier first, that both lie between `from` and `to`, in milliseconds. */
export function workingTime(calendar: Calendar, from: number, to: number): (a: number, b: number) => number {
  const [starts, ends, before]: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  for (const span of spansOf(calendar, from, to)) {
    // Hours that overlap count once.
    const start = Math.max(span.from, ends.at(-1) ?? Number.NEGATIVE_INFINITY);
    if (span.to <= start) continue;
    starts.push(start);
    ends.push(span.to);
    before.push(total);
    total += span.to - start;
  }
  const untilIn = (placeOf: (at: number) => number) => (at: number) => {
    const place = placeOf(at);
    if (place < 0) return 0;
    return (before[place] ?? 0) + Math.min(at, ends[place] ?? 0) - (starts[place] ?? 0);
  };
  const [untilA, untilB] = [untilIn(placesAmong(starts)), untilIn(placesAmong(starts))];
  return (a, b) => untilB(b) - untilA(a);
}
