const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** From an instant on, local time is ahead of UTC by `offset` milliseconds. */
type Segment = { readonly from: number; readonly offset: number };

/** Local time of a zone within a stretch of time. Instants and local times are milliseconds since 1970. */
export type Zone = {
  localOf: (at: number) => number;
  /** Of a local time that comes twice the first, of one that is skipped the first that is not. */
  instantOf: (local: number) => number;
};

const PARTS = { year: "numeric", month: "numeric", day: "numeric" } as const;
const TIME = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;

function offsetsOf(name: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone: name, ...PARTS, ...TIME, era: "short" });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
    const local = new Date(0);
    local.setUTCFullYear(number("year"), number("month") - 1, number("day"));
    local.setUTCHours(number("hour"), number("minute"), number("second"));
    return local.getTime() - Math.floor(at / 1000) * 1000;
  };
}

/** The first minute after `from`, and at most `to`, that has another offset than `from`. */
function changeBetween(offsetAt: (at: number) => number, from: number, to: number): number {
  const before = offsetAt(from);
  let [low, high] = [Math.floor(from / MINUTE), Math.ceil(to / MINUTE)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return high * MINUTE;
}

/** The offsets of a zone, looked at day by day: no zone has changed its own twice in one. */
function segmentsOf(name: string, from: number, to: number): Segment[] {
  const offsetAt = offsetsOf(name);
  let before = offsetAt(from);
  const segments: Segment[] = [{ from: Number.NEGATIVE_INFINITY, offset: before }];
  for (let at = from; at < to; at += DAY) {
    const offset = offsetAt(at + DAY);
    if (offset !== before) segments.push({ from: changeBetween(offsetAt, at, at + DAY), offset });
    before = offset;
  }
  return segments;
}

/** A zone by its IANA name, right for `from` to `to` and the days around them. */
export function zoneBetween(name: string, from: number, to: number): Zone {
  const segments = segmentsOf(name, from - 3 * DAY, to + 3 * DAY);
  const segmentAt = (at: number) => segments.findLastIndex(({ from: start }) => start <= at);
  // Mostly the one of the last time.
  let last = { from: 0, before: 0, offset: 0 };
  return {
    localOf: (at) => {
      if (at < last.from || at >= last.before) {
        const place = segmentAt(at);
        const { from: start = 0, offset = 0 } = segments[place] ?? {};
        last = { from: start, before: segments[place + 1]?.from ?? Number.POSITIVE_INFINITY, offset };
      }
      return at + last.offset;
    },
    instantOf: (local) => {
      const place = segments.findIndex(
        ({ offset }, i) => local - offset < (segments[i + 1]?.from ?? Number.POSITIVE_INFINITY),
      );
      const { from: start, offset } = segments[place] ?? { from: 0, offset: 0 };
      return Math.max(local - offset, start);
    },
  };
}

/** Days since 1970. */
export const dayOf = (local: number): number => Math.floor(local / DAY);

/** From 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const startOfDay = (zone: Zone, day: number): number => zone.instantOf(day * DAY);
