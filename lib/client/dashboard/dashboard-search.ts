import { parseAsString } from "nuqs/server";
import { RANGES, type Range } from "@/lib/domain/dashboard/words";

/** The period that the address names, in the API's words: a range, or days of one's own, both included. */
export const DASHBOARD_SEARCH = { range: parseAsString, from: parseAsString, to: parseAsString };

export type DashboardSearch = { [K in keyof typeof DASHBOARD_SEARCH]: string | null };

const DEFAULT_RANGE: Range = "7d";

const isRange = (text: string | null): text is Range => RANGES.some((range) => range === text);

/** The range that is chosen; null where it is a period of one's own. */
export function rangeOf({ range, from }: DashboardSearch): Range | null {
  if (from) return null;
  return isRange(range) ? range : DEFAULT_RANGE;
}

/** What the API is asked for. What it does not know goes as it is: it is the judge of it. */
export function periodQueryOf(
  search: DashboardSearch,
  organizationUid: string | null,
): Record<string, string> {
  const { from, to } = search;
  return {
    ...(organizationUid && { organization_uid: organizationUid }),
    ...(from ? { from, ...(to && { to }) } : { range: search.range ?? DEFAULT_RANGE }),
  };
}
