import {
  APPROVED,
  type Arrivals,
  type Endings,
  EXPIRED,
  FAILED,
  isDecision,
  REJECTED,
  WITHDRAWN,
} from "./facts";
import { groupsOf, type Key } from "./group";
import { addTo, keeping, zeros } from "./keeping";
import type { Stretch } from "./period";
import { Collected } from "./quantile";
import { rowsIn } from "./rows-in";
import { type Dimension, FAST_SECONDS } from "./words";
import { DAY, dayOf, HOUR, weekdayOf, type Zone } from "./zone";

/** What is counted of a piece of a period: of the rows of one day that lie in one of its hours or days, the place of which it tells. */
export type Piece<Counted> = { readonly place: number; readonly counted: Counted };

/** How requests came to an end, and how decisions were made and what came of them. */
export type Sums = {
  ended: number;
  decisions: number;
  approved: number;
  rejected: number;
  edited: number;
  expired: number;
  withdrawn: number;
  /** Of which it is known how long they were looked at, and how long that was in all. */
  timed: number;
  reviewMs: number;
  fast: number;
  reported: number;
  failed: number;
};

export const noSums = (): Sums => ({
  ...{ ended: 0, decisions: 0, approved: 0, rejected: 0, edited: 0, expired: 0, withdrawn: 0 },
  ...{ timed: 0, reviewMs: 0, fast: 0, reported: 0, failed: 0 },
});

/** `waits` are how long the decisions took, ascending. */
export type Summed = Sums & { readonly waits: Float64Array };

/** What is summed up of a piece, by a dimension. */
export type SumsBy = ReadonlyMap<Key, Summed>;

type Summing = Sums & { found: Collected };

function addDecision(sums: Summing, day: Endings, row: number): void {
  const reviewMs = day.reviewMs[row] ?? -1;
  sums.decisions += 1;
  sums.found.add((day.endedAt[row] ?? 0) - (day.createdAt[row] ?? 0));
  if (reviewMs < 0) return;
  sums.timed += 1;
  sums.reviewMs += reviewMs;
  if (reviewMs < FAST_SECONDS * 1000) sums.fast += 1;
}

function addApproval(sums: Sums, day: Endings, row: number): void {
  const execution = day.execution[row] ?? 0;
  sums.approved += 1;
  sums.edited += day.isEdited[row] ?? 0;
  if (execution > 0) sums.reported += 1;
  if (execution === FAILED) sums.failed += 1;
}

function addEnding(sums: Summing, day: Endings, row: number): void {
  const resolution = day.resolution[row];
  sums.ended += 1;
  if (resolution === EXPIRED) sums.expired += 1;
  if (resolution === WITHDRAWN) sums.withdrawn += 1;
  if (resolution === REJECTED) sums.rejected += 1;
  if (isDecision(resolution)) addDecision(sums, day, row);
  if (resolution === APPROVED) addApproval(sums, day, row);
}

/** Of the requests of a day that ended in a stretch of time. */
export function sumsBy(by: Dimension, day: Endings, stretch: Stretch): SumsBy {
  const sums = keeping((_key: Key): Summing => ({ ...noSums(), found: new Collected() }));
  const { places, groups } = groupsOf(day, by, sums.of);
  const { first, end } = rowsIn(day.endedAt, stretch);
  for (let row = first; row < end; row += 1) {
    for (const own of groups[places[row] ?? 0] ?? []) addEnding(own, day, row);
  }
  return new Map(
    [...sums.all]
      .filter(([, { ended }]) => ended > 0)
      .map(([key, { found, ...rest }]) => [key, { ...rest, waits: found.values().slice().sort() }]),
  );
}

export type ArrivalsBy = ReadonlyMap<Key, number>;

/** How many requests of a day were created in a stretch of time. */
export function arrivalsBy(by: Dimension, day: Arrivals, stretch: Stretch): ArrivalsBy {
  const counts = keeping((_key: Key) => ({ arrivals: 0 }));
  const { places, groups } = groupsOf(day, by, counts.of);
  const { first, end } = rowsIn(day.createdAt, stretch);
  const perPlace = zeros(groups.length);
  for (let row = first; row < end; row += 1) addTo(perPlace, places[row] ?? 0);
  for (const [place, own] of groups.entries())
    for (const group of own) group.arrivals += perPlace[place] ?? 0;
  return new Map([...counts.all].map(([key, { arrivals }]) => [key, arrivals]));
}

/** How long the decisions of a day in a stretch of time took by another clock than the one on the wall, ascending. */
export function waitsBy(
  timeBetween: (asked: number, decided: number) => number,
  day: Endings,
  stretch: Stretch,
): Float64Array {
  const found = new Collected();
  const { first, end } = rowsIn(day.endedAt, stretch);
  for (let row = first; row < end; row += 1)
    if (isDecision(day.resolution[row]))
      found.add(timeBetween(day.createdAt[row] ?? 0, day.endedAt[row] ?? 0));
  return found.values().slice().sort();
}

/** Weekdays from Monday on, of each its 24 hours, one behind the other. */
export type Hours = Uint32Array;
export const HOURS_OF_WEEK = 7 * 24;

/** At which hours of the week moments of a day lie: all of the rows in a stretch of time, or those that count. */
export function hoursOf(
  moments: Float64Array,
  stretch: Stretch,
  zone: Zone,
  counts: (row: number) => boolean,
): Hours {
  const hours = new Uint32Array(HOURS_OF_WEEK);
  const { first, end } = rowsIn(moments, stretch);
  for (let row = first; row < end; row += 1) {
    if (!counts(row)) continue;
    const local = zone.localOf(moments[row] ?? 0);
    const day = dayOf(local);
    const hour = weekdayOf(day) * 24 + Math.floor((local - day * DAY) / HOUR);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}

/** Sums of several pieces, and their waits piece by piece. */
export type Together = Sums & { readonly waits: Float64Array[] };

export const nothing = (): Together => ({ ...noSums(), waits: [] });

export function addSums(to: Together, { waits, ...sums }: Summed): void {
  for (const name of SUM_NAMES) to[name] += sums[name];
  to.waits.push(waits);
}

const SUM_NAMES = Object.keys(noSums()) as (keyof Sums)[];

/** Of each key the sums of all pieces. */
export function togetherBy(pieces: readonly Piece<SumsBy>[]): Map<Key, Together> {
  const all = keeping((_key: Key) => nothing());
  for (const { counted } of pieces) for (const [key, summed] of counted) addSums(all.of(key), summed);
  return all.all;
}

/** The sums of all keys and pieces. By tool a request can have several keys, and would count more than once. */
export function together(pieces: readonly Piece<SumsBy>[]): Together {
  const all = nothing();
  for (const { counted } of pieces) for (const summed of counted.values()) addSums(all, summed);
  return all;
}
