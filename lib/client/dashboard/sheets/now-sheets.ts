import { AGE_WORDS } from "@/lib/client/words/dashboard-words";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import {
  assignedQuery,
  breachedQuery,
  dueTodayQuery,
  heldUpQuery,
  overdueQuery,
  waitingQuery,
} from "@/lib/contracts/desk/dashboard/drill-down";
import type { DashboardNow } from "@/lib/contracts/desk/dashboard/now";
import { durationWords } from "../../words/amount-words";
import type { ListAddress } from "../list-address";
import { cell, type Sheet } from "../sheet";

export type Tile = {
  label: string;
  value: number;
  href: string | undefined;
  /** How it looks where there is any. */
  tone: "plain" | "warn" | "danger";
};

const MINUTE_MS = 60_000;

/** Why requests are held up, each with how many. */
export function heldUpTiles(now: DashboardNow, to: ListAddress): readonly Tile[] {
  const of = (
    label: string,
    name: Parameters<typeof heldUpQuery>[0],
    tone: Tile["tone"] = "plain",
  ): Tile => ({
    ...{ label, tone },
    value: now[name],
    href: to(heldUpQuery(name)),
  });
  return [
    { label: t("Overdue"), value: now.overdue, href: to(overdueQuery(now)), tone: "danger" },
    { label: t("Due today"), value: now.due_today, href: to(dueTodayQuery(now)), tone: "warn" },
    of(t("Beyond its time"), "beyond_time", "danger"),
    of(t("Assigned to nobody"), "unassigned"),
    of(t("Decision held"), "held"),
    of(t("Needs info"), "needs_info"),
    of(t("Agent paused"), "frozen"),
    of(t("Approved, not executed"), "not_executed", "danger"),
  ];
}

/** All that waits, by priority and age, and how much of it waits longer than its service level allows. */
export function waitingSheet(now: DashboardNow, to: ListAddress): Sheet {
  const most = Math.max(1, ...now.by_priority.flatMap(({ by_age }) => by_age));
  return {
    columns: [
      ...[t("Priority"), ...now.ages.map(({ name }) => AGE_WORDS[name]), t("All")],
      t("Longer than its level"),
    ],
    rows: now.by_priority.map((row) => [
      cell(row.priority, { words: wordOf(row.priority) }),
      ...row.by_age.map((count, place) =>
        cell(count, {
          href: to(waitingQuery({ priority: row.priority, age: now.ages[place] })),
          tint: count / most,
        }),
      ),
      cell(row.pending, { href: to(waitingQuery({ priority: row.priority })) }),
      cell(row.breached, {
        href: to(breachedQuery(row)),
        isBad: row.breached > 0,
        title: t("of those that should be decided within {span}", {
          span: durationWords(row.level_minutes * MINUTE_MS),
        }),
      }),
    ]),
  };
}

/** The numbers that stand by themselves, as a table. */
export const nowSheet = (now: DashboardNow, to: ListAddress): Sheet => ({
  columns: [t("What"), t("Requests")],
  rows: [
    [cell(t("Waiting for a decision")), cell(now.pending, { href: to(waitingQuery()) })],
    ...heldUpTiles(now, to).map(({ label, value, href }) => [cell(label), cell(value, { href })]),
  ],
});

/** Who has how much to do. */
export function assignedSheet(now: DashboardNow, to: ListAddress): Sheet {
  const asOf = Date.parse(now.as_of);
  const most = Math.max(1, ...now.assigned.map(({ pending }) => pending));
  return {
    columns: [t("Assignee"), t("Requests"), t("Tasks"), t("Oldest")],
    units: [null, null, null, "ms"],
    rows: now.assigned.map(({ uid, name, pending, open_tasks, oldest_created_at }) => {
      const age = oldest_created_at === null ? null : asOf - Date.parse(oldest_created_at);
      return [
        cell(name),
        cell(pending, { href: to(assignedQuery(uid, "pending")), tint: pending / most }),
        cell(open_tasks, { href: to(assignedQuery(uid, "open_tasks")) }),
        cell(age, { words: durationWords(age) }),
      ];
    }),
  };
}
