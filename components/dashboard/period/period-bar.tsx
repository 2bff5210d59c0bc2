"use client";
import { type DashboardSearch, rangeOf } from "@/lib/client/dashboard/dashboard-search";
import { momentInZone, RANGE_WORDS } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import type { DashboardFlow } from "@/lib/contracts/desk/dashboard/flow";
import { RANGES } from "@/lib/domain/dashboard/words";
import { Choice } from "../choice";
import { OwnPeriod } from "./own-period";

const OPTIONS = RANGES.map((id) => ({ id, label: RANGE_WORDS[id] }));

type Props = {
  search: DashboardSearch;
  change: (search: DashboardSearch) => void;
  /** What came of it, once it is known. */
  flow: DashboardFlow | undefined;
};

const NO_PERIOD: DashboardSearch = { range: null, from: null, to: null };

/** Of which time the panels below are; it stays to be seen while one reads them. */
export const PeriodBar = ({ search, change, flow }: Props) => (
  <div className="sticky top-0 z-20 -mx-4 flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-bg px-4 py-2 md:-mx-6 md:px-6 print:static">
    <div className="flex flex-wrap items-center gap-2">
      <Choice
        label={t("Period")}
        options={OPTIONS}
        chosen={rangeOf(search)}
        onChoose={(range) => change({ ...NO_PERIOD, range })}
      />
      <OwnPeriod period={search} onChoose={(own) => change({ ...NO_PERIOD, ...own })} />
    </div>
    <p className="min-h-5 text-xs text-muted max-md:sr-only print:not-sr-only">{flow && periodWords(flow)}</p>
  </div>
);

const periodWords = ({ period, previous, time_zone }: DashboardFlow): string =>
  t("{from} to {until} ({zone}), beside {fromBefore} to {untilBefore}", {
    from: momentInZone(period.from, time_zone),
    until: momentInZone(period.before, time_zone),
    zone: time_zone,
    fromBefore: momentInZone(previous.from, time_zone),
    untilBefore: momentInZone(previous.before, time_zone),
  });
