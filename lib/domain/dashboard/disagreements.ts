import { APPROVED, type Endings, isDecision } from "./facts";
import type { Key } from "./group";
import type { Stretch } from "./period";
import { rowsIn, type Tally } from "./rows-in";

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
  /** When the first of them were decided. */
  moments: readonly number[];
};

/** So many of the requests of a group are named. */
export const NAMED_REQUESTS = 100;

type Group = Omit<Disagreement, "reviewers" | "moments"> & {
  approvers: Set<string>;
  rejecters: Set<string>;
  moments: number[];
};

const emptyGroup = (agentUid: Key, tool: Key, fingerprint: number): Group => ({
  ...{ agentUid, tool, fingerprint, approved: 0, rejected: 0 },
  ...{ approvers: new Set(), rejecters: new Set(), moments: [] },
});

/** Whether somebody approved and somebody else rejected. */
function byDifferentPeople({ approvers, rejecters }: Group): boolean {
  if (approvers.size === 0 || rejecters.size === 0) return false;
  return new Set([...approvers, ...rejecters]).size > 1;
}

function add(group: Group, day: Endings, row: number): void {
  const isApproval = day.resolution[row] === APPROVED;
  const reviewer = day.reviewers[day.reviewer[row] ?? 0];
  if (!reviewer) return;
  group.approved += Number(isApproval);
  group.rejected += Number(!isApproval);
  (isApproval ? group.approvers : group.rejecters).add(reviewer);
  if (group.moments.length < NAMED_REQUESTS) group.moments.push(day.endedAt[row] ?? 0);
}

/** Calls `visit` with each decision that has a fingerprint. */
function eachFingerprint(
  day: Endings,
  stretch: Stretch,
  visit: (fingerprint: number, row: number) => void,
): void {
  const { first, end } = rowsIn(day.endedAt, stretch);
  for (let row = first; row < end; row += 1) {
    const fingerprint = day.fingerprint[row] ?? Number.NaN;
    if (isDecision(day.resolution[row]) && !Number.isNaN(fingerprint)) visit(fingerprint, row);
  }
}

const disagreementOf = ({ approvers, rejecters, ...group }: Group): Disagreement => ({
  ...group,
  reviewers: new Set([...approvers, ...rejecters]),
});

/**
 * Which fingerprints may come more than once: a bit of each, and another one where the bit was there before. Some share one
 * by chance, and are a group of one then.
 */
class Repeats {
  private readonly seen = new Uint8Array(BITS / 8);
  private readonly again = new Uint8Array(BITS / 8);

  add(fingerprint: number): void {
    const [at, bit] = [(fingerprint >>> 3) & (BITS / 8 - 1), 1 << (fingerprint & 7)];
    const seen = this.seen[at] ?? 0;
    if ((seen & bit) === 0) this.seen[at] = seen | bit;
    else this.again[at] = (this.again[at] ?? 0) | bit;
  }

  has(fingerprint: number): boolean {
    return ((this.again[(fingerprint >>> 3) & (BITS / 8 - 1)] ?? 0) & (1 << (fingerprint & 7))) !== 0;
  }
}

/** 300,000 requests set one in thirty. */
const BITS = 2 ** 23;

/** The largest first. Most requests are like no other: to look for those that are is much faster than to group all. */
export function disagreements(stretch: Stretch): Tally<Disagreement[]> {
  const days: Endings[] = [];
  const repeats = new Repeats();
  const groups = new Map<number, Group>();
  const addDay = (day: Endings) =>
    eachFingerprint(day, stretch, (fingerprint, row) => {
      if (!repeats.has(fingerprint)) return;
      const agentUid = day.agents[day.agent[row] ?? 0] ?? null;
      const tool = day.toolSets[day.toolSet[row] ?? 0]?.[0] ?? null;
      const group = groups.get(fingerprint) ?? emptyGroup(agentUid, tool, fingerprint);
      groups.set(fingerprint, group);
      add(group, day, row);
    });
  return {
    add: (day) => {
      days.push(day);
      eachFingerprint(day, stretch, (fingerprint) => repeats.add(fingerprint));
    },
    counted: () => {
      for (const day of days) addDay(day);
      return [...groups.values()]
        .filter(byDifferentPeople)
        .map(disagreementOf)
        .sort(
          (a, b) =>
            b.approved + b.rejected - a.approved - a.rejected || (a.fingerprint < b.fingerprint ? -1 : 1),
        );
    },
  };
}
