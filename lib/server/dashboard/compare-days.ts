import { isDeepStrictEqual } from "node:util";
import { sql, type Tx } from "../db/pool";
import { readFacts, unpack } from "./day-facts";
import { packDay, stretchOf } from "./pack-days";
import { lockPacking, selectAllPacked } from "./pack-days-sql";
import { type DayKey, selectFacts, selectPackedDays } from "./packed-days-sql";
import { inOneMoment } from "./snapshot-sql";

/** A packed day that is not what its rows say. */
export type Difference = DayKey & { packed: number; counted: number };

/** Null where both say the same, or the day is read from its rows anyway. */
async function compareDay(tx: Tx, key: DayKey): Promise<Difference | null> {
  const { organizationUid, kind, day } = key;
  const [valid] = await selectPackedDays(tx, { organizationUid, kind, first: day, last: day });
  const [found] = valid ? await selectFacts(tx, { organizationUid, kind, days: [day] }) : [];
  if (!found) return null;
  const packed = unpack(found.facts);
  const counted = await readFacts(tx, kind, { organizationUid, ...stretchOf(key) });
  if (isDeepStrictEqual(packed, counted)) return null;
  return { ...key, packed: packed.length, counted: counted.length };
}

const AT_ONCE = 200;

/** Compares every packed day with its rows, each day in one snapshot, and packs anew what differs where it shall. */
export async function compareDays({ repair }: { repair: boolean }): Promise<Difference[]> {
  const differences: Difference[] = [];
  let page = await selectAllPacked(sql(), null, AT_ONCE);
  while (page.length > 0) {
    for (const key of page) {
      const difference = await inOneMoment(async (tx) => {
        const found = await compareDay(tx, key);
        if (found && repair && (await lockPacking(tx))) await packDay(tx, key);
        return found;
      });
      if (difference) differences.push(difference);
    }
    page = await selectAllPacked(sql(), page.at(-1) ?? null, AT_ONCE);
  }
  return differences;
}
