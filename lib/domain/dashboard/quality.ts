import { APPROVED, type Endings, FAILED } from "./facts";
import type { Key } from "./group";
import { keeping } from "./keeping";
import type { Stretch } from "./period";
import { eachDecision } from "./rows-in";
import { FAST_SECONDS } from "./words";

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

const NO_SIGNS: Signs = { decisions: 0, timed: 0, fast: 0, approved: 0, reported: 0, failed: 0 };

function addSigns(signs: Signs, day: Endings, row: number): void {
  const reviewMs = day.reviewMs[row] ?? -1;
  const execution = day.execution[row] ?? 0;
  signs.decisions += 1;
  if (reviewMs >= 0) signs.timed += 1;
  if (reviewMs >= 0 && reviewMs < FAST_SECONDS * 1000) signs.fast += 1;
  if (day.resolution[row] !== APPROVED) return;
  signs.approved += 1;
  if (execution > 0) signs.reported += 1;
  if (execution === FAILED) signs.failed += 1;
}

/** Of all decisions of a period, and of those of each person. */
export function signsOf(ended: readonly Endings[], stretch: Stretch) {
  const all = { ...NO_SIGNS };
  const perReviewer = keeping((_uid: Key): Signs => ({ ...NO_SIGNS }));
  eachDecision(ended, stretch, (day, row) => {
    addSigns(all, day, row);
    addSigns(perReviewer.of(day.reviewers[day.reviewer[row] ?? 0] ?? null), day, row);
  });
  const reviewers = [...perReviewer.all]
    .map(([reviewerUid, signs]) => ({ reviewerUid, ...signs }))
    .sort((a, b) => b.decisions - a.decisions || ((a.reviewerUid ?? "") < (b.reviewerUid ?? "") ? -1 : 1));
  return { all, reviewers };
}
