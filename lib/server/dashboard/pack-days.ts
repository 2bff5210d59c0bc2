import { DAY } from "@/lib/domain/dashboard/zone";
import { sql, type Tx } from "../db/pool";
import { pack, readFacts } from "./day-facts";
import { lockPacking, savePacked, selectUnpacked } from "./pack-days-sql";
import type { DayKey } from "./packed-days-sql";
import { inOneMoment } from "./snapshot-sql";

const AT_ONCE = 100;
const BUDGET_MS = 1500;

export const stretchOf = ({ day }: DayKey) => ({ from: Date.parse(day), before: Date.parse(day) + DAY });

/** Packs a day as the rows of the transaction's snapshot are. */
export async function packDay(tx: Tx, key: DayKey): Promise<void> {
  const wanted = { organizationUid: key.organizationUid, ...stretchOf(key) };
  const facts = await readFacts(tx, key.kind, wanted);
  await savePacked(tx, { ...key, requests: facts.length, facts: pack(facts) });
}

/** Each in a transaction of its own, so that none holds up what reads or cleans up for long. */
const packIfFree = (key: DayKey): Promise<boolean> =>
  inOneMoment(async (tx) => {
    if (!(await lockPacking(tx))) return false;
    await packDay(tx, key);
    return true;
  });

/** Packs days that are over and not packed, or were changed since, for a moment at most. @returns how many. */
export async function packDays(): Promise<number> {
  const until = performance.now() + BUDGET_MS;
  let packed = 0;
  for (const key of await selectUnpacked(sql(), AT_ONCE)) {
    if (performance.now() > until || !(await packIfFree(key))) break;
    packed += 1;
  }
  return packed;
}
