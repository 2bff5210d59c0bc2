import { type Disagreement, disagreementsOf } from "@/lib/domain/dashboard/disagreements";
import type { Key } from "@/lib/domain/dashboard/group";
import type { Period } from "@/lib/domain/dashboard/period";
import { type Signs, signsOf } from "@/lib/domain/dashboard/quality";
import { longStreaks, type Streak } from "@/lib/domain/dashboard/streaks";
import type { Scene } from "./open-dashboard";
import { namesOf } from "./panels";
import type { Facts } from "./read-period";
import { selectSimilar } from "./rows-sql";

const SHOWN_RUNS = 20;
const SHOWN_GROUPS = 20;
const SHOWN_UIDS = 100;

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

async function groupsOf(scene: Scene, period: Period, all: readonly Disagreement[]): Promise<Group[]> {
  const { tx, organizationUid } = scene;
  const shown = all.slice(0, SHOWN_GROUPS);
  const agents = shown.map(({ agentUid }) => agentUid);
  const names = await namesOf(scene, "agent", agents);
  const groups: Group[] = [];
  for (const group of shown) {
    const { from, before } = period;
    const wanted = { organizationUid, from, before, ...group };
    const uids = (await selectSimilar(tx, wanted, SHOWN_UIDS)).map(({ uid }) => uid);
    groups.push({ ...group, agentName: names.get(group.agentUid) ?? null, uids });
  }
  return groups;
}

type Found = {
  signs: ReturnType<typeof signsOf>;
  streaks: readonly Streak[];
  disagreements: readonly Disagreement[];
};

async function perReviewerOf(
  scene: Scene,
  { signs, streaks, disagreements }: Found,
): Promise<QualityPanel["perReviewer"]> {
  if (!scene.seesReviewers) return null;
  const uids = signs.reviewers.map(({ reviewerUid }) => reviewerUid);
  const names = await namesOf(scene, "reviewer", uids);
  const nameOf = (uid: Key) => names.get(uid) ?? null;
  const runs = streaks.slice(0, SHOWN_RUNS).map((run) => ({ ...run, name: nameOf(run.reviewerUid) }));
  const reviewers = signs.reviewers.map((own) => {
    const uid = own.reviewerUid;
    const ownStreaks = streaks.filter(({ reviewerUid }) => reviewerUid === uid);
    const parts = uid === null ? [] : disagreements.filter((group) => group.reviewers.has(uid));
    return {
      ...own,
      ...{ name: nameOf(uid), streaks: ownStreaks.length, longestStreak: ownStreaks[0]?.length ?? 0 },
      disagreements: parts.length,
    };
  });
  return { runs, reviewers };
}

/** `facts` must have been read with fingerprints. */
export async function qualityPanel(scene: Scene, period: Period, { ended }: Facts): Promise<QualityPanel> {
  const signs = signsOf(ended, period);
  const streaks = longStreaks(ended, period);
  const disagreements = disagreementsOf(ended, period);
  return {
    ...signs.all,
    streaks: {
      count: streaks.length,
      longest: streaks[0]?.length ?? 0,
      approvals: streaks.reduce((total, { length }) => total + length, 0),
    },
    disagreements: {
      count: disagreements.length,
      requests: disagreements.reduce((total, { approved, rejected }) => total + approved + rejected, 0),
      groups: await groupsOf(scene, period, disagreements),
    },
    perReviewer: await perReviewerOf(scene, { signs, streaks, disagreements }),
  };
}
