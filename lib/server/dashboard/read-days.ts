import { LRUCache } from "lru-cache";
import type { Stretch } from "@/lib/domain/dashboard/period";
import { DAY } from "@/lib/domain/dashboard/zone";
import type { CalendarDate } from "@/lib/domain/work-task";
import type { Tx } from "../db/pool";
import { type FactsOf, type Kind, readFacts, unpack } from "./day-facts";
import type { Moment } from "./moments";
import { type PackedDay, selectFacts, selectPackedDays } from "./packed-days-sql";
import { takeTurns } from "./turns";

const MEGABYTE = 1024 * 1024;

/** Unpacked days by their versions. A day that is packed anew has another one, so none of these is ever out of date. */
const kept = new LRUCache<string, FactsOf<Kind>>({ maxSize: 128 * MEGABYTE });

export const dateOf = (day: number): CalendarDate => new Date(day * DAY).toISOString().slice(0, 10);

/** A day of UTC. What is packed has a name, and another one whenever it is packed anew. */
export type ReadDay<Facts> = { readonly from: number; readonly name: string | null; readonly facts: Facts };

type Named<K extends Kind> = Omit<ReadDay<FactsOf<K>>, "from">;

let reading: Promise<unknown> = Promise.resolve();

/** One after the other, so that panels which are asked for at once do not all read the same days. */
function inLine<T>(read: () => Promise<T>): Promise<T> {
  const turn = reading.then(read);
  reading = turn.catch(() => undefined);
  return turn;
}

/** So many days are read at once, so that their text does not take much memory. */
const AT_ONCE = 16;

async function readPacked<K extends Kind>(
  tx: Tx,
  kind: K,
  organizationUid: string,
  packed: readonly PackedDay[],
): Promise<Map<CalendarDate, Named<K>>> {
  const found = new Map<CalendarDate, Named<K>>();
  const nameOf = ({ version }: PackedDay) => `${organizationUid} ${version}`;
  const recall = (day: PackedDay): boolean => {
    const facts = kept.get(nameOf(day)) as FactsOf<K> | undefined;
    if (facts) found.set(day.day, { name: nameOf(day), facts });
    return facts !== undefined;
  };
  if (packed.every(recall)) return found;
  return inLine(async () => {
    const missing = packed.filter((day) => !recall(day)).map(({ day }) => day);
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const days = missing.slice(i, i + AT_ONCE);
      for (const { facts, ...day } of await selectFacts(tx, { organizationUid, kind, days })) {
        const unpacked = unpack<K>(facts);
        kept.set(nameOf(day), unpacked, { size: Math.max(facts.length, 1) });
        found.set(day.day, { name: nameOf(day), facts: unpacked });
        await takeTurns();
      }
    }
    return found;
  });
}

async function readStretch<K extends Kind>(
  { tx, organizationUid, once }: Moment,
  kind: K,
  [first, last]: readonly [number, number],
): Promise<ReadDay<FactsOf<K>>[]> {
  const days = { organizationUid, kind, first: dateOf(first), last: dateOf(last) };
  const packed = await readPacked(tx, kind, organizationUid, await selectPackedDays(tx, days));
  const read: ReadDay<FactsOf<K>>[] = [];
  for (let day = first; day <= last; day += 1) {
    const stretch = { from: day * DAY, before: (day + 1) * DAY };
    const readRows = () => readFacts(tx, kind, { organizationUid, ...stretch });
    const known = packed.get(dateOf(day));
    const facts = known?.facts ?? (await once(`${kind} ${dateOf(day)}`, readRows));
    read.push({ from: stretch.from, name: known?.name ?? null, facts });
  }
  return read;
}

/** All requests of the days of UTC that a stretch of time touches, which can be more than lie in it, the oldest day first. */
export function readDays<K extends Kind>(
  moment: Moment,
  kind: K,
  { from, before }: Stretch,
): Promise<ReadDay<FactsOf<K>>[]> {
  const days = [Math.floor(from / DAY), Math.ceil(before / DAY) - 1] as const;
  return moment.once(`${kind} ${days}`, () => readStretch(moment, kind, days));
}
