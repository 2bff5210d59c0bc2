import { LRUCache } from "lru-cache";
import type { Arrivals, Endings } from "@/lib/domain/dashboard/facts";
import type { Stretch } from "@/lib/domain/dashboard/period";
import type { Tally } from "@/lib/domain/dashboard/rows-in";
import type { ArrivalsBy, Hours, Piece, SumsBy } from "@/lib/domain/dashboard/sums";
import { DAY } from "@/lib/domain/dashboard/zone";
import type { ReadDay } from "./read-days";
import { takeTurns } from "./turns";

type Counted = ArrivalsBy | SumsBy | Float64Array | Hours;

const MEGABYTE = 1024 * 1024;
const ENTRY_BYTES = 400;

const sizeOf = (counted: Counted): number =>
  ArrayBuffer.isView(counted)
    ? ENTRY_BYTES + counted.byteLength
    : [...counted.values()].reduce<number>(
        (size, of) => size + ENTRY_BYTES + (typeof of === "number" ? 0 : of.waits.byteLength),
        ENTRY_BYTES,
      );

/** What was counted of packed days. A day that is packed anew has another name, so nothing of it is ever out of date. */
const kept = new LRUCache<string, Counted>({ maxSize: 64 * MEGABYTE, sizeCalculation: sizeOf });

/** Hours and days of any zone begin with a minute; what ends with the moment of asking is never asked for again. */
const isLasting = (bound: number) => bound % 60_000 === 0;

function recall<Of extends Counted>(name: string | null, count: () => Of): Of {
  const known = name === null ? undefined : kept.get(name);
  if (known !== undefined) return known as Of;
  const counted = count();
  if (name !== null) kept.set(name, counted);
  return counted;
}

/**
 * Counts the pieces of stretches of time that lie in each day, or remembers what was counted of it. `what` names the count
 * and all that it depends on besides the day.
 */
export async function countPieces<Day extends Arrivals, Of extends Counted>(
  days: readonly ReadDay<Day>[],
  stretches: readonly Stretch[],
  what: string,
  count: (day: Day, piece: Stretch) => Of,
): Promise<Piece<Of>[]> {
  const pieces: Piece<Of>[] = [];
  for (const { name, from: start, facts } of days) {
    for (const [place, stretch] of stretches.entries()) {
      const from = Math.max(stretch.from, start);
      const before = Math.min(stretch.before, start + DAY);
      if (from >= before) continue;
      const key = name && isLasting(from) && isLasting(before) ? `${name} ${from} ${before} ${what}` : null;
      pieces.push({ place, counted: recall(key, () => count(facts, { from, before })) });
    }
    await takeTurns();
  }
  return pieces;
}

/** Gives all days to a tally. */
export async function countAll<Of>(days: readonly ReadDay<Endings>[], tally: Tally<Of>): Promise<Of> {
  for (const { facts } of days) {
    tally.add(facts);
    await takeTurns();
  }
  return tally.counted();
}
