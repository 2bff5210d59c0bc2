import type { Arrivals, Endings } from "@/lib/domain/dashboard/facts";
import {
  type Bound,
  type Period,
  type PeriodAsked,
  periodOf,
  periodProblem,
} from "@/lib/domain/dashboard/period";
import type { Range } from "@/lib/domain/dashboard/words";
import { DAY } from "@/lib/domain/dashboard/zone";
import { invalidField } from "@/lib/domain/errors";
import type { Moment } from "./moments";
import { type ReadDay, readDays } from "./read-days";

export type AskedPeriod = { range?: Range | undefined; from?: string | undefined; to?: string | undefined };

const boundOf = (text: string): Bound => (text.length === 10 ? { day: text } : { at: Date.parse(text) });

function askedOf({ range, from, to }: AskedPeriod): PeriodAsked {
  if (from === undefined) return { range: range ?? "7d" };
  return { from: boundOf(from), to: to === undefined ? null : boundOf(to) };
}

/** @throws AppError `invalid_request` for a period that ends before it starts, or is too long. */
export function choosePeriod({ measures }: Moment, asked: AskedPeriod): Period {
  const period = periodOf(askedOf(asked), measures.timeZone, measures.asOf);
  const problem = periodProblem(period);
  if (problem) throw invalidField("to", problem);
  return period;
}

export type Facts = { arrived: ReadDay<Arrivals>[]; ended: ReadDay<Endings>[] };

type Wanted = { from: number; before?: number; arrivals?: boolean };

/** Requests from a moment on, until another one or now. Where clocks differ a little, now is later. */
export async function readFrom(
  moment: Moment,
  { from, before = Number.POSITIVE_INFINITY, arrivals = true }: Wanted,
): Promise<Facts> {
  const stretch = { from, before: Math.min(before, moment.measures.asOf + DAY) };
  const arrived = arrivals ? await readDays(moment, "arrived", stretch) : [];
  return { arrived, ended: await readDays(moment, "ended", stretch) };
}
