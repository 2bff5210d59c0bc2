import { APPROVED, type Endings } from "./facts";
import type { Key } from "./group";
import { keeping } from "./keeping";
import type { Stretch } from "./period";
import { eachDecision } from "./rows-in";
import { STREAK_LENGTH } from "./words";

/** Approvals in a row by one person; of no one else's decisions is it said what lies between them. */
export type Streak = Stretch & { reviewerUid: Key; length: number };

type Decided = { at: number; breaks: boolean };

/** Of decisions of one moment, as those of a selection, those that break a streak come last. */
const byMoment = (a: Decided, b: Decided) => a.at - b.at || Number(a.breaks) - Number(b.breaks);

function streaksOf(reviewerUid: Key, decided: Decided[]): Streak[] {
  const streaks: Streak[] = [];
  let run: Decided[] = [];
  const end = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= STREAK_LENGTH)
      streaks.push({ reviewerUid, length: run.length, from: first.at, before: last.at + 1 });
    run = [];
  };
  for (const one of decided.sort(byMoment)) {
    if (one.breaks) end();
    else run.push(one);
  }
  end();
  return streaks;
}

/** The long streaks in a period, the longest first. */
export function longStreaks(ended: readonly Endings[], stretch: Stretch): Streak[] {
  const perReviewer = keeping((_uid: Key): Decided[] => []);
  eachDecision(ended, stretch, (day, row, at) => {
    const breaks = day.resolution[row] !== APPROVED || day.isEdited[row] === 1;
    perReviewer.of(day.reviewers[day.reviewer[row] ?? 0] ?? null).push({ at, breaks });
  });
  // What a rule decided, nobody approved.
  perReviewer.all.delete(null);
  return [...perReviewer.all]
    .flatMap(([uid, decided]) => streaksOf(uid, decided))
    .sort((a, b) => b.length - a.length || a.from - b.from);
}
