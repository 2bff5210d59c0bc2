import { dueOn } from "@/lib/domain/due";
import { createRandom } from "./random";

export const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** What happened today happened just now, whenever the demo is seeded. */
const RECENT = 4 * 60 * MINUTE;

/** Room for what follows an event: everything that the demo tells has happened before `now`. */
const MARGIN = 30 * MINUTE;

/** Midnight UTC, so many days from the day of `now`. */
export const dayFrom = (now: Date, days: number): Date =>
  new Date(Math.floor(now.getTime() / DAY) * DAY + days * DAY);

export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

const dateOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The two columns that say when something is due, so many days from the day of `now`. */
export function dueColumns(now: Date, days: number | null) {
  const { dueDate, dueAt } = dueOn(days === null ? null : isoDay(dayFrom(now, days)));
  return { dueDate: dateOf(dueDate), dueAt: dateOf(dueAt) };
}

function isWeekend(time: number): boolean {
  const day = new Date(time).getUTCDay();
  return day === 0 || day === 6;
}

/** A moment about so many days ago: mostly in working hours, rarely at night or on a weekend, never after `now`. */
export function workingTime(now: Date, daysAgo: number, key: string): Date {
  const random = createRandom(`time/${key}`);
  if (daysAgo === 0) return new Date(now.getTime() - MARGIN - Math.floor(random() * RECENT));
  const late = random() < 0.08;
  const onWeekends = random() < 0.08;
  const minutes = late ? 18 * 60 + random() * 240 : 8 * 60 + random() * 570;
  const ofDay = Math.floor(minutes * MINUTE);
  let day = dayFrom(now, -daysAgo).getTime();
  while (day + ofDay > now.getTime() - MARGIN || (!onWeekends && isWeekend(day))) day -= DAY;
  return new Date(day + ofDay);
}
