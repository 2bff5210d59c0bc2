import type { CalendarDate, Instant } from "./work-task";

/** One due moment in both of its forms. */
export type Due = { readonly dueDate: CalendarDate | null; readonly dueAt: Instant | null };

export const NEVER_DUE: Due = { dueDate: null, dueAt: null };

/** A day is over with its last second, UTC. */
export const dueOn = (date: CalendarDate | null): Due =>
  date === null ? NEVER_DUE : { dueDate: date, dueAt: `${date}T23:59:59.000Z` };

export const dueAt = (at: Instant | null): Due =>
  at === null ? NEVER_DUE : { dueDate: at.slice(0, 10), dueAt: at };
