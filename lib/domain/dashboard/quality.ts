import type { Key } from "./group";
import { noSums, type Piece, type Sums, type SumsBy, togetherBy } from "./sums";

/** How decisions were made, and what came of them. */
export type Signs = {
  decisions: number;
  /** Of which it is known how long they were looked at. */
  timed: number;
  fast: number;
  approved: number;
  reported: number;
  failed: number;
};

const signsIn = ({ decisions, timed, fast, approved, reported, failed }: Sums): Signs => ({
  ...{ decisions, timed, fast, approved, reported, failed },
});

export type AllSigns = { all: Signs; reviewers: (Signs & { reviewerUid: Key })[] };

/** Of all decisions, and of those of each person, from what was summed up by reviewer. */
export function signsOf(ended: readonly Piece<SumsBy>[]): AllSigns {
  const perReviewer = [...togetherBy(ended)].map(([reviewerUid, sums]) => ({
    reviewerUid,
    ...signsIn(sums),
  }));
  const all = signsIn(noSums());
  for (const own of perReviewer) for (const name of SIGN_NAMES) all[name] += own[name];
  const reviewers = perReviewer
    .filter(({ decisions }) => decisions > 0)
    .sort((a, b) => b.decisions - a.decisions || ((a.reviewerUid ?? "") < (b.reviewerUid ?? "") ? -1 : 1));
  return { all, reviewers };
}

const SIGN_NAMES = ["decisions", "timed", "fast", "approved", "reported", "failed"] as const;
