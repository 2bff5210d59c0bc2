import { durationWords, shareWords } from "@/lib/client/words/amount-words";
import { DIMENSION_WORDS } from "@/lib/client/words/dashboard-words";
import { wordOf } from "@/lib/client/words/field-words";
import { t } from "@/lib/client/words/t";
import type { DashboardBreakdown, DashboardPatterns } from "@/lib/contracts/desk/dashboard/breakdown";
import { arrivalsQuery, endedQuery, rowQuery, waitingQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { ListAddress } from "../list-address";
import { cell, type Sheet } from "../sheet";

type Row = NonNullable<DashboardBreakdown["rows"]>[number];

/** By one of agent, tool, reviewer and priority; of a reviewer there is nothing that waits or arrives. */
export function breakdownSheet({ by, period, rows }: DashboardBreakdown, to: ListAddress): Sheet {
  const words = DIMENSION_WORDS[by];
  const nameOf = ({ key, name }: Row): string => {
    if (key === null) return words.missing;
    return by === "priority" ? wordOf(key) : (name ?? key);
  };
  const isReviewer = by === "reviewer";
  return {
    columns: [
      words.column,
      ...(isReviewer ? [] : [t("Waiting"), t("Arrived")]),
      ...[t("Decided"), t("Approved"), t("Edited"), t("Median")],
    ],
    units: [null, ...(isReviewer ? [] : [null, null]), null, null, null, "ms"],
    rows: (rows ?? []).map((row) => {
      const filter = rowQuery(by, row.key);
      return [
        cell(nameOf(row)),
        ...(isReviewer
          ? []
          : [
              cell(row.pending, { href: to(waitingQuery(), filter) }),
              cell(row.arrivals, { href: to(arrivalsQuery(period), filter) }),
            ]),
        cell(row.decisions, {
          href: to(endedQuery("decisions", period), filter),
          line: row.decisions_per_bucket,
        }),
        cell(row.approval_rate, {
          words: shareWords(row.approval_rate),
          href: row.approved > 0 ? to(endedQuery("approved", period), filter) : undefined,
        }),
        cell(row.edit_rate, {
          words: shareWords(row.edit_rate),
          href: row.edited > 0 ? to(endedQuery("edited", period), filter) : undefined,
        }),
        cell(row.median_ms, { words: durationWords(row.median_ms) }),
      ];
    }),
  };
}

/** The arguments that reviewers change. */
export const editedPathSheet = ({ edited_paths, period }: DashboardPatterns, to: ListAddress): Sheet => ({
  columns: [t("Argument"), t("Tool"), t("Changed"), t("Approvals with edits")],
  rows: edited_paths.map(({ tool, path, edits, edited }) => [
    cell(path),
    cell(tool ?? DIMENSION_WORDS.tool.missing),
    cell(edits),
    cell(edited, { href: to(endedQuery("edited", period), rowQuery("tool", tool)) }),
  ]),
});

/** Why requests were rejected, in the reviewers' words. */
export const reasonSheet = ({ rejection_reasons }: DashboardPatterns): Sheet => ({
  columns: [t("Reason"), t("Rejections"), t("Share")],
  rows: rejection_reasons.map(({ reason, count, share }) => [
    cell(reason ?? t("No reason given")),
    cell(count),
    cell(share, { words: shareWords(share) }),
  ]),
});
