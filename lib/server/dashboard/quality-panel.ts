import { type Disagreement, disagreements, NAMED_REQUESTS } from "@/lib/domain/dashboard/disagreements";
import type { Key } from "@/lib/domain/dashboard/group";
import type { Period } from "@/lib/domain/dashboard/period";
import { type AllSigns, type Signs, signsOf } from "@/lib/domain/dashboard/quality";
import { longStreaks, type Streak } from "@/lib/domain/dashboard/streaks";
import { countAll } from "./count-days";
import type { Scene } from "./open-dashboard";
import { endedBy, namesOf } from "./panels";
import type { Facts } from "./read-period";
import { selectSimilar } from "./rows-sql";

const SHOWN_RUNS = 20;
const SHOWN_GROUPS = 20;

type Group = Disagreement & { agentName: string | null; uids: string[] };

type Reviewer = Signs & {
  reviewerUid: Key;
  name: string | null;
  streaks: number;
  longestStreak: number;
  disagreements: number;
};

export type QualityPanel = Signs & {
  streaks: { count: number; longest: number; approvals: number };
  disagreements: { count: number; requests: number; groups: Group[] };
  /** Null where the caller may not see them. */
  perReviewer: { runs: (Streak & { name: string | null })[]; reviewers: Reviewer[] } | null;
};

async function groupsOf(scene: Scene, all: readonly Disagreement[]): Promise<Group[]> {
  const { tx, organizationUid } = scene;
  const shown = all.slice(0, SHOWN_GROUPS);
  const agents = shown.map(({ agentUid }) => agentUid);
  const names = await namesOf(scene, "agent", agents);
  const requests = Map.groupBy(await selectSimilar(tx, organizationUid, shown), (one) => one.fingerprint);
  return shown.map((group) => ({
    ...group,
    agentName: names.get(group.agentUid) ?? null,
    uids: (requests.get(group.fingerprint) ?? []).slice(0, NAMED_REQUESTS).map(({ uid }) => uid),
  }));
}

type Found = {
  reviewers: AllSigns["reviewers"];
  streaks: readonly Streak[];
  groups: readonly Disagreement[];
};

async function perReviewerOf(
  scene: Scene,
  { reviewers: found, streaks, groups }: Found,
): Promise<QualityPanel["perReviewer"]> {
  if (!scene.seesReviewers) return null;
  const uids = found.map(({ reviewerUid }) => reviewerUid);
  const names = await namesOf(scene, "reviewer", uids);
  const nameOf = (uid: Key) => names.get(uid) ?? null;
  const runs = streaks.slice(0, SHOWN_RUNS).map((run) => ({ ...run, name: nameOf(run.reviewerUid) }));
  const reviewers = found.map((own) => {
    const uid = own.reviewerUid;
    const ownStreaks = streaks.filter(({ reviewerUid }) => reviewerUid === uid);
    const parts = uid === null ? [] : groups.filter((group) => group.reviewers.has(uid));
    return {
      ...own,
      ...{ name: nameOf(uid), streaks: ownStreaks.length, longestStreak: ownStreaks[0]?.length ?? 0 },
      disagreements: parts.length,
    };
  });
  return { runs, reviewers };
}

export async function qualityPanel(scene: Scene, period: Period, facts: Facts): Promise<QualityPanel> {
  const { all, reviewers } = signsOf(await endedBy("reviewer", facts, period.buckets));
  const streaks = await countAll(facts.ended, longStreaks(period));
  const groups = await countAll(facts.ended, disagreements(period));
  return {
    ...all,
    streaks: {
      count: streaks.length,
      longest: streaks[0]?.length ?? 0,
      approvals: streaks.reduce((total, { length }) => total + length, 0),
    },
    disagreements: {
      count: groups.length,
      requests: groups.reduce((total, { approved, rejected }) => total + approved + rejected, 0),
      groups: await groupsOf(scene, groups),
    },
    perReviewer: await perReviewerOf(scene, { reviewers, streaks, groups }),
  };
}
