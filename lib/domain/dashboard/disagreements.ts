import { APPROVED, type Endings } from "./facts";
import type { Key } from "./group";
import type { Stretch } from "./period";
import { collecting } from "./quantile";
import { eachDecision, lengthOf } from "./rows-in";

/**
 * Requests of one agent for one tool with the same arguments of which at least one was approved and at least one rejected,
 * by different people.
 */
export type Disagreement = {
  agentUid: Key;
  tool: Key;
  fingerprint: number;
  approved: number;
  rejected: number;
  reviewers: ReadonlySet<string>;
};

type Group = Omit<Disagreement, "reviewers"> & { approvers: Set<string>; rejecters: Set<string> };

const emptyGroup = (agentUid: Key, tool: Key, fingerprint: number): Group => ({
  ...{ agentUid, tool, fingerprint, approved: 0, rejected: 0 },
  ...{ approvers: new Set(), rejecters: new Set() },
});

/** Whether somebody approved and somebody else rejected. */
function byDifferentPeople({ approvers, rejecters }: Group): boolean {
  if (approvers.size === 0 || rejecters.size === 0) return false;
  return new Set([...approvers, ...rejecters]).size > 1;
}

function add(group: Group, reviewer: string, isApproval: boolean): void {
  group.approved += Number(isApproval);
  group.rejected += Number(!isApproval);
  (isApproval ? group.approvers : group.rejecters).add(reviewer);
}

/** What comes more than once among numbers. */
function repeated(numbers: Float64Array): Set<number> {
  const found = new Set<number>();
  numbers.sort();
  for (let i = 1; i < numbers.length; i += 1) {
    const number = numbers[i] ?? 0;
    if (number === numbers[i - 1]) found.add(number);
  }
  return found;
}

/** Most requests are like no other: to look for those that are first is much faster than to group all. */
function groupsIn(ended: readonly Endings[], stretch: Stretch): Map<number, Group> {
  const all = collecting(lengthOf(ended));
  eachDecision(ended, stretch, (day, row) => all.add(day.fingerprint[row] ?? Number.NaN));
  const similar = repeated(all.values());
  const groups = new Map<number, Group>();
  eachDecision(ended, stretch, (day, row) => {
    const fingerprint = day.fingerprint[row] ?? Number.NaN;
    const reviewer = day.reviewers[day.reviewer[row] ?? 0];
    if (!reviewer || !similar.has(fingerprint)) return;
    const agentUid = day.agents[day.agent[row] ?? 0] ?? null;
    const tool = day.toolSets[day.toolSet[row] ?? 0]?.[0] ?? null;
    const group = groups.get(fingerprint) ?? emptyGroup(agentUid, tool, fingerprint);
    groups.set(fingerprint, group);
    add(group, reviewer, day.resolution[row] === APPROVED);
  });
  return groups;
}

/** The largest first. */
export const disagreementsOf = (ended: readonly Endings[], stretch: Stretch): Disagreement[] =>
  [...groupsIn(ended, stretch).values()]
    .filter(byDifferentPeople)
    .map(({ approvers, rejecters, ...group }) => ({
      ...group,
      reviewers: new Set([...approvers, ...rejecters]),
    }))
    .sort(
      (a, b) => b.approved + b.rejected - a.approved - a.rejected || (a.fingerprint < b.fingerprint ? -1 : 1),
    );
