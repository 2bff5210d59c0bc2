import { APPROVED, type Endings } from "./facts";
import type { Key } from "./group";
import type { Stretch } from "./period";
import { eachDecision } from "./rows-in";

/**
 * Requests of one agent for one tool with the same arguments of which at least one was approved and at least one rejected,
 * by different people.
 */
export type Disagreement = {
  agentUid: Key;
  tool: Key;
  fingerprint: bigint;
  approved: number;
  rejected: number;
  reviewers: ReadonlySet<string>;
};

type Group = Omit<Disagreement, "reviewers"> & { approvers: Set<string>; rejecters: Set<string> };

const emptyGroup = (agentUid: Key, tool: Key, fingerprint: bigint): Group => ({
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

function groupsIn(ended: readonly Endings[], stretch: Stretch): Map<string, Group> {
  const groups = new Map<string, Group>();
  eachDecision(ended, stretch, (day, row) => {
    const reviewer = day.reviewers[day.reviewer[row] ?? 0];
    if (!reviewer || day.isComparable[row] === 0) return;
    const agentUid = day.agents[day.agent[row] ?? 0] ?? null;
    const fingerprint = day.fingerprint[row] ?? 0n;
    const key = `${agentUid} ${fingerprint}`;
    const tool = day.toolSets[day.toolSet[row] ?? 0]?.[0] ?? null;
    const group = groups.get(key) ?? emptyGroup(agentUid, tool, fingerprint);
    groups.set(key, group);
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
