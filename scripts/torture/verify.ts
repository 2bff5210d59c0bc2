import { isDeepStrictEqual } from "node:util";
import type { ApprovalEvent } from "@/packages/client/src/types";
import { ask, type Caller, dataOf } from "../testing/ask";
import { eachAtOnce } from "../testing/at-once";
import type { Findings } from "../testing/findings";
import type { Arrival } from "../testing/webhook-inbox";
import type { Attempt } from "./deciders";
import type { Resolution, Told } from "./told";

/** How a request stands in the end. */
type Final = Resolution & { uid: string; change_log: { action: string }[] };

type Evidence = {
  attempts: readonly Attempt[];
  arrivals: readonly Arrival[];
  events: readonly ApprovalEvent[];
};

const AT_ONCE = 16;

export const readFinals = (reader: Caller, uids: readonly string[]): Promise<Final[]> =>
  eachAtOnce(uids, AT_ONCE, (uid) => dataOf<Final>(ask(reader, "GET", `/api/work-tasks/${uid}`)));

const MEANING = { approve: "approved", reject: "rejected", withdraw: "withdrawn" } as const;

/** What a webhook or an event of the stream is called that tells of an ending. */
const EVENT_OF: Readonly<Record<string, string>> = {
  approved: "approval.decided",
  rejected: "approval.decided",
  withdrawn: "approval.withdrawn",
  expired: "approval.expired",
};
const ENDINGS = new Set(Object.values(EVENT_OF));

/** Whether an attempt brought about how the request stands. */
const isAuthor = (final: Final, { by, action }: Attempt): boolean =>
  final.resolution === MEANING[action] && (action === "withdraw" || final.resolved_by?.user_uid === by);

function checkWinner(final: Final, attempts: readonly Attempt[]): string[] {
  const won = attempts.filter(({ told }) => told.kind === "won");
  const held = attempts.filter(({ told }) => told.kind === "held");
  // An agent's withdrawal counts more than a decision that could still be taken back, and nobody won against time.
  const successes = final.resolution === "withdrawn" ? won : [...won, ...held];
  const expected = final.resolution === "expired" ? 0 : 1;
  const wrong = successes.filter((attempt) => !isAuthor(final, attempt));
  return [
    ...(successes.length === expected ? [] : [`${successes.length} were told that they had ended it`]),
    ...(held.length > 1 ? [`${held.length} decisions were held at once`] : []),
    ...wrong.map(({ action }) => `the success of "${action}" does not stand`),
  ];
}

const last = ({ told, later }: Attempt): Told => later ?? told;

function checkLoser(final: Final, attempt: Attempt, holders: ReadonlySet<string>): string[] {
  const { resolution, resolved_at, resolved_by } = final;
  const { told } = attempt;
  const problems: string[] = [];
  if (told.kind === "wait" && !holders.has(told.heldBy)) problems.push("a loser was told of a wrong holder");
  const end = last(attempt);
  if (end.kind === "wrong") problems.push(`somebody was answered ${end.what}`);
  if (end.kind === "lost" && !isDeepStrictEqual(end.winner, { resolution, resolved_at, resolved_by }))
    problems.push(`a loser was told of ${JSON.stringify(end.winner)}`);
  if (end.kind === "wait" || (attempt.later && !["lost", "wrong"].includes(end.kind)))
    problems.push(`a loser was told "${end.kind}" in the end`);
  return problems;
}

function checkAttempts(final: Final, attempts: readonly Attempt[]): string[] {
  const holders = new Set(attempts.filter(({ told }) => told.kind === "held").map(({ by }) => by));
  return [
    ...checkWinner(final, attempts),
    ...attempts.flatMap((attempt) => checkLoser(final, attempt, holders)),
  ];
}

/** Answers name whole seconds, webhooks the milliseconds, too. */
const secondOf = (at: string | null): number => Math.floor(Date.parse(at ?? "") / 1000);

function checkWebhooks(final: Final, arrivals: readonly Arrival[]): string[] {
  const ids = new Set(arrivals.map(({ id }) => id));
  const isSame = ({ type, data }: Arrival) =>
    type === EVENT_OF[final.resolution] &&
    data.resolution === final.resolution &&
    secondOf(data.resolved_at) === secondOf(final.resolved_at) &&
    data.resolved_by_uid === (final.resolved_by?.user_uid ?? null);
  return [
    ...(ids.size === 1 ? [] : [`webhooks told of ${ids.size} endings`]),
    ...(arrivals.every(isSame) ? [] : ["a webhook told of another ending"]),
  ];
}

function checkStream(final: Final, events: readonly ApprovalEvent[]): string[] {
  const isSame = ({ type, approval }: ApprovalEvent) =>
    type === EVENT_OF[final.resolution] && approval.resolution === final.resolution;
  return [
    ...(events.length === 1 ? [] : [`the stream told of ${events.length} endings`]),
    ...(events.every(isSame) ? [] : ["the stream told of another ending"]),
  ];
}

const checkLog = ({ change_log: log }: Final): string[] => {
  const endings = log.filter(({ action }) => action === "Resolved").length;
  return endings === 1 ? [] : [`the log has ${endings} endings`];
};

const isEnding = ({ type }: { type: string }): boolean => ENDINGS.has(type);

/** Holds what everybody was told against how the requests stand. */
export function verify(finals: readonly Final[], evidence: Evidence, findings: Findings): void {
  const attempts = Map.groupBy(evidence.attempts, ({ approval }) => approval);
  const arrivals = Map.groupBy(evidence.arrivals.filter(isEnding), ({ data }) => data.uid);
  const events = Map.groupBy(evidence.events.filter(isEnding), ({ uid }) => uid);
  for (const final of finals) {
    const problems = [
      ...(EVENT_OF[final.resolution] ? [] : ["it has not ended"]),
      ...checkAttempts(final, attempts.get(final.uid) ?? []),
      ...checkLog(final),
      ...checkWebhooks(final, arrivals.get(final.uid) ?? []),
      ...checkStream(final, events.get(final.uid) ?? []),
    ];
    for (const problem of problems) findings.violation(`${final.uid} (${final.resolution}): ${problem}`);
  }
}

/** What the table shows. */
export function count(finals: readonly Final[], evidence: Evidence, findings: Findings): void {
  const ended = (...how: string[]) => finals.filter(({ resolution }) => how.includes(resolution)).length;
  const told = (kind: Told["kind"]) =>
    evidence.attempts.filter((attempt) => attempt.told.kind === kind).length;
  const inTheEnd = evidence.attempts.filter(({ later }) => later?.kind === "lost").length;
  const endings = evidence.arrivals.filter(isEnding);
  findings.count("decided by a person", ended("approved", "rejected"));
  findings.count("withdrawn by the agent", ended("withdrawn"));
  findings.count("expired", ended("expired"));
  findings.count("attempts", evidence.attempts.length);
  findings.count("told that they ended it", told("won"));
  findings.count("told that their decision is held", told("held"));
  findings.count("told who had ended it, what and when", told("lost"));
  findings.count("told who is deciding, and the winner when asked again", inTheEnd);
  findings.count("told that it has changed (412)", told("stale"));
  findings.count(
    "endings in the log",
    finals.flatMap(({ change_log: log }) => log.filter(({ action }) => action === "Resolved")).length,
  );
  findings.count("endings told by webhook", new Set(endings.map(({ id }) => id)).size);
  findings.count("endings in the agent's stream", evidence.events.filter(isEnding).length);
}
