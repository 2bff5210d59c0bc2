import { ageBounds, countsByAge } from "@/lib/domain/dashboard/ages";
import { shownPriority } from "@/lib/domain/dashboard/facts";
import { forecastOf, RATE_HOURS } from "@/lib/domain/dashboard/forecast";
import type {
  Forecast,
  Load,
  NowPanel,
  WaitingCounts,
  WaitingPriority,
  WaitingRequest,
} from "@/lib/domain/dashboard/now";
import type { Stretch } from "@/lib/domain/dashboard/period";
import { SHOWN_PRIORITIES, type ShownPriority } from "@/lib/domain/dashboard/words";
import { dayOf, HOUR, startOfDay, zoneBetween } from "@/lib/domain/dashboard/zone";
import { countOpenTasks } from "./cells-sql";
import {
  countDueBefore,
  countHeldUp,
  countNotExecuted,
  countSince,
  type Named,
  selectAssigned,
  selectCreatedAt,
  selectRates,
  selectWaiting,
  type Waiting,
} from "./now-sql";
import type { Scene } from "./open-dashboard";
import { selectNames } from "./snapshot-sql";

const MINUTE = 60_000;

/** Of a priority, with how many of them were created since each of the bounds, and how many wait too long. */
type Aged = Waiting & { since: number[]; breached: number };

const sum = <Row>(rows: readonly Row[], pick: (row: Row) => number): number =>
  rows.reduce((total, row) => total + pick(row), 0);

const limitsOf = ({ asOf, serviceLevels }: Scene["measures"]) =>
  Object.fromEntries(
    SHOWN_PRIORITIES.map((priority) => [priority, asOf - serviceLevels[priority].minutes * MINUTE]),
  ) as Record<ShownPriority, number>;

function todayOf({ asOf, timeZone }: Scene["measures"]) {
  const zone = zoneBetween(timeZone, asOf, asOf);
  const day = dayOf(zone.localOf(asOf));
  return { from: startOfDay(zone, day), before: startOfDay(zone, day + 1) };
}

/** How old they are and how many wait too long, of all priorities in one statement. */
async function readAges(rows: readonly Waiting[], { tx, organizationUid, measures }: Scene): Promise<Aged[]> {
  const limits = limitsOf(measures);
  const bounds = ageBounds(measures.asOf).flatMap(({ createdFrom }) => createdFrom ?? []);
  const asked = rows.flatMap(({ priority }) =>
    [...bounds, limits[shownPriority(priority)]].map((at) => ({ priority, at })),
  );
  const counted = await countSince(tx, organizationUid, asked);
  const each = bounds.length + 1;
  return rows.map((row, i) => {
    const since = counted.slice(i * each, (i + 1) * each);
    return { ...row, since, breached: row.pending - (since.pop() ?? 0) };
  });
}

async function countsOf(
  rows: readonly Waiting[],
  today: Stretch,
  { tx, organizationUid, measures }: Scene,
): Promise<WaitingCounts> {
  const moments = [measures.asOf, today.from, today.before];
  const [overdue = 0, beforeToday = 0, untilToday = 0] = await countDueBefore(tx, organizationUid, moments);
  return {
    ...{
      pending: sum(rows, ({ pending }) => pending),
      unassigned: sum(rows, ({ unassigned }) => unassigned),
    },
    ...{ overdue, dueToday: untilToday - beforeToday },
    ...(await countHeldUp(tx, organizationUid)),
  };
}

function prioritiesOf(rows: readonly Aged[], { measures }: Scene): WaitingPriority[] {
  const limits = limitsOf(measures);
  return SHOWN_PRIORITIES.map((priority) => {
    const own = rows.filter((row) => shownPriority(row.priority) === priority);
    const pending = sum(own, (row) => row.pending);
    const since = own[0]?.since.map((_, i) => sum(own, (row) => row.since[i] ?? 0)) ?? [0, 0, 0, 0, 0];
    return {
      priority,
      pending,
      byAge: countsByAge(since, pending),
      levelMinutes: measures.serviceLevels[priority].minutes,
      breached: sum(own, (row) => row.breached),
      breachedBefore: limits[priority],
    };
  });
}

const waitingRequest = ({ priority, ...named }: Named): WaitingRequest => ({
  ...named,
  priority: shownPriority(priority),
});

async function oldestOf(rows: readonly Waiting[], { tx, organizationUid }: Scene) {
  const [first] = rows.toSorted((a, b) => (a.oldestAt < b.oldestAt ? -1 : 1));
  if (!first) return null;
  const { priority, oldestAt: at } = first;
  const named = await selectCreatedAt(tx, { organizationUid, priority, at });
  return named && waitingRequest(named);
}

async function nextBreachOf(rows: readonly Waiting[], scene: Scene): Promise<Forecast["nextBreach"]> {
  const { tx, organizationUid, measures } = scene;
  const next = rows
    .flatMap(({ priority, nextToBreachAt: at }) => {
      const { minutes } = measures.serviceLevels[shownPriority(priority)];
      return at === null ? [] : [{ priority, at, minutes, breachAt: Date.parse(at) + minutes * MINUTE }];
    })
    .sort((a, b) => a.breachAt - b.breachAt)[0];
  if (!next) return null;
  const named = await selectCreatedAt(tx, { organizationUid, priority: next.priority, at: next.at });
  return named && { ...waitingRequest(named), levelMinutes: next.minutes, at: next.breachAt };
}

async function loadsOf({ tx, organizationUid }: Scene): Promise<Load[]> {
  const requests = await selectAssigned(tx, organizationUid);
  const tasks = new Map((await countOpenTasks(tx, organizationUid)).map(({ value, n }) => [value, n]));
  const known = new Map(requests.map((row) => [row.uid, row]));
  const uids = [...new Set([...known.keys(), ...tasks.keys()])].filter((uid) => uid !== null);
  const names = await selectNames(tx, uids);
  return uids
    .map((uid) => {
      const request = known.get(uid);
      const { name = "", type = "user" } = names.get(uid) ?? {};
      return {
        ...{ type, uid, name },
        ...{ pending: request?.pending ?? 0, openTasks: tasks.get(uid) ?? 0 },
        oldestAt: request?.oldestAt ?? null,
      };
    })
    .sort((a, b) => b.pending - a.pending || b.openTasks - a.openTasks || (a.uid < b.uid ? -1 : 1));
}

/** What waits in an organization. */
export async function readNow(scene: Scene): Promise<NowPanel> {
  const { tx, organizationUid, measures } = scene;
  const { asOf } = measures;
  const today = todayOf(measures);
  const rows = await selectWaiting(tx, { organizationUid, limits: limitsOf(measures) });
  const counts = await countsOf(rows, today, scene);
  const rates = await selectRates(tx, { organizationUid, asOf });
  return {
    ...counts,
    priorities: prioritiesOf(await readAges(rows, scene), scene),
    today,
    notExecuted: await countNotExecuted(tx, { organizationUid, asOf }),
    oldest: await oldestOf(rows, scene),
    assigned: await loadsOf(scene),
    forecast: {
      window: { from: asOf - RATE_HOURS * HOUR, before: asOf },
      ...rates,
      ...forecastOf({ pending: counts.pending, ...rates }),
      nextBreach: await nextBreachOf(rows, scene),
    },
  };
}
