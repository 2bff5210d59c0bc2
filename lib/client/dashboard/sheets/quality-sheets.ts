import { shareWords } from "@/lib/client/words/amount-words";
import { DIMENSION_WORDS, momentInZone } from "@/lib/client/words/dashboard-words";
import { t } from "@/lib/client/words/t";
import { endedQuery, fastQuery, rowQuery, streakQuery } from "@/lib/contracts/desk/dashboard/drill-down";
import type { DashboardQuality } from "@/lib/contracts/desk/dashboard/quality";
import type { ListAddress } from "../list-address";
import { cell, type Sheet } from "../sheet";

/** The four signals, each with what it is counted of. */
export const signalSheet = (quality: DashboardQuality, to: ListAddress): Sheet => {
  const { fast, streaks, failed, disagreements, period } = quality;
  return {
    columns: [t("Signal"), t("How often"), t("Of"), t("Share")],
    rows: [
      [
        cell(t("Looked at for less than {count} s", { count: fast.seconds })),
        cell(fast.count, { href: to(fastQuery(period, fast.seconds)) }),
        cell(fast.timed, { words: t("{count} decisions with a time", { count: fast.timed }) }),
        cell(fast.share, { words: shareWords(fast.share) }),
      ],
      [
        cell(t("{count} or more approvals in a row", { count: streaks.min_length })),
        cell(streaks.count),
        cell(quality.decisions, {
          words: t("{count} decisions", { count: quality.decisions }),
          href: to(endedQuery("decisions", period)),
        }),
        cell(null),
      ],
      [
        cell(t("Approved, and failed later")),
        cell(failed.count, { href: to(endedQuery("failed", period)) }),
        cell(failed.reported, {
          words: t("{count} reported outcomes", { count: failed.reported }),
          href: to(endedQuery("reported", period)),
        }),
        cell(failed.share, { words: shareWords(failed.share) }),
      ],
      [
        cell(t("Similar requests decided differently")),
        cell(disagreements.count),
        cell(disagreements.requests, { words: t("{count} requests", { count: disagreements.requests }) }),
        cell(null),
      ],
    ],
  };
};

/** The same for each reviewer, where one may see that. */
export const reviewerSheet = ({ reviewers, period, fast }: DashboardQuality, to: ListAddress): Sheet => ({
  columns: [
    ...[t("Reviewer"), t("Decided"), t("Under {count} s", { count: fast.seconds }), t("Share")],
    ...[t("Longest row"), t("Failed later"), t("Differed")],
  ],
  rows: (reviewers ?? []).map((each) => {
    const filter = rowQuery("reviewer", each.uid);
    return [
      cell(each.name ?? DIMENSION_WORDS.reviewer.missing),
      cell(each.decisions, { href: to(endedQuery("decisions", period), filter) }),
      cell(each.fast, { href: to(fastQuery(period, fast.seconds), filter) }),
      cell(each.fast_share, { words: shareWords(each.fast_share) }),
      cell(each.longest_streak),
      cell(each.failed, { href: to(endedQuery("failed", period), filter) }),
      cell(each.disagreements),
    ];
  }),
});

/** The longest rows of approvals, where one may see whose they are. */
export const streakSheet = ({ streaks, time_zone }: DashboardQuality, to: ListAddress): Sheet => ({
  columns: [t("Reviewer"), t("Approvals in a row"), t("From"), t("Until")],
  rows: (streaks.runs ?? []).map((run) => [
    cell(run.name ?? DIMENSION_WORDS.reviewer.missing),
    cell(run.length, { href: to(streakQuery(run)) }),
    cell(run.from, { words: momentInZone(run.from, time_zone) }),
    cell(run.before, { words: momentInZone(run.before, time_zone) }),
  ]),
});

/** Requests with the same arguments, of which some were approved and some rejected. */
export const disagreementSheet = ({ disagreements }: DashboardQuality, to: ListAddress): Sheet => ({
  columns: [t("Agent"), t("Tool"), t("Approved"), t("Rejected"), t("People"), t("For example")],
  rows: disagreements.groups.map(({ agent_name, tool, approved, rejected, people, uids }) => [
    cell(agent_name ?? DIMENSION_WORDS.agent.missing),
    cell(tool ?? DIMENSION_WORDS.tool.missing),
    cell(approved),
    cell(rejected),
    cell(people),
    cell(uids[0] ?? null, { words: t("Open one"), href: to(uids[0] ? { task: uids[0] } : null) }),
  ]),
});
