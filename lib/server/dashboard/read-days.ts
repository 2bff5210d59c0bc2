import { LRUCache } from "lru-cache";
import type { Arrivals } from "@/lib/domain/dashboard/facts";
import type { Stretch } from "@/lib/domain/dashboard/period";
import { DAY } from "@/lib/domain/dashboard/zone";
import type { CalendarDate } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { type FactsOf, type Kind, readFacts, unpack } from "./day-facts";
import { type PackedDay, selectFacts, selectPackedDays } from "./packed-days-sql";

const MEGABYTE = 1024 * 1024;

/** Unpacked days by their versions. A day that is packed anew has another one, so none of these is ever out of date. */
const kept = new LRUCache<string, Arrivals>({ maxSize: 128 * MEGABYTE });

export const dateOf = (day: number): CalendarDate => new Date(day * DAY).toISOString().slice(0, 10);

type Wanted = Stretch & { organizationUid: string };

async function readPacked<K extends Kind>(
  tx: Tx,
  kind: K,
  { organizationUid }: Wanted,
  packed: readonly PackedDay[],
): Promise<FactsOf<K>[]> {
  const keyOf = ({ version }: PackedDay) => `${organizationUid} ${version}`;
  const found = new Map(packed.map((day) => [day.day, kept.get(keyOf(day))]));
  const days = [...found].filter(([, facts]) => facts === undefined).map(([day]) => day);
  if (days.length > 0) {
    for (const { facts, ...day } of await selectFacts(tx, { organizationUid, kind, days })) {
      const unpacked = unpack<K>(facts);
      kept.set(keyOf(day), unpacked, { size: Math.max(facts.length, 1) });
      found.set(day.day, unpacked);
    }
  }
  return [...found.values()] as FactsOf<K>[];
}

/** The stretches of the days of UTC that are not among `packed`. */
function gapsIn(first: number, last: number, packed: readonly PackedDay[]): Stretch[] {
  const known = new Set(packed.map(({ day }) => day));
  const gaps: Stretch[] = [];
  for (let day = first; day <= last; day += 1) {
    if (known.has(dateOf(day))) continue;
    const previous = gaps.at(-1);
    if (previous?.before === day * DAY) gaps[gaps.length - 1] = { ...previous, before: (day + 1) * DAY };
    else gaps.push({ from: day * DAY, before: (day + 1) * DAY });
  }
  return gaps;
}

/** All requests of the days of UTC that a stretch of time touches, which can be more than lie in it. */
export async function readDays<K extends Kind>(
  tx: Tx,
  kind: K,
  wanted: Wanted,
  options = { withFingerprints: false },
): Promise<FactsOf<K>[]> {
  const { organizationUid } = wanted;
  const [first, last] = [Math.floor(wanted.from / DAY), Math.ceil(wanted.before / DAY) - 1];
  const days = { organizationUid, kind, first: dateOf(first), last: dateOf(last) };
  const packed = await selectPackedDays(tx, days);
  const read = await readPacked(tx, kind, wanted, packed);
  for (const gap of gapsIn(first, last, packed))
    read.push(await readFacts(tx, kind, { organizationUid, ...gap }, options));
  return read;
}
